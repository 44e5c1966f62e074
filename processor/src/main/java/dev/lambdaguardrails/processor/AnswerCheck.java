// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Source.Trait;
import javax.lang.model.type.TypeMirror;

/** A function answers what its source takes: a value, a value with a status, or nothing. */
final class AnswerCheck implements Check {
  @Override
  public void check(FunctionModel function, Report report) {
    if (!function.handling().bound) {
      return;
    }
    TypeMirror output = function.contracts().get(0).types().get(1);
    String source = function.source().name();
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
}
