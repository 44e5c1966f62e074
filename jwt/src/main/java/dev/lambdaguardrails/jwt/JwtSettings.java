// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import dev.lambdaguardrails.JwtAlgorithm;
import dev.lambdaguardrails.TokenUse;
import dev.lambdaguardrails.aws.http.Endpoint;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Placeholders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a token must be, as {@code @VerifiedJwt} says it.
 *
 * @param path where on the endpoint the keys are
 * @param skew in seconds
 */
record JwtSettings(
    String issuer,
    List<String> audiences,
    Endpoint endpoint,
    String path,
    Set<JwtAlgorithm> algorithms,
    TokenUse use,
    int skew) {
  private static final int LONGEST_SKEW = 300;

  /**
   * The settings, their variables resolved.
   *
   * @param keys where the issuer publishes its keys, empty for below it
   * @throws Misconfiguration if the issuer is not told, or nobody could be admitted
   */
  static JwtSettings of(
      Placeholders placeholders,
      String issuer,
      String keys,
      List<String> audience,
      List<JwtAlgorithm> algorithms,
      TokenUse use,
      int skew) {
    String resolved = placeholders.resolve(issuer);
    url(resolved, "the issuer");
    List<String> audiences = new ArrayList<>();
    for (String each : audience) {
      String one = placeholders.resolve(each);
      if (one.isBlank()) {
        throw new Misconfiguration("Name the audience in @VerifiedJwt.");
      }
      audiences.add(one);
    }
    if (audiences.isEmpty() || algorithms.isEmpty() || skew < 0 || skew > LONGEST_SKEW) {
      throw new Misconfiguration(
          "Name an audience and an algorithm in @VerifiedJwt, and set skewSeconds to 0 to "
              + LONGEST_SKEW
              + '.');
    }
    String slash = resolved.endsWith("/") ? "" : "/";
    String address =
        keys.isEmpty() ? resolved + slash + ".well-known/jwks.json" : placeholders.resolve(keys);
    URI uri = url(address, "the keys");
    int port = uri.getPort() < 0 ? 443 : uri.getPort();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery();
    return new JwtSettings(
        resolved,
        List.copyOf(audiences),
        new Endpoint(uri.getHost(), port, true),
        path + query,
        Set.copyOf(algorithms),
        use,
        skew);
  }

  private static URI url(String text, String what) {
    try {
      URI uri = new URI(text);
      boolean ascii = uri.toASCIIString().equals(text);
      if (ascii
          && "https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getHost().indexOf('[') < 0
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException holdsTheText) {
      // Told below, without the text.
    }
    throw new Misconfiguration("Write " + what + " in @VerifiedJwt as https://host/path.");
  }
}
