// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import javax.lang.model.util.Elements;

/** {@code @VerifiedJwt} says whose tokens for whom, and there is what verifies them. */
final class JwtCheck implements Check {
  private static final int LONGEST_SKEW = 300;

  private final Elements elements;

  JwtCheck(Elements elements) {
    this.elements = elements;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    AnnotationView jwt = AnnotationView.find(function.type(), Names.VERIFIED_JWT);
    if (jwt == null) {
      return;
    }
    if (!function.source().has(Source.Trait.CALLER)) {
      report.add(
          jwt.place(), Misuse.ACCESS_WITHOUT_CALLER, function.source().name(), jwt.simpleName());
      return;
    }
    if (elements.getTypeElement(Names.JWT_VERIFIER) == null
        || elements.getTypeElement(Names.NIMBUS) == null) {
      report.add(jwt.place(), Misuse.JWT_MISSING, function.simpleName());
    }
    if (AnnotationView.find(function.type(), Names.ALB_OIDC) != null) {
      report.add(jwt.place(), Misuse.VERIFIER_TWICE, function.simpleName());
    }
    url(jwt, "issuer", report);
    if (!jwt.text("keys").isEmpty()) {
      url(jwt, "keys", report);
    }
    List<String> audience = jwt.texts("audience");
    if (audience.isEmpty() || audience.stream().anyMatch(String::isBlank)) {
      report.add(jwt.place("audience"), Misuse.JWT_EMPTY, "audience");
    }
    if (jwt.array("algorithms").isEmpty()) {
      report.add(jwt.place("algorithms"), Misuse.JWT_EMPTY, "algorithm");
    }
    int skew = jwt.number("skewSeconds");
    if (skew < 0 || skew > LONGEST_SKEW) {
      report.add(jwt.place("skewSeconds"), Misuse.JWT_SKEW);
    }
  }

  private static void url(AnnotationView jwt, String value, Report report) {
    String text = jwt.text(value);
    if (!text.contains("${") && !isUrl(text)) {
      report.add(jwt.place(value), Misuse.JWT_URL, text);
    }
  }

  /** What {@code JwtSettings} of the module jwt takes for a URL. */
  private static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      return uri.toASCIIString().equals(text)
          && "https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getHost().indexOf('[') < 0
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
