// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.injection;

import dev.lambdaguardrails.validation.injection.Finding;
import dev.lambdaguardrails.validation.injection.InjectionClass;
import dev.lambdaguardrails.validation.injection.InjectionDetector;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the detector said of one row: classes by the corpus's names, and rules. */
record Verdict(CorpusRow row, Set<String> classes, Set<String> rules) {

  static Verdict of(CorpusRow row, InjectionDetector detector) {
    List<Finding> findings = detector.inspect(row.value());
    return new Verdict(
        row,
        findings.stream()
            .map(finding -> label(finding.injection()))
            .collect(Collectors.toCollection(TreeSet::new)),
        findings.stream().map(Finding::id).collect(Collectors.toCollection(TreeSet::new)));
  }

  boolean any() {
    return !classes.isEmpty();
  }

  boolean right() {
    return classes.contains(row.label());
  }

  /** The corpus's name of a class. */
  static String label(InjectionClass injection) {
    return switch (injection) {
      case SQL -> "sqli";
      case NOSQL -> "nosqli";
      case HTML -> "xss";
      case OS_COMMAND -> "cmdi";
      case PATH_TRAVERSAL -> "traversal";
      case SSRF -> "ssrf";
      case TEMPLATE -> "ssti";
      case JNDI -> "jndi";
      case LDAP -> "ldap";
      case XPATH -> "xpath";
      case XXE -> "xxe";
      case CRLF -> "crlf";
      case DESERIALISATION -> "deser";
      case PROTOTYPE_POLLUTION -> "proto";
    };
  }
}
