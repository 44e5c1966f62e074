// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Source.Trait;
import javax.lang.model.type.TypeMirror;

/** A function answers what its source takes: a value, a value with a status, or nothing. */
final class AnswerCheck implements Check {
  @Override
  public void check(FunctionModel function, Report report) {
    boolean authorizer = function.source().has(Trait.AUTHORIZER);
    if (!function.handling().bound) {
      if (authorizer) {
        report.add(Place.of(function.type()), Misuse.STREAM_OF_AUTHORIZER, function.simpleName());
      }
      return;
    }
    TypeMirror output = function.contracts().get(0).types().get(1);
    String source = function.source().name();
    if (isOfOtherSource(function, output)) {
      report.add(
          Place.of(function.type()),
          Misuse.ANSWER_OF_OTHER_SOURCE,
          function.simpleName(),
          TypeText.simple(output),
          source);
      return;
    }
    if (function.source().has(Trait.ANSWER)) {
      if (!function.source().has(Trait.STATUS) && TypeText.name(output).equals(Names.RESPONSE)) {
        report.add(
            Place.of(function.type()),
            Misuse.ANSWER_WITHOUT_STATUS,
            source,
            function.simpleName(),
            TypeText.simple(output));
      }
    } else if (!TypeText.isVoid(output)) {
      report.add(
          Place.of(function.type()),
          Misuse.ANSWER_TO_RECORDS,
          source,
          function.simpleName(),
          TypeText.simple(output));
    }
  }

  private static boolean isOfOtherSource(FunctionModel function, TypeMirror output) {
    boolean firehose = function.source() == Source.FIREHOSE;
    boolean authorizer = function.source().has(Trait.AUTHORIZER);
    return TypeText.name(output).equals(Names.AUTHORIZATION) != authorizer
        || (TypeText.name(output).equals(Names.TRANSFORMED) && !firehose)
        || (TypeText.isVoid(output) && firehose);
  }
}
