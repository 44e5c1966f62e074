// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.type.TypeMirror;

/** A function of a record source answers nothing. */
final class AnswerCheck implements Check {
  @Override
  public void check(FunctionModel function, Report report) {
    if (!function.handling().bound || function.source().request) {
      return;
    }
    TypeMirror output = function.contracts().get(0).types().get(1);
    if (!TypeText.isVoid(output)) {
      report.add(
          Place.of(function.type()),
          Misuse.ANSWER_TO_RECORDS,
          function.source().name(),
          function.simpleName(),
          TypeText.simple(output));
    }
  }
}
