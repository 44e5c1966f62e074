// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a fresh JVM loads for one served event, and what only for its first refusal. */
@Timeout(60)
class ClassLoadingTest {
  private static final String FIRST_REFUSAL = "--- first refusal ---";

  /** What events of every source, or of all requests or all records, are read by. */
  private static final Set<String> COMMON =
      Set.of(
          "EventReader",
          "HttpEventReader",
          "RecordEventReader",
          "EventParser",
          "EventBytes",
          "EventBytes$Source",
          "HttpEvent",
          "RecordEvent",
          "RecordForm",
          "PercentDecoder",
          "Claims");

  /** Serves a good event and then a bad one, as a function of the source named by the argument. */
  static final class Function {
    private Function() {}

    public static void main(String[] args) throws IOException {
      EventSource source = EventSource.valueOf(args[0]);
      byte[] good = (args[1] + '\n').getBytes(StandardCharsets.UTF_8);
      GuardBuilder builder = Guard.around("com.acme.Orders", source);
      if (source.hasCaller()) {
        builder.publicAccess();
      }
      Guard guard =
          Guards.serve(builder, source, (order, call) -> source.takesAnswer() ? order : null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      guard.handle(new ByteArrayInputStream(good), out, new FakeContext());
      System.out.println(FIRST_REFUSAL);
      System.out.flush();
      try {
        guard.handle(new ByteArrayInputStream(new byte[] {'{'}), out, new FakeContext());
      } catch (RuntimeException expected) {
        System.out.println(expected.getMessage());
      }
    }
  }

  /** Of the triggers of Cognito, which one reader reads, the first stands for all. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "COGNITO_(?!PRE_SIGN_UP).*")
  void servedEvent_loadsOneReaderAndNothingOfAFailure(EventSource source) throws Exception {
    Set<String> loaded = new TreeSet<>();
    Set<String> afterRefusal = new TreeSet<>();
    Set<String> into = loaded;
    for (String line : run(source)) {
      if (line.equals(FIRST_REFUSAL)) {
        into = afterRefusal;
      } else if (line.contains(" source: ")) {
        into.add(line.substring(line.lastIndexOf(']') + 1).trim().split(" ", 2)[0]);
      }
    }
    assertFalse(afterRefusal.isEmpty(), "no refusal was seen");
    Set<String> own = new TreeSet<>();
    for (String name : loaded) {
      assertFalse(name.startsWith("org.slf4j"), name);
      assertFalse(name.startsWith("dev.lambdaguardrails.guard.Slf4j") && name.contains("$"), name);
      assertFalse(name.startsWith("java.util.regex"), name);
      assertFalse(name.startsWith("java.util.stream") && name.contains("Pipeline"), name);
      boolean core =
          name.startsWith("dev.lambdaguardrails.")
              && !name.startsWith("dev.lambdaguardrails.functional")
              && !name.startsWith("dev.lambdaguardrails.testing");
      // A lambda or string switch over a record would show as a hidden class of the library's.
      assertFalse(core && name.contains("Lambda"), name);
      String simple = name.substring(name.lastIndexOf('.') + 1);
      if (name.startsWith("dev.lambdaguardrails.internal.event.") && !COMMON.contains(simple)) {
        own.add(simple);
      }
    }
    assertEquals(new TreeSet<>(own(source)), own);
    Set<String> beside = besideEvents(loaded);
    beside.removeAll(common(source));
    assertEquals(new TreeSet<>(beside(source)), beside);
    // A Refusal itself is loaded by the verifier, which asks whether what is thrown is a Throwable.
    for (String late : List.of("internal.answer.Problems", "guard.FaultTrace", "SecurityEvent")) {
      assertFalse(loaded.contains("dev.lambdaguardrails." + late), late);
    }
    assertTrue(afterRefusal.stream().anyMatch(name -> name.startsWith("org.slf4j")));
  }

  /**
   * What all requests load is nothing of records, and what all records load nothing of requests.
   */
  @Test
  void commonSources_loadNothingOfEachOtherNorOfWhatIsChosen() throws Exception {
    String requests = String.join(" ", common(EventSource.HTTP_API));
    String records = String.join(" ", common(EventSource.SQS));
    for (String chosen :
        List.of(
            "Quarantine",
            "Duplicate",
            "Known",
            "AtOnce",
            "Resolver",
            "Trust",
            "Fresh",
            "SentTime")) {
      assertFalse((requests + records).contains(chosen), chosen);
    }
    for (String ofRecords : List.of("Batch", "Record", "Items", "Transform", "Authorizer")) {
      assertFalse(requests.contains(ofRecords), requests);
    }
    for (String ofRequests :
        List.of("guard.Request", "BoundRequest", "HttpA", "Cors", "Response")) {
      assertFalse(records.contains(ofRequests), records);
    }
  }

  /** What functions of a common source of requests, or of records, load beside events. */
  private static final Map<EventSource, Set<String>> COMMONLY = new ConcurrentHashMap<>();

  private static Set<String> common(EventSource source) throws Exception {
    EventSource common = source.isRequest() ? EventSource.HTTP_API : EventSource.SQS;
    Set<String> known = COMMONLY.get(common);
    if (known == null) {
      known = besideEvents(classes(run(common)));
      COMMONLY.put(common, known);
    }
    return known;
  }

  private static Set<String> classes(List<String> log) {
    Set<String> names = new TreeSet<>();
    for (String line : log.subList(0, log.indexOf(FIRST_REFUSAL))) {
      if (line.contains(" source: ")) {
        names.add(line.substring(line.lastIndexOf(']') + 1).trim().split(" ", 2)[0]);
      }
    }
    return names;
  }

  /** The classes of all rooms but that of events. */
  private static Set<String> besideEvents(Set<String> loaded) {
    Set<String> names = new TreeSet<>();
    for (String name : loaded) {
      boolean core =
          name.startsWith("dev.lambdaguardrails.")
              && !name.startsWith("dev.lambdaguardrails.functional")
              && !name.startsWith("dev.lambdaguardrails.testing")
              && !name.startsWith("dev.lambdaguardrails.internal.event.");
      if (core) {
        names.add(name.substring("dev.lambdaguardrails.".length()));
      }
    }
    return names;
  }

  /** What a function of a source loads of other rooms, and one of HTTP_API or SQS does not. */
  private static List<String> beside(EventSource source) {
    return switch (source) {
      case REST_API -> List.of("internal.answer.RestApiShape");
      case ALB, VPC_LATTICE -> List.of("internal.answer.AlbShape", "internal.answer.StatusText");
      case APPSYNC -> List.of("guard.ResolverPipeline");
      case REST_AUTHORIZER,
          WEBSOCKET_AUTHORIZER,
          HTTP_AUTHORIZER,
          HTTP_POLICY_AUTHORIZER,
          APPSYNC_AUTHORIZER ->
          List.of(
              "Authorization",
              "RequestRefused",
              "bind.NoInput",
              "guard.AuthorizerPipeline",
              "internal.answer.AuthorizerAnswer");
      case FIREHOSE ->
          List.of(
              "Transformed",
              "failure.RefusalCode",
              "guard.Answering",
              "guard.BoundTransformations",
              "internal.answer.ItemsAnswer");
      case DYNAMODB, SNS, EVENTBRIDGE, S3, S3_EVENTBRIDGE -> List.of("NamedValues$Builder");
      case KINESIS, MSK, SELF_MANAGED_KAFKA, ACTIVEMQ, RABBITMQ, CLOUDWATCH_LOGS ->
          List.of("NamedValues$Builder", "failure.RefusalCode");
      default -> List.of();
    };
  }

  /** What a function of a source loads of the room of events, and one of another does not. */
  private static List<String> own(EventSource source) {
    return switch (source) {
      case REST_API -> List.of("RestApiReader");
      case HTTP_API, FUNCTION_URL ->
          List.of("HttpApiReader", "HttpApiReader$RequestContext", "QueryString");
      case ALB -> List.of("AlbReader");
      case WEBSOCKET -> List.of("RarerRequests", "RarerRequests$1", "WebSocketReader");
      case VPC_LATTICE -> List.of("RarerRequests", "RarerRequests$1", "VpcLatticeReader");
      case REST_AUTHORIZER, WEBSOCKET_AUTHORIZER ->
          List.of("MethodArn", "MethodAuthorizerReader", "RarerRequests", "RarerRequests$1");
      case HTTP_AUTHORIZER, HTTP_POLICY_AUTHORIZER ->
          List.of(
              "HttpApiReader",
              "HttpApiReader$RequestContext",
              "MethodArn",
              "QueryString",
              "RarerRequests",
              "RarerRequests$1");
      case APPSYNC_AUTHORIZER ->
          List.of("AppSyncAuthorizerReader", "RarerRequests", "RarerRequests$1");
      case COGNITO_PRE_SIGN_UP,
          COGNITO_POST_CONFIRMATION,
          COGNITO_PRE_AUTHENTICATION,
          COGNITO_POST_AUTHENTICATION,
          COGNITO_PRE_TOKEN_GENERATION,
          COGNITO_CUSTOM_MESSAGE,
          COGNITO_DEFINE_CHALLENGE,
          COGNITO_CREATE_CHALLENGE,
          COGNITO_VERIFY_CHALLENGE,
          COGNITO_USER_MIGRATION ->
          List.of("CognitoReader", "EventText", "RarerRequests", "RarerRequests$1", "TriggerEcho");
      case FIREHOSE -> rarer("FirehoseReader", "EncodedForm", "EventText");
      case APPSYNC -> List.of("AppSyncReader", "ResolverEvent");
      case DIRECT, STEP_FUNCTIONS -> List.of("DirectReader", "RarerRequests", "RarerRequests$1");
      case SQS -> List.of("SqsReader");
      case SNS_SQS -> rarer("SqsReader", "SnsForm");
      case S3_SQS -> rarer("SqsReader", "S3MessageForm", "S3Object");
      case DYNAMODB -> rarer("DynamoDbReader", "DynamoDbForm", "DynamoDbForm$Change");
      case KINESIS -> rarer("KinesisReader", "EncodedForm", "EventText");
      case MSK, SELF_MANAGED_KAFKA -> rarer("KafkaReader", "EncodedForm", "EventText");
      case ACTIVEMQ -> rarer("ActiveMqReader", "EncodedForm", "EventText");
      case RABBITMQ -> rarer("RabbitMqReader", "EncodedForm", "EventText");
      case SNS -> rarer("SnsReader");
      case EVENTBRIDGE -> rarer("EventBridgeReader");
      case S3 -> rarer("S3Reader", "S3Form", "S3Object");
      case S3_EVENTBRIDGE -> rarer("EventBridgeReader", "S3DetailForm", "S3Object");
      case CLOUDWATCH_LOGS -> rarer("LogsReader", "EncodedForm", "EventText");
    };
  }

  private static List<String> rarer(String... more) {
    List<String> own = new ArrayList<>(List.of(more));
    own.addAll(List.of("RarerRecords", "RarerRecords$1"));
    return own;
  }

  private static List<String> run(EventSource source) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:stdout");
    command.add("-Xshare:auto");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Function.class.getName());
    command.add(source.name().toUpperCase(Locale.ROOT));
    command.add(Events.small(source));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.lines().toList();
  }
}
