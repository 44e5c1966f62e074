// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** The entry can create every policy of {@code @AllowIf}. */
final class PolicyCheck implements Check {
  private final Visibility visibility;

  PolicyCheck(Visibility visibility) {
    this.visibility = visibility;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    List<TypeElement> types = function.access().policyTypes();
    for (int at = 0; at < types.size(); at++) {
      TypeElement type = types.get(at);
      Construction construction = Construction.of(type);
      boolean created =
          TypeText.isConcrete(type)
              && !Visibility.isInner(type)
              && visibility.names(function.type(), type)
              && construction.withSecrets().size() < 2
              && construction.called() != null
              && visibility.member(function.type(), construction.called());
      if (!created) {
        report.add(
            function.access().policies().get(at).place("value"),
            Misuse.POLICY_UNUSABLE,
            type.getSimpleName().toString(),
            function.simpleName());
      }
    }
  }
}
