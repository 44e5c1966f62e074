// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.lambdaguardrails.AccessPolicy;
import dev.lambdaguardrails.AllowGroups;
import dev.lambdaguardrails.AllowIf;
import dev.lambdaguardrails.AllowOwner;
import dev.lambdaguardrails.AllowRoles;
import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.ControlMode;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.Maps;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.PublicAccess;
import dev.lambdaguardrails.Quarantine;
import dev.lambdaguardrails.RefusedRecord;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.HttpCall;
import dev.lambdaguardrails.validation.testing.IdleContext;
import jakarta.validation.constraints.NotBlank;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Entries by reflection, right and wrong: long because each misuse brings its own function. */
class ReferenceEntryTest {
  private static final String CANARY = "canary-5e7a";

  private static String serve(RequestStreamHandler entry, byte[] event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    entry.handleRequest(new ByteArrayInputStream(event), out, new IdleContext());
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String serve(Guard guard, HttpCall call) throws IOException {
    return serve(guard::handle, call.event());
  }

  private static Guard guard(Class<?> function) {
    return ReferenceWiring.guard(function, name -> null);
  }

  private static String wrong(Class<?> function) {
    return String.valueOf(
        assertThrows(Misconfiguration.class, () -> guard(function), function.getName())
            .getMessage());
  }

  record Greeting(@NotBlank String name) {}

  record Greeted(String text) {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @Maps(error = IllegalStateException.class, status = 409, code = "not-now")
  static final class Greet implements GuardedFunction<Greeting, Greeted> {
    @Override
    public Greeted handle(Greeting input, Invocation call) {
      if (input.name().equals("late")) {
        throw new IllegalStateException(CANARY);
      }
      return new Greeted("hello " + input.name());
    }
  }

  /** An entry in one line. */
  static final class GuardedGreet extends ReferenceEntry {
    GuardedGreet() {
      super(Greet.class);
    }
  }

  @Test
  void entry_ofOneLine_servesRefusesAndMaps() throws IOException {
    RequestStreamHandler entry = new GuardedGreet();
    assertTrue(serve(entry, HttpCall.json("{\"name\":\"you\"}").event()).contains("hello you"));
    assertTrue(
        serve(entry, HttpCall.json("{\"name\":\" \"}").event()).contains("\"statusCode\":422"));
    String late = serve(entry, HttpCall.json("{\"name\":\"late\"}").event());
    assertTrue(late.contains("problem:not-now") && !late.contains(CANARY), late);
  }

  @Guarded(
      value = EventSource.HTTP_API,
      mode = Mode.REPORT,
      modes = @ControlMode(control = Control.ACCESS, mode = Mode.ENFORCE),
      limits = @Limits(stringLength = 5))
  @AllowScopes({"${SCOPE}:write", "admin"})
  static final class Scoped implements GuardedFunction<Greeting, Greeted> {
    @Override
    public Greeted handle(Greeting input, Invocation call) {
      return new Greeted(input.name());
    }
  }

  @Test
  void annotations_allOfThem_areWired() throws IOException {
    Guard guard = ReferenceWiring.guard(Scoped.class, Map.of("SCOPE", "orders")::get);
    HttpCall call = HttpCall.json("{\"name\":\"longer than five\",\"extra\":1}");
    assertTrue(serve(guard, call).contains("\"statusCode\":401"));
    assertTrue(serve(guard, call.claim("scope", "orders:read")).contains("\"statusCode\":403"));
    assertTrue(serve(guard, call.claim("scope", "orders:write")).contains("\"statusCode\":200"));
    assertTrue(serve(guard, call.claim("scope", "admin")).contains("\"statusCode\":200"));
  }

  @Test
  void placeholder_ofAnUnsetVariable_isAMisconfiguration() {
    assertTrue(wrong(Scoped.class).startsWith("Set the environment variable SCOPE"));
  }

  // Functions of other kinds.

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class Proxied
      implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(202)
          .withBody(event.getRequestContext().getHttp().getMethod() + event.getBody())
          .build();
    }
  }

  @Test
  void handler_ofAWholeHttpEvent_isGivenItAndAnswersItself() throws IOException {
    Answer answer =
        Answer.of(
            serve(guard(Proxied.class), HttpCall.json("{}")).getBytes(StandardCharsets.UTF_8));
    assertEquals("202 POST{}", answer.status() + " " + answer.body());
    assertTrue(
        serve(guard(Proxied.class)::handle, "{}".getBytes(StandardCharsets.UTF_8))
            .contains("event-source"));
  }

  @Guarded(value = EventSource.SQS, batch = Batch.PARTIAL)
  static final class Consumer implements RequestHandler<SQSEvent, SQSBatchResponse> {
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
      List<SQSBatchResponse.BatchItemFailure> failed = new ArrayList<>();
      for (SQSEvent.SQSMessage message : event.getRecords()) {
        if (message.getBody().equals("bad")) {
          failed.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
        }
      }
      return new SQSBatchResponse(failed);
    }
  }

  private static byte[] sqs(String... bodies) {
    StringBuilder records = new StringBuilder();
    for (int at = 0; at < bodies.length; at++) {
      records
          .append(at == 0 ? "" : ",")
          .append("{\"messageId\":\"m")
          .append(at)
          .append("\",\"receiptHandle\":\"r\",\"body\":\"")
          .append(bodies[at])
          .append("\",\"attributes\":{},\"messageAttributes\":{},\"eventSource\":\"aws:sqs\",")
          .append("\"eventSourceARN\":\"arn:aws:sqs:eu-west-1:123456789012:orders\"}");
    }
    return ("{\"Records\":[" + records + "]}").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void handler_ofAnSqsEvent_isGivenItAndAnswersItself() throws IOException {
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}",
        serve(guard(Consumer.class)::handle, sqs("good", "bad")));
  }

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class Pojo implements RequestHandler<Greeting, Greeted> {
    @Override
    public Greeted handleRequest(Greeting input, Context context) {
      return new Greeted(context.getFunctionName() + " " + input.name());
    }
  }

  @Test
  void handler_ofAPojo_isBoundAndValidated() throws IOException {
    Guard guard = guard(Pojo.class);
    assertTrue(serve(guard, HttpCall.json("{\"name\":\"you\"}")).contains("function you"));
    assertTrue(serve(guard, HttpCall.json("{'name':'you'}")).contains("body-not-json"));
    assertTrue(serve(guard, HttpCall.json("{\"name\":\"\"}")).contains("constraints"));
  }

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class Streamed implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      in.transferTo(out);
    }
  }

  @Test
  void handler_ofAStream_isGivenWhatWasAdmitted() throws IOException {
    byte[] event = HttpCall.json("{}").event();
    assertEquals(
        new String(event, StandardCharsets.UTF_8), serve(guard(Streamed.class)::handle, event));
    assertTrue(serve(guard(Streamed.class)::handle, sqs("good")).contains("\"statusCode\":400"));
  }

  @Guarded(value = EventSource.SQS, quarantine = Kept.class, batch = Batch.PARTIAL)
  static final class Records implements GuardedFunction<Greeting, @Nullable Void> {
    @Override
    public @Nullable Void handle(Greeting input, Invocation call) {
      return null;
    }
  }

  /** Keeps records nowhere. */
  static final class Kept implements Quarantine {
    @Override
    public void keep(RefusedRecord record) {
      if (record.payload().contains("unkeepable")) {
        throw new IllegalStateException(CANARY);
      }
    }
  }

  @Test
  void records_refused_goToTheQuarantineThatTheAnnotationNames() throws IOException {
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}",
        serve(guard(Records.class)::handle, sqs("{\\\"name\\\":\\\"a\\\"}", "kept", "unkeepable")));
  }

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @SuppressWarnings("NullAway") // it reads no annotation of a type argument in a class file
  static final class Nothing implements GuardedFunction<@Nullable Void, Response<@Nullable Void>> {
    @Override
    public Response<@Nullable Void> handle(@Nullable Void input, Invocation call) {
      Response<@Nullable Void> answer = Response.empty(202);
      return answer.header("X-A", "b");
    }
  }

  abstract static class Generic<T> implements GuardedFunction<T, Response<List<T>>> {
    @Override
    public Response<List<T>> handle(T input, Invocation call) {
      return Response.of(201, List.of(input));
    }
  }

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class Inheriting extends Generic<Greeting> {}

  @Test
  void parameters_ofVoidResponseAndSuperclass_areFound() throws IOException {
    assertTrue(serve(guard(Nothing.class), HttpCall.empty()).contains("\"statusCode\":202"));
    assertTrue(
        serve(guard(Inheriting.class), HttpCall.json("{\"name\":\"n\"}"))
            .contains("[{\\\"name\\\":\\\"n\\\"}]"));
    assertTrue(
        serve(guard(Inheriting.class), HttpCall.json("{\"name\":\"\"}")).contains("constraints"));
  }

  // Misuse.

  static class Plain implements GuardedFunction<Greeting, Greeted> {
    @Override
    public Greeted handle(Greeting input, Invocation call) {
      return new Greeted("");
    }
  }

  @Guarded(EventSource.HTTP_API)
  static final class Ruleless extends Plain {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @AllowScopes("a")
  static final class PublicAndNot extends Plain {}

  @Guarded(EventSource.HTTP_API)
  @AllowScopes({})
  static final class ScopeNone extends Plain {}

  @Guarded(value = EventSource.HTTP_API, batch = Batch.PARTIAL)
  @PublicAccess
  static final class BatchOfRequests extends Plain {}

  @Guarded(value = EventSource.HTTP_API, quarantine = Kept.class)
  @PublicAccess
  static final class QuarantineOfRequests extends Plain {}

  @Guarded(value = EventSource.HTTP_API, limits = @Limits(depth = 0))
  @PublicAccess
  static final class Limitless extends Plain {}

  @Guarded(
      value = EventSource.HTTP_API,
      modes = @ControlMode(control = Control.FUNCTION, mode = Mode.REPORT))
  @PublicAccess
  static final class Reporting extends Plain {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @Maps(error = IOException.class, status = 200, code = "fine")
  static final class MappedToSuccess extends Plain {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @Maps(error = IOException.class, status = 400, code = "Not A Code")
  static final class MappedToNoCode extends Plain {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @Maps(error = IOException.class, status = 400, code = "a")
  @Maps(error = IOException.class, status = 404, code = "b")
  static final class MappedTwice extends Plain {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class Needy extends Plain {
    Needy(@SuppressWarnings("UnusedVariable") String value) {}
  }

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  abstract static class Abstract extends Plain {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @SuppressWarnings("ClassCanBeStatic") // what is tried
  final class Inner extends Plain {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class NoFunction {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @SuppressWarnings("rawtypes") // what is tried
  static final class Raw implements GuardedFunction {
    @Override
    public Object handle(Object input, Invocation call) {
      return "";
    }
  }

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class AnyInput implements GuardedFunction<Object, String> {
    @Override
    public String handle(Object input, Invocation call) {
      return "";
    }
  }

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  @SuppressWarnings("rawtypes") // what is tried
  static final class RawResponse implements GuardedFunction<Greeting, Response> {
    @Override
    public Response handle(Greeting input, Invocation call) {
      return Response.of(200, "");
    }
  }

  record Parted(@PathParam String id) {}

  @Guarded(EventSource.SQS)
  static final class PartedRecords implements GuardedFunction<Parted, @Nullable Void> {
    @Override
    public @Nullable Void handle(Parted input, Invocation call) {
      return null;
    }
  }

  @Guarded(EventSource.SQS)
  static final class AnsweringRecords extends Plain {}

  @Guarded(EventSource.SQS)
  @PublicAccess
  static final class PublicRecords implements GuardedFunction<Greeting, @Nullable Void> {
    @Override
    public @Nullable Void handle(Greeting input, Invocation call) {
      return null;
    }
  }

  record Reaching(InetAddress address) {}

  record Loading(Map<String, List<Class<?>>> types) {}

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class ReachingOut implements RequestHandler<Reaching, String> {
    @Override
    public String handleRequest(Reaching input, Context context) {
      return "";
    }
  }

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class LoadingClasses implements RequestHandler<Loading, String> {
    @Override
    public String handleRequest(Loading input, Context context) {
      return "";
    }
  }

  /** An entry that names itself. */
  @Guarded(EventSource.HTTP_API)
  static final class Recursive extends ReferenceEntry {
    Recursive() {
      super(Recursive.class);
    }
  }

  @Guarded(EventSource.HTTP_API)
  @AllowGroups({})
  static final class GroupNone implements GuardedFunction<Greeting, Greeted> {
    @Override
    public Greeted handle(Greeting input, Invocation call) {
      return new Greeted("");
    }
  }

  @Guarded(EventSource.HTTP_API)
  @AllowRoles("arn:aws:iam::*:role/Admin")
  static final class RoleOfAnyAccount implements GuardedFunction<Greeting, Greeted> {
    @Override
    public Greeted handle(Greeting input, Invocation call) {
      return new Greeted("");
    }
  }

  @Guarded(EventSource.HTTP_API)
  @AllowOwner(of = "name")
  static final class OwnerOfNothing implements GuardedFunction<Greeting, Greeted> {
    @Override
    public Greeted handle(Greeting input, Invocation call) {
      return new Greeted("");
    }
  }

  @Guarded(EventSource.HTTP_API)
  @AllowOwner(of = "body.owner")
  static final class OwnerOfNoComponent implements GuardedFunction<Greeting, Greeted> {
    @Override
    public Greeted handle(Greeting input, Invocation call) {
      return new Greeted("");
    }
  }

  @Guarded(EventSource.HTTP_API)
  @AllowOwner(of = "body.level")
  static final class OwnerOfNoId implements GuardedFunction<Levelled, Greeted> {
    @Override
    public Greeted handle(Levelled input, Invocation call) {
      return new Greeted("");
    }
  }

  @Guarded(EventSource.HTTP_API)
  @AllowIf(AccessPolicy.class)
  static final class PolicyOfNone implements GuardedFunction<Greeting, Greeted> {
    @Override
    public Greeted handle(Greeting input, Invocation call) {
      return new Greeted("");
    }
  }

  record Levelled(double level) {}

  @Guarded(EventSource.HTTP_API)
  @AllowOwner(of = "body.name")
  static final class OwnerOfWholeEvents implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {}
  }

  @Test
  void misuse_ofEveryKind_saysWhatToMend() {
    assertTrue(wrong(Plain.class).matches("Annotate .*Plain with @Guarded\\."));
    assertTrue(
        wrong(Ruleless.class).contains("add @AllowScopes or another rule, or @PublicAccess"));
    assertTrue(wrong(PublicAndNot.class).contains("Keep @PublicAccess or the other"));
    assertTrue(wrong(ScopeNone.class).contains("Name the scopes"));
    assertTrue(wrong(GroupNone.class).contains("Name the groups"));
    assertTrue(wrong(RoleOfAnyAccount.class).contains("of one account each"));
    assertTrue(wrong(OwnerOfNothing.class).contains("Write path.name, query.name or body.name"));
    assertTrue(wrong(OwnerOfNoComponent.class).contains("a component of its record"));
    assertTrue(wrong(OwnerOfNoId.class).contains("a String, UUID, int or long"));
    assertTrue(wrong(OwnerOfWholeEvents.class).contains("a component of its record"));
    assertTrue(wrong(PolicyOfNone.class).contains("not abstract"));
    assertTrue(wrong(BatchOfRequests.class).contains("Remove batch"));
    assertTrue(wrong(QuarantineOfRequests.class).contains("Remove quarantine"));
    assertTrue(wrong(Limitless.class).contains("Set depth"));
    assertTrue(wrong(Reporting.class).contains("Remove the mode of FUNCTION"));
    assertTrue(wrong(MappedToSuccess.class).contains("Set the status of @Maps"));
    assertTrue(wrong(MappedToNoCode.class).contains("Write the code of @Maps"));
    assertTrue(wrong(MappedTwice.class).contains("Map java.io.IOException once"));
    assertTrue(wrong(Needy.class).contains("a constructor without parameters"));
    assertTrue(wrong(Abstract.class).contains("not abstract"));
    assertTrue(wrong(Inner.class).endsWith("static."));
    assertTrue(wrong(NoFunction.class).contains("implement GuardedFunction"));
    assertTrue(wrong(Raw.class).contains("Name the input and the output"));
    assertTrue(wrong(AnyInput.class).contains("Name the input and the output"));
    assertTrue(wrong(RawResponse.class).contains("Name the input and the output"));
    assertTrue(wrong(PartedRecords.class).contains("Remove the parameters"));
    assertTrue(wrong(AnsweringRecords.class).contains("Answer Void"));
    assertTrue(wrong(PublicRecords.class).contains("Remove the access rules"));
    assertTrue(wrong(ReachingOut.class).startsWith("Declare a String instead of java.net.Inet"));
    assertTrue(wrong(LoadingClasses.class).startsWith("Declare a String instead of java.lang.Cl"));
    assertTrue(wrong(Recursive.class).startsWith("Name the function instead of its entry"));
    assertThrows(Misconfiguration.class, Recursive::new);
  }

  // What fails while a function is built.

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class FailingConstructor extends Plain {
    FailingConstructor() {
      IllegalStateException failure =
          new IllegalStateException(CANARY, new IOException(CANARY + " cause"));
      failure.addSuppressed(new IOException(CANARY + " suppressed"));
      throw failure;
    }
  }

  @Guarded(EventSource.HTTP_API)
  @PublicAccess
  static final class FailingInitializer extends Plain {
    static final int LENGTH = length(CANARY);

    private static int length(String text) {
      if (!text.isEmpty()) {
        throw new IllegalStateException(text);
      }
      return 0;
    }
  }

  @Guarded(value = EventSource.SQS, quarantine = FailingQuarantine.class)
  static final class FailingKept implements GuardedFunction<Greeting, @Nullable Void> {
    @Override
    public @Nullable Void handle(Greeting input, Invocation call) {
      return null;
    }
  }

  static final class FailingQuarantine implements Quarantine {
    FailingQuarantine() {
      throw new IllegalStateException(CANARY);
    }

    @Override
    public void keep(RefusedRecord record) {}
  }

  @Test
  void construction_thatFails_leavesNothingOfItsMessages() {
    Logger events = (Logger) LoggerFactory.getLogger("dev.lambdaguardrails.security");
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    List<Throwable> thrown = new ArrayList<>();
    try (PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      System.setErr(captured);
      events.setLevel(Level.ERROR);
      for (Class<?> function :
          List.of(FailingConstructor.class, FailingInitializer.class, FailingKept.class)) {
        thrown.add(assertThrows(FunctionFailed.class, () -> guard(function)));
      }
    } finally {
      events.setLevel(Level.OFF);
      System.setOut(out);
      System.setErr(err);
    }
    for (Throwable failure : thrown) {
      StringWriter all = new StringWriter();
      failure.printStackTrace(new PrintWriter(all, true));
      assertFalse(all.toString().contains(CANARY), all.toString());
      assertNull(failure.getCause());
    }
    String log = printed.toString(StandardCharsets.UTF_8);
    assertFalse(log.contains(CANARY), log);
    assertTrue(log.contains("init-failed"), log);
  }

  @Test
  void batchWhole_withARefusedRecord_throwsRequestRefused() {
    Guard guard = ReferenceWiring.guard(Whole.class, Environment.OF_PROCESS);
    assertThrows(RequestRefused.class, () -> serve(guard::handle, sqs("sesame")));
  }

  @Guarded(EventSource.SQS)
  static final class Whole implements GuardedFunction<Greeting, @Nullable Void> {
    @Override
    public @Nullable Void handle(Greeting input, Invocation call) {
      return null;
    }
  }
}
