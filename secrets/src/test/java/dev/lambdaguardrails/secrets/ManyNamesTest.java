// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two or more secrets at a time, and parameters: long because both are tried on one store, by all
 * that it may answer for one name and not for another.
 */
@Timeout(60)
class ManyNamesTest {
  private static final String BATCH = "secretsmanager.BatchGetSecretValue";
  private static final String GET = "secretsmanager.GetSecretValue";

  private final List<LocalService.Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  private interface Case {
    void run() throws IOException;
  }

  private void with(LocalService.Replies replies, Case test) throws IOException {
    LocalService.Replies counted =
        (request, out) -> {
          requests.add(request);
          return replies.reply(request, out);
        };
    try (LocalService service = LocalService.start(null, counted)) {
      environment.putAll(Asked.environment(service.url()));
      environment.put("AWS_ENDPOINT_URL_SSM", service.url());
      test.run();
    }
  }

  private static LocalSecrets store(String prefix, int count) {
    Map<String, String> secrets = new HashMap<>();
    for (int at = 0; at < count; at++) {
      secrets.put(prefix + at, "value-of-" + at);
    }
    return new LocalSecrets(secrets);
  }

  private static String[] names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(at -> prefix + at).toArray(String[]::new);
  }

  private Secrets secrets(String... names) {
    return Stores.secrets(environment, Asked.MILLIS, names);
  }

  private List<String> targets() {
    return requests.stream().map(each -> each.headers().get("x-amz-target")).toList();
  }

  @Test
  void secrets_moreThanTwenty_comeTwentyAtATime() throws IOException {
    with(
        store("n", 45),
        () -> {
          Secrets secrets = secrets(names("n", 45));
          for (int at = 0; at < 45; at++) {
            assertTrue(secrets.value("n" + at).matches("value-of-" + at));
          }
          assertEquals(List.of(BATCH, BATCH, BATCH), targets());
        });
  }

  @Test
  void secrets_ofWhichSomeFail_failAlone() throws IOException {
    with(
        store("n", 47),
        () -> {
          Secrets secrets = secrets(names("n", 50));
          for (int at = 0; at < 50; at++) {
            String name = "n" + at;
            if (at < 47) {
              assertTrue(secrets.value(name).matches("value-of-" + at));
            } else {
              Misconfiguration thrown =
                  assertThrows(Misconfiguration.class, () -> secrets.value(name));
              assertTrue(String.valueOf(thrown.getMessage()).contains(name + " (absent)"));
            }
          }
        });
  }

  @Test
  void secrets_ofARoleWithoutTheBatch_comeOneByOneAndItIsNotAskedForAgain() throws IOException {
    LocalSecrets store = store("n", 3);
    with(
        (request, out) -> {
          if (BATCH.equals(request.headers().get("x-amz-target"))) {
            out.write(LocalSecrets.refusal("AccessDeniedException"));
            return true;
          }
          return store.reply(request, out);
        },
        () -> {
          Secrets secrets = secrets(names("n", 3));
          assertTrue(secrets.value("n2").matches("value-of-2"));
          assertEquals(List.of(BATCH, GET, GET, GET), targets());
          secrets.renew();
          assertEquals(List.of(BATCH, GET, GET, GET, GET, GET, GET), targets());
        });
  }

  @Test
  void secrets_whereTheBatchIsSwitchedOff_comeOneByOne() throws IOException {
    environment.put("GUARDRAILS_SECRETS_BATCH", "false");
    with(
        store("n", 2),
        () -> {
          assertTrue(secrets(names("n", 2)).value("n1").matches("value-of-1"));
          assertEquals(List.of(GET, GET), targets());
        });
  }

  @Test
  void pages_ofABatch_areFollowed() throws IOException {
    with(
        (request, out) -> {
          boolean first = !request.body().contains("\"NextToken\":\"t+/=1\"");
          String name = first ? "n0" : "n1";
          String json =
              "{\"SecretValues\":[{\"Name\":\"%s\",\"SecretString\":\"of-%s\"}]%s}"
                  .formatted(name, name, first ? ",\"NextToken\":\"t+/=1\"" : "");
          out.write(LocalService.answer(200, json));
          return true;
        },
        () -> {
          Secrets secrets = secrets("n0", "n1");
          assertTrue(secrets.value("n0").matches("of-n0"));
          assertTrue(secrets.value("n1").matches("of-n1"));
          assertEquals(List.of(BATCH, BATCH), targets());
        });
  }

  @Test
  void pages_withoutEnd_areGivenUp() throws IOException {
    with(
        (request, out) -> {
          out.write(LocalService.answer(200, "{\"SecretValues\":[],\"NextToken\":\"t\"}"));
          return true;
        },
        () -> {
          Fault fault = assertThrows(Fault.class, () -> secrets("n0", "n1").value("n0"));
          assertEquals("secret n0: unreadable", fault.reason());
          assertEquals(20, requests.size());
        });
  }

  @Test
  void token_thatCannotStandInJson_isGivenUp() throws IOException {
    with(
        (request, out) -> {
          out.write(LocalService.answer(200, "{\"SecretValues\":[],\"NextToken\":\"a\\\"b\"}"));
          return true;
        },
        () -> assertThrows(Fault.class, () -> secrets("n0", "n1").value("n0")));
  }

  @Test
  void secret_thatOneBatchFailsForATime_isAskedForAlone() throws IOException {
    LocalSecrets store = store("n", 2);
    with(
        (request, out) -> {
          if (BATCH.equals(request.headers().get("x-amz-target"))) {
            out.write(
                LocalService.answer(
                    200,
                    "{\"SecretValues\":[],\"Errors\":["
                        + "{\"SecretId\":\"n0\",\"ErrorCode\":\"InternalServiceError\"},"
                        + "{\"SecretId\":\"n1\",\"ErrorCode\":\"DecryptionFailure\"}]}"));
            return true;
          }
          return store.reply(request, out);
        },
        () -> {
          Secrets secrets = secrets("n0", "n1");
          assertTrue(secrets.value("n0").matches("value-of-0"));
          Failure thrown = assertThrows(Misconfiguration.class, () -> secrets.value("n1"));
          assertTrue(String.valueOf(thrown.getMessage()).contains("n1 (key)"));
          assertEquals(List.of(BATCH, GET), targets());
        });
  }

  @Test
  void arn_wholeOrWithoutItsEnd_isFoundInTheAnswer() throws IOException {
    String arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db";
    with(
        (request, out) -> {
          out.write(
              LocalService.answer(
                  200,
                  "{\"SecretValues\":[{\"Name\":\"prod/db\",\"ARN\":\"%s-a1b2c3\",\"SecretString\":\"of-db\"}]}"
                      .formatted(arn)));
          return true;
        },
        () -> {
          Secrets secrets = secrets(arn, arn + "-a1b2c3", "prod/db");
          assertTrue(secrets.value(arn).matches("of-db"));
          assertTrue(secrets.value(arn + "-a1b2c3").matches("of-db"));
          assertTrue(secrets.value("prod/db").matches("of-db"));
          assertEquals(1, requests.size());
        });
  }

  @Test
  void stage_thatIsNotTheCurrentOne_isAskedForAlone() throws IOException {
    with(
        (request, out) -> {
          boolean previous = request.body().contains("\"VersionStage\":\"AWSPREVIOUS\"");
          out.write(
              LocalService.answer(
                  200, "{\"SecretString\":\"%s\"}".formatted(previous ? "the-old" : "the-new")));
          return true;
        },
        () -> {
          Secrets secrets = secrets("n0", "n0#AWSPREVIOUS");
          assertTrue(secrets.value("n0").matches("the-new"));
          assertTrue(secrets.value("n0#AWSPREVIOUS").matches("the-old"));
          assertEquals(List.of(GET, GET), targets());
        });
  }

  // Parameters.

  @Test
  void parameters_moreThanTen_comeTenAtATime() throws IOException {
    with(
        store("ssm:/p/", 12),
        () -> {
          Secrets secrets = secrets(names("ssm:/p/", 13));
          for (int at = 0; at < 12; at++) {
            assertTrue(secrets.value("ssm:/p/" + at).matches("value-of-" + at));
          }
          assertThrows(Misconfiguration.class, () -> secrets.value("ssm:/p/12"));
          assertEquals(List.of("AmazonSSM.GetParameters", "AmazonSSM.GetParameters"), targets());
          assertTrue(requests.get(0).body().contains("\"WithDecryption\":true"));
        });
  }

  @Test
  void parameters_besideSecrets_areAskedForByTheirOwnService() throws IOException {
    LocalSecrets store = new LocalSecrets(Map.of("n0", "a-secret", "ssm:/p/0", "a-parameter"));
    with(
        store,
        () -> {
          Secrets secrets = secrets("n0", "ssm:/p/0");
          assertTrue(secrets.value("n0").matches("a-secret"));
          assertTrue(secrets.value("ssm:/p/0").matches("a-parameter"));
          assertEquals(List.of(GET, "AmazonSSM.GetParameters"), targets());
          assertTrue(requests.get(1).headers().containsValue("AmazonSSM.GetParameters"));
          assertTrue(requests.get(1).headers().toString().contains("/eu-west-1/ssm/aws4"));
        });
  }

  @Test
  void parameters_thatAreRefused_failAndSaveTheSecrets() throws IOException {
    LocalSecrets store = store("n", 1);
    with(
        (request, out) -> {
          if (String.valueOf(request.headers().get("x-amz-target")).startsWith("AmazonSSM")) {
            out.write(LocalSecrets.refusal("AccessDeniedException"));
            return true;
          }
          return store.reply(request, out);
        },
        () -> {
          Secrets secrets = secrets("n0", "ssm:/p/0");
          assertTrue(secrets.value("n0").matches("value-of-0"));
          Misconfiguration thrown =
              assertThrows(Misconfiguration.class, () -> secrets.value("ssm:/p/0"));
          assertTrue(String.valueOf(thrown.getMessage()).contains("(denied)"));
        });
  }

  @Test
  void parameter_withASelector_isFoundInTheAnswer() throws IOException {
    with(
        (request, out) -> {
          out.write(
              LocalService.answer(
                  200,
                  "{\"Parameters\":[{\"Name\":\"/p\",\"Selector\":\":3\",\"Value\":\"third\",\"Version\":3},"
                      + "{\"Name\":\"/p\",\"Value\":\"newest\",\"Version\":4}]}"));
          return true;
        },
        () -> {
          Secrets secrets = secrets("ssm:/p:3", "ssm:/p");
          assertTrue(secrets.value("ssm:/p:3").matches("third"));
          assertTrue(secrets.value("ssm:/p").matches("newest"));
        });
  }

  // The clock.

  @Test
  void clock_thatIsHoursOff_isThatOfTheService() throws IOException {
    List<String> times = new ArrayList<>();
    with(
        (request, out) -> {
          times.add(request.headers().get("x-amz-date"));
          boolean right = "19700101T030142Z".equals(request.headers().get("x-amz-date"));
          String json =
              right ? "{\"SecretString\":\"of-n0\"}" : "{\"__type\":\"InvalidSignatureException\"}";
          String answer =
              new String(LocalService.answer(right ? 200 : 400, json), StandardCharsets.ISO_8859_1);
          out.write(
              answer
                  .replace("\r\n\r\n", "\r\nDate: Thu, 01 Jan 1970 03:01:42 GMT\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
          return true;
        },
        () -> {
          assertTrue(secrets("n0").value("n0").matches("of-n0"));
          assertEquals(List.of("19700101T000042Z", "19700101T030142Z"), times);
        });
  }

  @Test
  void clock_thatIsRight_isNoReasonToAskAgain() throws IOException {
    with(
        (request, out) -> {
          String answer =
              new String(
                  LocalSecrets.refusal("InvalidSignatureException"), StandardCharsets.ISO_8859_1);
          out.write(
              answer
                  .replace("\r\n\r\n", "\r\nDate: Thu, 01 Jan 1970 00:01:42 GMT\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
          return true;
        },
        () -> {
          Fault fault = assertThrows(Fault.class, () -> secrets("n0").value("n0"));
          assertEquals("secret n0: credentials", fault.reason());
          assertFalse(requests.size() > 1);
        });
  }
}
