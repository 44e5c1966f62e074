// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.aws.http.Endpoint;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Where a service of AWS listens, from the environment: the variable of its own endpoint, that of
 * all endpoints, or else the region, with {@code AWS_USE_FIPS_ENDPOINT} and {@code
 * AWS_USE_DUALSTACK_ENDPOINT}.
 *
 * @param region what a request is signed for
 */
public record AwsEndpoint(Endpoint endpoint, String region) {
  private static final int LONGEST_REGION = 32;

  /**
   * The endpoint of a service.
   *
   * @param service its name in host names and signatures
   * @param variable the variable of its own endpoint
   * @throws Misconfiguration if a variable is unset or no endpoint
   */
  public static AwsEndpoint of(String service, String variable, Environment environment) {
    String region = region(environment);
    String override = variable;
    String url = environment.get(variable);
    if (url == null || url.isEmpty()) {
      override = "AWS_ENDPOINT_URL";
      url = environment.get(override);
    }
    if (url == null || url.isEmpty()) {
      return new AwsEndpoint(new Endpoint(host(service, region, environment), 443, true), region);
    }
    Address address = Address.of(url, override);
    if (!address.path().equals("/")) {
      throw new Misconfiguration("Remove the path from " + override + '.');
    }
    if (!address.endpoint().secure() && !address.isLoopback()) {
      throw new Misconfiguration("Let " + override + " begin with https.");
    }
    return new AwsEndpoint(address.endpoint(), region);
  }

  private static String region(Environment environment) {
    String region = environment.get("AWS_REGION");
    if (region == null || region.isEmpty()) {
      throw new Misconfiguration("Set AWS_REGION to the region of the secrets.");
    }
    boolean named = region.length() <= LONGEST_REGION;
    for (int at = 0; at < region.length(); at++) {
      char each = region.charAt(at);
      named &= each == '-' || (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
    }
    if (!named) {
      throw new Misconfiguration("Set AWS_REGION to the name of a region.");
    }
    return region;
  }

  private static String host(String service, String region, Environment environment) {
    String name = isOn("AWS_USE_FIPS_ENDPOINT", environment) ? service + "-fips" : service;
    boolean dual = isOn("AWS_USE_DUALSTACK_ENDPOINT", environment);
    return name + '.' + region + '.' + suffix(region, dual);
  }

  private static String suffix(String region, boolean dual) {
    if (region.startsWith("cn-")) {
      return dual ? "api.amazonwebservices.com.cn" : "amazonaws.com.cn";
    }
    if (region.startsWith("eusc-")) {
      return dual ? "api.amazonwebservices.eu" : "amazonaws.eu";
    }
    return dual ? "api.aws" : "amazonaws.com";
  }

  private static boolean isOn(String variable, Environment environment) {
    @Nullable String value = environment.get(variable);
    return value != null && value.equalsIgnoreCase("true");
  }
}
