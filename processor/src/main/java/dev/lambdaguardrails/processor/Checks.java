// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/** All checks, in two steps: the second relies on a contract whose types are known. */
final class Checks {
  private final List<Check> always;
  private final List<Check> ofTypes;

  /**
   * The checks.
   *
   * @param environment what is compiled
   * @param visibility what an entry can name
   * @param sources the names of the classes in the sources so far; it may grow
   * @param planner plans how types are bound
   */
  Checks(
      ProcessingEnvironment environment,
      Visibility visibility,
      Set<String> sources,
      BindingPlan.Planner planner) {
    this.always =
        List.of(
            new ClassCheck(),
            new ContractCheck(),
            new ConstructorCheck(),
            new SecretCheck(environment.getElementUtils()),
            new AccessCheck(),
            new PolicyCheck(visibility),
            new JwtCheck(environment.getElementUtils()),
            new RateCheck(environment.getElementUtils(), visibility),
            new MaxAgeCheck(),
            new CorsCheck(),
            new RecordSettingsCheck(visibility),
            new TrustCheck(),
            new ModeCheck(),
            new LimitCheck(),
            new PrimeCheck(environment.getFiler()),
            new MappingCheck());
    this.ofTypes =
        List.of(
            new InputCheck(),
            new EventCheck(),
            new AnswerCheck(),
            new VisibilityCheck(visibility),
            new PartCheck(environment.getTypeUtils()),
            new OwnerCheck(environment.getTypeUtils()),
            new TypeInfoCheck(),
            new ConstraintCheck(planner),
            new TextCheck(environment, sources),
            new EntryCheck(environment.getElementUtils(), sources, planner),
            new InputRisks(environment, sources));
  }

  void check(FunctionModel function, Report report) {
    for (Check check : always) {
      check.check(function, report);
    }
    if (ContractCheck.holds(function)) {
      for (Check check : ofTypes) {
        check.check(function, report);
      }
    }
  }
}
