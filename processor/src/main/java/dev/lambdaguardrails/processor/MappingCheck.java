// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.FunctionModel.Mapping;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A mapping has a status of a failure and a code, once for each exception. */
final class MappingCheck implements Check {
  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

  @Override
  public void check(FunctionModel function, Report report) {
    Set<String> seen = new HashSet<>();
    for (Mapping mapping : function.mappings()) {
      AnnotationView at = mapping.at();
      if (mapping.status() < 400 || mapping.status() > 599) {
        report.add(at.place("status"), Misuse.MAPS_STATUS, Integer.toString(mapping.status()));
      }
      if (!mapping.code().contains("${") && !CODE.matcher(mapping.code()).matches()) {
        report.add(at.place("code"), Misuse.MAPS_CODE, mapping.code());
      }
      if (!seen.add(TypeText.name(mapping.error()))) {
        report.add(at.place("error"), Misuse.MAPS_TWICE, TypeText.simple(mapping.error()));
      }
    }
  }
}
