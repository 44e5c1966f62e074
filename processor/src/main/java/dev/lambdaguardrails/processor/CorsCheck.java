// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import java.util.regex.Pattern;

/** {@code @Cors} names origins as browsers write them, where the guard writes the answer. */
final class CorsCheck implements Check {
  /** What {@code CorsOrigins} of core takes for an origin. */
  private static final Pattern ORIGIN =
      Pattern.compile(
          "https://[a-z0-9-]+(\\.[a-z0-9-]+)*(:[1-9][0-9]{0,4})?"
              + "|http://localhost(:[1-9][0-9]{0,4})?");

  private static final List<String> BROWSED =
      List.of("REST_API", "HTTP_API", "FUNCTION_URL", "ALB");

  @Override
  public void check(FunctionModel function, Report report) {
    AnnotationView cors = AnnotationView.find(function.type(), Names.CORS);
    if (cors == null) {
      return;
    }
    boolean written = ContractCheck.holds(function) && !function.handling().bound;
    if (written || !BROWSED.contains(function.source().name())) {
      report.add(cors.place(), Misuse.CORS_ASTRAY, function.simpleName());
    }
    List<String> origins = cors.texts("origins");
    boolean all = origins.equals(List.of("*"));
    if (all && cors.truth("credentials")) {
      report.add(cors.place("credentials"), Misuse.CORS_CREDENTIALS);
    }
    if (origins.isEmpty()) {
      report.add(cors.place("origins"), Misuse.CORS_ORIGIN, "");
    }
    for (int at = 0; at < origins.size(); at++) {
      String origin = origins.get(at);
      if (!all && !origin.contains("${") && !ORIGIN.matcher(origin).matches()) {
        report.add(cors.place(cors.array("origins").get(at)), Misuse.CORS_ORIGIN, origin);
      }
    }
  }
}
