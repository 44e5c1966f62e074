// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is thrown, by whom, and what becomes of it: long because whoever may throw is in it. */
class FailureTest {
  private static final String CANARY = "canary-7f3a91";

  private final RecordingEvents events = new RecordingEvents();
  private final AtomicReference<Throwable> next = new AtomicReference<>();

  private Object throwing(Order order, Invocation call) throws Exception {
    Throwable thrown = next.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof Exception exception) {
      throw exception;
    }
    return order;
  }

  private Guard mapped() {
    return Guards.around(EventSource.HTTP_API, events)
        .publicAccess()
        .maps(IOException.class, 409, "io")
        .maps(FileNotFoundException.class, 404, "file-not-found")
        .maps(Exception.class, 422, "any")
        .maps(IllegalStateException.class, 503, "later")
        .maps(StackOverflowError.class, 429, "too-deep")
        .serve(this::throwing, Order.input(), Order.output());
  }

  private Answer after(Guard guard, Throwable thrown) {
    next.set(thrown);
    return Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API)));
  }

  // Mapping.

  @Test
  void mapping_nearestSuperclass_wins() {
    Guard guard = mapped();
    assertEquals("file-not-found", after(guard, new FileNotFoundException()).problem());
    assertEquals(409, after(guard, new java.io.EOFException()).status());
    assertEquals(422, after(guard, new RuntimeException()).status());
    assertEquals("too-deep", after(guard, new StackOverflowError()).problem());
    assertEquals(List.of("file-not-found", "io", "any", "too-deep"), events.codes());
    for (SecurityEvent event : events.all()) {
      assertEquals(SecurityEvent.Kind.REFUSAL, event.kind());
      assertEquals(Control.FUNCTION, event.control());
    }
  }

  @Test
  void mapping_from500_isAFaultWhoseCodeStaysInside() {
    Answer answer = after(mapped(), new IllegalStateException(CANARY));
    assertEquals(503, answer.status());
    assertEquals("unavailable", answer.problem());
    assertEquals("later", events.only().code());
    assertEquals(SecurityEvent.Kind.FAULT, events.only().kind());
    assertEquals(503, events.only().status());
  }

  @Test
  void error_unmapped_is500AndTheFunctionLivesOn() {
    Guard guard = mapped();
    for (Throwable thrown :
        List.of(new AssertionError(CANARY), new NoClassDefFoundError(CANARY), new Error(CANARY))) {
      assertEquals(500, after(guard, thrown).status());
    }
    assertEquals(List.of("function-failed", "function-failed", "function-failed"), events.codes());
    assertEquals(200, after(guard, null).status());
  }

  @Test
  void stackOverflow_ofTheFunction_isAFaultAndTheFunctionLivesOn() {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(
                (Order order, Invocation call) -> order.quantity() > 2 ? endless(order) : order,
                Order.input(),
                Order.output());
    String event = Events.small(EventSource.HTTP_API);
    assertEquals(500, Answer.of(Guards.call(guard, event.replace(":2", ":3"))).status());
    assertEquals("function-failed", events.only().code());
    assertEquals("java.lang.StackOverflowError", events.only().trace().get(0));
    assertEquals(200, Answer.of(Guards.call(guard, event)).status());
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Order endless(Order order) {
    return new Order(endless(order).item(), 1);
  }

  @Test
  void virtualMachineError_isRethrownBare() {
    Guard guard = mapped();
    OutOfMemoryError memory = new OutOfMemoryError(CANARY);
    memory.addSuppressed(new IllegalStateException(CANARY));
    Throwable thrown = assertThrows(OutOfMemoryError.class, () -> after(guard, memory));
    bare(thrown);
    bare(assertThrows(InternalError.class, () -> after(guard, new InternalError(CANARY))));
    bare(assertThrows(InternalError.class, () -> after(guard, new UnknownError(CANARY))));
  }

  private static void bare(Throwable thrown) {
    assertNull(thrown.getMessage());
    assertNull(thrown.getCause());
    assertEquals(0, thrown.getSuppressed().length);
    assertEquals(0, thrown.getStackTrace().length);
  }

  // A control that fails is no failure of the function: no mapping of the function's touches it.

  private record Broken(RuntimeException inBinder, RuntimeException inChecks)
      implements Binder<String>, Checks<String> {
    @Override
    public InputShape shape() {
      return InputShape.BODY;
    }

    @Override
    public String bind(Payload payload) {
      if (inBinder != null) {
        throw inBinder;
      }
      return "x";
    }

    @Override
    public String bindLeniently(Payload payload) {
      return "x";
    }

    @Override
    public List<dev.lambdaguardrails.failure.Violation> check(String value) {
      if (inChecks != null) {
        throw inChecks;
      }
      return List.of();
    }
  }

  private Guard broken(Broken input, Checks<String> output) {
    return Guards.around(EventSource.HTTP_API, events)
        .publicAccess()
        .maps(Exception.class, 404, "not-found")
        .serve(
            (String text, Invocation call) -> text,
            new Input<>(input, input),
            new Output<>((text, out) -> out.writeString(text), output));
  }

  @Test
  void control_thatThrows_isAFaultWhateverTheFunctionMaps() {
    RuntimeException bug = new IllegalStateException(CANARY);
    Broken sound = new Broken(null, null);
    for (Guard guard :
        List.of(
            broken(new Broken(bug, null), sound),
            broken(new Broken(null, bug), sound),
            broken(sound, new Broken(null, bug)))) {
      Answer answer = after(guard, null);
      assertEquals(500, answer.status());
      assertEquals("fault", answer.problem());
    }
    assertEquals(List.of("control-failed", "control-failed", "control-failed"), events.codes());
    assertTrue(events.all().get(0).trace().get(0).endsWith("IllegalStateException"));
  }

  @Test
  void checks_thatKnowNoSuchClass_areFaultsOfTheirOwn() {
    Broken sound = new Broken(null, null);
    Guard input =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(
                (String text, Invocation call) -> text,
                new Input<String>(
                    sound,
                    text -> {
                      throw Fault.of(FaultCode.INPUT_OUT_OF_SCOPE);
                    }),
                new Output<String>((text, out) -> out.writeString(text), sound));
    assertEquals(500, after(input, null).status());
    Guard output =
        broken(
            sound,
            text -> {
              throw Fault.of(FaultCode.ANSWER_OUT_OF_SCOPE);
            });
    assertEquals(500, after(output, null).status());
    assertEquals(List.of("input-out-of-scope", "answer-out-of-scope"), events.codes());
  }

  // The canary.

  @SuppressWarnings({"serial", "OverrideThrowableToString"})
  private static final class Leaky extends RuntimeException {
    Leaky() {
      super(CANARY, new IOException(CANARY, new IllegalStateException(CANARY)));
      addSuppressed(new IOException(CANARY));
    }

    @Override
    public String getLocalizedMessage() {
      return CANARY;
    }

    @Override
    public String toString() {
      return CANARY;
    }
  }

  @Test
  void canary_inAnyPartOfAnException_goesNowhere() {
    Guard request =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(this::throwing, Order.input(), Order.output());
    next.set(new Leaky());
    String json = Guards.call(request, Events.small(EventSource.HTTP_API));
    assertFalse(json.contains(CANARY), json);
    Guard batch =
        Guards.around(EventSource.SQS, events).serve(this::throwing, Order.input(), Output.none());
    FunctionFailed failed =
        assertThrows(FunctionFailed.class, () -> Guards.call(batch, Events.small(EventSource.SQS)));
    assertFalse(String.valueOf(failed).contains(CANARY));
    bareButMessage(failed);
    assertEquals(2, events.all().size());
    for (SecurityEvent event : events.all()) {
      assertFalse(event.toString().contains(CANARY), event.toString());
      assertTrue(event.trace().contains("java.io.IOException"));
    }
    assertFalse(Fault.of(FaultCode.FUNCTION_FAILED, new Leaky()).toString().contains(CANARY));
  }

  private static void bareButMessage(Throwable thrown) {
    assertNull(thrown.getCause());
    assertEquals(0, thrown.getSuppressed().length);
    assertEquals(0, thrown.getStackTrace().length);
    thrown.addSuppressed(new IOException(CANARY));
    assertEquals(0, thrown.getSuppressed().length);
  }

  @SuppressWarnings("serial")
  private static final class Hostile extends RuntimeException {
    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException(CANARY);
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new StackOverflowError(CANARY);
    }
  }

  @Test
  void exception_whoseOwnMethodsThrow_isStillAnAnswerAndAnEvent() {
    Answer answer = after(mapped(), new Hostile());
    assertEquals(422, answer.status());
    Guard unmapped =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(this::throwing, Order.input(), Order.output());
    assertEquals(500, after(unmapped, new Hostile()).status());
    assertEquals(List.of("any", "function-failed"), events.codes());
    assertTrue(events.all().get(1).trace().get(0).endsWith("Hostile"));
  }

  @Test
  void exception_thatIsItsOwnCause_endsTheTrace() {
    Exception first = new Exception(CANARY);
    first.initCause(new Exception(CANARY, first));
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(this::throwing, Order.input(), Order.output());
    assertEquals(500, after(guard, first).status());
    assertTrue(events.only().trace().size() <= 5 * 9);
  }

  // Sinks that fail.

  @Test
  void sink_thatThrowsAnything_changesNoAnswer() {
    List<Throwable> failures =
        List.of(
            new IllegalStateException(CANARY),
            new NoClassDefFoundError(CANARY),
            new AssertionError(CANARY),
            new StackOverflowError());
    for (Throwable failure : failures) {
      Guard guard =
          Guard.around("com.acme.Orders", EventSource.HTTP_API)
              .events(event -> FailureTest.<RuntimeException>sneak(failure))
              .publicAccess()
              .serve(this::throwing, Order.input(), Order.output());
      assertEquals(500, after(guard, new IOException()).status());
      Guard batch =
          Guard.around("com.acme.Orders", EventSource.SQS)
              .events(event -> FailureTest.<RuntimeException>sneak(failure))
              .batch(dev.lambdaguardrails.Batch.PARTIAL)
              .serve(this::throwing, Order.input(), Output.none());
      assertEquals(
          List.of("m1"), Answer.failures(Guards.call(batch, Events.small(EventSource.SQS))));
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Test
  void sink_outOfMemory_keepsTheRuntimesContract() {
    Guard guard =
        Guard.around("com.acme.Orders", EventSource.HTTP_API)
            .events(
                event -> {
                  throw new OutOfMemoryError(CANARY);
                })
            .publicAccess()
            .serve(this::throwing, Order.input(), Order.output());
    bare(assertThrows(OutOfMemoryError.class, () -> after(guard, new IOException())));
  }

  @Test
  void event_givenToASink_cannotBeChanged() {
    assertEquals(
        422,
        Answer.of(
                Guards.call(
                    mapped(),
                    Events.request(EventSource.HTTP_API, "{\"item\":\"a\",\"quantity\":0}")))
            .status());
    assertThrows(UnsupportedOperationException.class, () -> events.only().pointers().add("forged"));
    List<String> pointers = new ArrayList<>(List.of("/a Size"));
    SecurityEvent event = events.only();
    SecurityEvent copy =
        new SecurityEvent(
            event.kind(),
            event.code(),
            event.control(),
            event.mode(),
            event.source(),
            event.function(),
            event.requestId(),
            event.correlationId(),
            event.recordId(),
            event.status(),
            pointers,
            List.of(),
            null,
            null,
            1);
    pointers.clear();
    assertEquals(List.of("/a Size"), copy.pointers());
  }

  // Init.

  @Test
  void init_misconfiguration_isThrownAsItIs() {
    Misconfiguration wrong = new Misconfiguration("Set A.");
    RuntimeException thrown = Guards.around(EventSource.HTTP_API, events).initFailed(wrong);
    assertSame(wrong, thrown);
    assertEquals("misconfiguration", events.only().code());
    assertEquals(List.of("Set A."), events.only().trace());
  }

  @Test
  void init_anythingElse_isThrownBare() {
    RuntimeException thrown =
        Guards.around(EventSource.HTTP_API, events)
            .initFailed(new ExceptionInInitializerError(new Leaky()));
    assertEquals(FunctionFailed.class, thrown.getClass());
    assertFalse(String.valueOf(thrown).contains(CANARY));
    bareButMessage(thrown);
    assertEquals("init-failed", events.only().code());
    assertFalse(events.only().toString().contains(CANARY));
  }

  @Test
  void init_faultWithAReason_isThrownBareAndTheReasonIsLogged() {
    Fault fault = Fault.because(FaultCode.SECRET_UNAVAILABLE, "secret ${A}: timeout", new Leaky());
    RuntimeException thrown = Guards.around(EventSource.HTTP_API, events).initFailed(fault);
    assertEquals(FunctionFailed.class, thrown.getClass());
    bareButMessage(thrown);
    assertEquals("secret-unavailable", events.only().code());
    assertEquals("secret ${A}: timeout", events.only().trace().get(0));
    assertEquals(Leaky.class.getName(), events.only().trace().get(1));
    assertFalse(events.only().toString().contains(CANARY));
  }

  @Test
  void init_refusal_isAFaultOfInit() {
    Guards.around(EventSource.HTTP_API, events).initFailed(Refusal.of(RefusalCode.CONSTRAINTS));
    assertEquals("init-failed", events.only().code());
  }

  // Text forms of what holds input.

  @Test
  void toString_ofWhatHoldsInput_holdsNone() {
    Invocation call =
        Invocation.from(EventSource.HTTP_API)
            .path("/" + CANARY)
            .sourceAddress(CANARY)
            .caller(
                dev.lambdaguardrails.Caller.of(
                    java.util.Map.of("sub", CANARY), java.util.Set.of(CANARY)))
            .headers(dev.lambdaguardrails.NamedValues.headers().add("a", CANARY).build())
            .correlationId("c")
            .context(new FakeContext())
            .build();
    for (Object held :
        List.of(
            call,
            call.headers(),
            call.caller().orElseThrow(),
            dev.lambdaguardrails.Response.of(200, CANARY).header("a", CANARY).cookie(CANARY),
            new dev.lambdaguardrails.RefusedRecord(EventSource.SQS, "id", "code", CANARY))) {
      assertFalse(held.toString().contains(CANARY), held.getClass().getName());
    }
  }
}
