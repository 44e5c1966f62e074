// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The protocol of AWS Secrets Manager for secrets that are texts: {@code GetSecretValue}, {@code
 * BatchGetSecretValue} and {@code DescribeSecret}; and that of Systems Manager for parameters:
 * {@code GetParameters}. Signatures are demanded, not verified.
 */
public final class LocalSecrets implements LocalService.Replies {
  private static final String ID = "\"SecretId\":\"";
  private static final String VERSION = "8f2c1f0e-6d8e-4a52-9f0a-4a7d5a1c9b11";
  private static final Pattern LIST = Pattern.compile("\\[([^\\]]*)]");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  private final Map<String, String> secrets;

  /** Secrets by their names, the values in the escapes of JSON. */
  public LocalSecrets(Map<String, String> secrets) {
    this.secrets = Map.copyOf(secrets);
  }

  @Override
  public boolean reply(LocalService.Request request, OutputStream out) throws IOException {
    String target = request.headers().getOrDefault("x-amz-target", "");
    if (!request.headers().getOrDefault("authorization", "").startsWith("AWS4-HMAC-SHA256 ")) {
      out.write(refusal("MissingAuthenticationTokenException"));
    } else if (target.equals("secretsmanager.GetSecretValue")) {
      out.write(value(request.body()));
    } else if (target.equals("secretsmanager.DescribeSecret")) {
      out.write(described(request.body()));
    } else if (target.equals("secretsmanager.BatchGetSecretValue")) {
      out.write(batch(listed(request.body())));
    } else if (target.equals("AmazonSSM.GetParameters")) {
      out.write(parameters(listed(request.body())));
    } else {
      out.write(refusal("UnknownOperationException"));
    }
    return true;
  }

  /** The answer to what is refused. */
  public static byte[] refusal(String error) {
    return LocalService.answer(400, "{\"__type\":\"%s\",\"Message\":\"no\"}".formatted(error));
  }

  private byte[] value(String body) {
    String name = id(body);
    return secrets.containsKey(name)
        ? LocalService.answer(200, secret(name))
        : refusal("ResourceNotFoundException");
  }

  private byte[] described(String body) {
    String name = id(body);
    return secrets.containsKey(name)
        ? LocalService.answer(
            200,
            "{\"Name\":\"%s\",\"VersionIdsToStages\":{\"%s\":[\"AWSCURRENT\"]}}"
                .formatted(name, VERSION))
        : refusal("ResourceNotFoundException");
  }

  private static String id(String body) {
    int from = body.indexOf(ID) + ID.length();
    return body.substring(from, body.indexOf('"', from));
  }

  private byte[] batch(List<String> names) {
    List<String> values = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (String name : names) {
      if (secrets.containsKey(name)) {
        values.add(secret(name));
      } else {
        errors.add(
            "{\"SecretId\":\"%s\",\"ErrorCode\":\"ResourceNotFoundException\",\"Message\":\"no\"}"
                .formatted(name));
      }
    }
    return LocalService.answer(
        200,
        "{\"SecretValues\":[%s],\"Errors\":[%s]}"
            .formatted(String.join(",", values), String.join(",", errors)));
  }

  private byte[] parameters(List<String> names) {
    List<String> values = new ArrayList<>();
    List<String> invalid = new ArrayList<>();
    for (String name : names) {
      String value = secrets.get("ssm:" + name);
      if (value == null) {
        invalid.add('"' + name + '"');
      } else {
        values.add(
            "{\"ARN\":\"arn:aws:ssm:eu-west-1:123456789012:parameter%s\",\"Name\":\"%s\",\"Type\":\"SecureString\",\"Value\":\"%s\",\"Version\":3}"
                .formatted(name, name, value));
      }
    }
    return LocalService.answer(
        200,
        "{\"InvalidParameters\":[%s],\"Parameters\":[%s]}"
            .formatted(String.join(",", invalid), String.join(",", values)));
  }

  private static List<String> listed(String body) {
    List<String> names = new ArrayList<>();
    Matcher list = LIST.matcher(body);
    if (list.find()) {
      TEXT.matcher(list.group(1)).results().forEach(text -> names.add(text.group(1)));
    }
    return names;
  }

  private String secret(String name) {
    return """
        {"ARN":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:%s-a1b2c3",\
        "CreatedDate":1.7E9,"Name":"%s","SecretString":"%s",\
        "VersionId":"%s","VersionStages":["AWSCURRENT"]}\
        """
        .formatted(name, name, secrets.get(name), VERSION);
  }
}
