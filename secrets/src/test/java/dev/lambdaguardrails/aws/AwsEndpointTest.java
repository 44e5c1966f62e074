// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a service listens, as the SDK's endpoint rules have it. */
class AwsEndpointTest {

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, false, false, secretsmanager.eu-west-1.amazonaws.com",
    "us-east-1, true, false, secretsmanager-fips.us-east-1.amazonaws.com",
    "us-east-1, false, true, secretsmanager.us-east-1.api.aws",
    "us-gov-west-1, true, true, secretsmanager-fips.us-gov-west-1.api.aws",
    "cn-north-1, false, false, secretsmanager.cn-north-1.amazonaws.com.cn",
    "cn-north-1, false, true, secretsmanager.cn-north-1.api.amazonwebservices.com.cn",
    "eusc-de-east-1, false, false, secretsmanager.eusc-de-east-1.amazonaws.eu",
  })
  void endpoint_ofARegion_isItsHost(String region, String fips, String dual, String host) {
    Map<String, String> environment =
        Map.of(
            "AWS_REGION", region,
            "AWS_USE_FIPS_ENDPOINT", fips,
            "AWS_USE_DUALSTACK_ENDPOINT", dual);
    AwsEndpoint found = AwsEndpoint.of("secretsmanager", "OWN", environment::get);
    assertEquals(host, found.endpoint().host());
    assertEquals(443, found.endpoint().port());
    assertEquals(true, found.endpoint().secure());
    assertEquals(region, found.region());
  }

  @ParameterizedTest
  @CsvSource({
    "https://vpce-1.example.org, https://all.example.org:8443, vpce-1.example.org, 443",
    "'', https://all.example.org:8443, all.example.org, 8443",
    "http://localhost:4566, '', localhost, 4566",
  })
  void endpoint_thatIsOverridden_isItsOwnBeforeThatOfAll(
      String own, String all, String host, int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("OWN", own);
    environment.put("AWS_ENDPOINT_URL", all);
    AwsEndpoint found = AwsEndpoint.of("ssm", "OWN", environment::get);
    assertEquals(host, found.endpoint().host());
    assertEquals(port, found.endpoint().port());
  }

  @ParameterizedTest
  @CsvSource({
    "'Sun, 06 Nov 1994 08:49:37 GMT', 784111777000",
    "'Thu, 01 Jan 1970 00:00:42 GMT', 42000",
    "'Thu, 29 Feb 2024 23:59:59 GMT', 1709251199000",
    "'Sunday, 06-Nov-94 08:49:37 GMT', 0",
    "'Sun, 06 Nox 1994 08:49:37 GMT', 0",
    "'Sun, 06 Nov 1994 08:x9:37 GMT', 0",
    "'', 0",
  })
  void date_ofAnHeader_isItsTime(String date, long millis) {
    assertEquals(millis, HttpDate.millis(date));
  }
}
