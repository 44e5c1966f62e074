// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house: inward, and never through somebody else's walls. */
@AnalyzeClasses(
    packages = "dev.lambdaguardrails",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.lambdaguardrails";

  /** A rule about a room that was not imported would hold, and say nothing. */
  @ArchTest
  static void house_everyRoom_isLookedAt(JavaClasses house) {
    for (String room :
        new String[] {
          ROOT + ".guard.Guard",
          ROOT + ".internal.event.EventReader",
          ROOT + ".aws.SqsQuarantine",
          ROOT + ".validation.ReferencePath",
          ROOT + ".logging.LoggingConfigurator",
          ROOT + ".secrets.Secrets",
          ROOT + ".jwt.JwtVerifier",
          ROOT + ".ratelimit.LocalBuckets",
          ROOT + ".processor.GuardProcessor",
          ROOT + ".samples.orders.PlaceOrder",
          ROOT + ".samples.fulfilment.Ship",
          ROOT + ".samples.payments.FindBalance",
          ROOT + ".samples.pages.FindPages",
          ROOT + ".samples.carts.FindCart",
          ROOT + ".samples.reviews.ReviewsOfBook",
          ROOT + ".benchmarks.variants.guardedreference.TakeOrder"
        }) {
      assertTrue(house.contain(room), room);
    }
  }

  @ArchTest
  static final ArchRule core_itsRooms_dependInwardOnly =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(
              ROOT, ROOT + ".guard..", ROOT + ".bind..", ROOT + ".failure..", ROOT + ".internal..")
          .layer("guard")
          .definedBy(ROOT + ".guard..")
          .layer("internal")
          .definedBy(ROOT + ".internal..")
          .layer("bind")
          .definedBy(ROOT + ".bind..")
          .layer("failure")
          .definedBy(ROOT + ".failure..")
          .layer("words")
          .definedBy(ROOT)
          .whereLayer("guard")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("internal")
          .mayOnlyBeAccessedByLayers("guard")
          .whereLayer("bind")
          .mayOnlyBeAccessedByLayers("guard", "internal")
          .whereLayer("failure")
          .mayOnlyBeAccessedByLayers("guard", "internal", "bind")
          .whereLayer("words")
          .mayOnlyBeAccessedByLayers("guard", "internal", "bind", "failure");

  @ArchTest
  static final ArchRule core_other_dependsOnNoModule =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT,
              ROOT + ".guard..",
              ROOT + ".bind..",
              ROOT + ".failure..",
              ROOT + ".internal..",
              ROOT + ".aws..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".validation..",
              ROOT + ".secrets..",
              ROOT + ".jwt..",
              ROOT + ".ratelimit..",
              ROOT + ".logging..",
              ROOT + ".processor..",
              "com.fasterxml.jackson.databind..",
              "jakarta.validation..",
              "org.hibernate..");

  /** What a function calls AWS by is loaded by those only that name it. */
  @ArchTest
  static final ArchRule core_otherRooms_knowNothingOfAws =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT, ROOT + ".guard..", ROOT + ".bind..", ROOT + ".failure..", ROOT + ".internal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".aws..");

  @ArchTest
  static final ArchRule validation_other_dependsOnCoreOnly =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".validation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".secrets..",
              ROOT + ".jwt..",
              ROOT + ".ratelimit..",
              ROOT + ".logging..",
              ROOT + ".processor..",
              ROOT + ".internal..");

  @ArchTest
  static final ArchRule logging_other_dependsOnCoreOnly =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".logging..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".validation..",
              ROOT + ".secrets..",
              ROOT + ".jwt..",
              ROOT + ".ratelimit..",
              ROOT + ".processor..",
              ROOT + ".internal..");

  @ArchTest
  static final ArchRule jwtAndRateLimit_other_dependOnCoreOnly =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".jwt..", ROOT + ".ratelimit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".validation..",
              ROOT + ".secrets..",
              ROOT + ".logging..",
              ROOT + ".processor..",
              ROOT + ".internal..",
              "com.fasterxml.jackson.databind..");

  @ArchTest
  static final ArchRule secrets_other_dependsOnCoreOnly =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".secrets..")
          .and()
          .doNotHaveSimpleName("CachingLibrarySource")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".validation..",
              ROOT + ".jwt..",
              ROOT + ".ratelimit..",
              ROOT + ".logging..",
              ROOT + ".processor..",
              ROOT + ".internal..",
              "com.fasterxml.jackson.databind..",
              "software.amazon.awssdk..");

  @ArchTest
  static final ArchRule processor_anything_dependsOnTheJdkOnly =
      classes()
          .that()
          .resideInAPackage(ROOT + ".processor..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".processor..", "java..", "javax..", "com.sun.source..", "org.jspecify..");

  @ArchTest
  static final ArchRule samplesAndBenchmarks_library_isUsedByItsPublicApi =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".samples..", ROOT + ".benchmarks..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "..internal..", ROOT + ".processor..");

  @ArchTest
  static final ArchRule functions_code_usesTheWordsOnly =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".samples..", ROOT + ".benchmarks..")
          .and()
          .haveNameNotMatching(".*\\.Guarded[^.]*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".guard..", ROOT + ".bind..", ROOT + ".failure..");

  @ArchTest
  static final ArchRule house_rooms_haveNoCycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule house_names_sayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");
}
