// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Inspected;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.ZoneId;

/**
 * Binding by jackson-databind and constraints by Hibernate Validator: complete, and slow to start.
 *
 * <p>As strict as the compiled path, whose oracle it is. Refuses unknown and duplicate fields,
 * coerced scalars, numbers for enums, null for primitives, class names as type ids. Built once,
 * during init; immutable, serves concurrent invocations. What is wrong with a type is a {@link
 * Misconfiguration}.
 */
public final class ReferencePath {
  private final JsonMapper mapper = ReferenceMapper.strict();
  private final ReferenceValidator validator;

  private ReferencePath(Clock clock) {
    this.validator = new ReferenceValidator(clock);
  }

  /** Sets up both libraries. */
  public static ReferencePath create() {
    return create(Clock.system(ZoneId.systemDefault()));
  }

  /** Sets up both libraries, with a clock that says what is past and future. */
  public static ReferencePath create(Clock clock) {
    return new ReferencePath(clock);
  }

  /** The input of a type. */
  public <I> Input<I> input(Class<I> type) {
    return inputOf(type);
  }

  /** The input of a type with parameters. */
  public <I> Input<I> input(TypeReference<I> type) {
    return inputOf(type.getType());
  }

  /** The output of a type. */
  public <O> Output<O> output(Class<O> type) {
    return outputOf(type);
  }

  /** The output of a type with parameters. */
  public <O> Output<O> output(TypeReference<O> type) {
    return outputOf(type.getType());
  }

  /** The constraints of an input that is bound by the compiled path. */
  public <I> Checks<I> inputChecks(Class<I> type) {
    return inputChecksOf(graph(type));
  }

  /** The constraints of an input with parameters that is bound by the compiled path. */
  public <I> Checks<I> inputChecks(TypeReference<I> type) {
    return inputChecksOf(graph(type.getType()));
  }

  /** Where the texts of an input stand that is bound by the compiled path. */
  public <I> Inspected<I> inputTexts(Class<I> type) {
    return new ReferenceTexts<>(graph(type), mapper);
  }

  /** Where the texts of an input with parameters stand that is bound by the compiled path. */
  public <I> Inspected<I> inputTexts(TypeReference<I> type) {
    return new ReferenceTexts<>(graph(type.getType()), mapper);
  }

  /** The constraints of an output that is written by the compiled path. */
  public <O> Checks<O> outputChecks(Class<O> type) {
    return outputChecksOf(graph(type));
  }

  /** The constraints of an output with parameters that is written by the compiled path. */
  public <O> Checks<O> outputChecks(TypeReference<O> type) {
    return outputChecksOf(graph(type.getType()));
  }

  /**
   * A handler of whole events: the runtime's own serialization reads its event and writes its
   * answer, as it would without the guard.
   *
   * @throws Misconfiguration if that serialization is not there
   */
  public <I, O> RequestStreamHandler events(RequestHandler<I, O> handler, Class<I> eventType) {
    return EventHandler.of(handler, eventType);
  }

  <I> Input<I> inputOf(Type type) {
    JavaType input = mapper.constructType(type);
    TypeGraph graph = graph(input);
    graph.refuseUnsafe();
    ReferenceShape shape = ReferenceShape.of(input, graph, mapper);
    ReferenceMapper.refuseUnbindable(input, mapper);
    return new Input<>(
        new ReferenceBinder<>(input, shape, mapper),
        inputChecksOf(graph),
        new ReferenceTexts<>(graph, mapper));
  }

  <O> Output<O> outputOf(Type type) {
    JavaType output = mapper.constructType(type);
    return new Output<>(
        new ReferenceWriter<>(mapper.writerFor(output)), outputChecksOf(graph(output)));
  }

  private TypeGraph graph(Type type) {
    return TypeGraph.of(mapper.constructType(type), mapper.getTypeFactory());
  }

  private <I> Checks<I> inputChecksOf(TypeGraph graph) {
    return new ReferenceChecks<>(
        validator, ValidatedScope.ofInput(graph, validator), FaultCode.INPUT_OUT_OF_SCOPE);
  }

  private <O> Checks<O> outputChecksOf(TypeGraph graph) {
    return new ReferenceChecks<>(
        validator, ValidatedScope.ofAnswer(graph, validator), FaultCode.ANSWER_OUT_OF_SCOPE);
  }
}
