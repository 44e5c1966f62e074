// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The headers that clients and AWS send with any request are clean, and cost no memory. */
class HeaderValuesTest {
  private static final int CALLS = 2_000;
  private static final InjectionDetector DETECTOR = InjectionDetector.of(Sensitivity.DEFAULT);

  private static final List<String> VALUES =
      List.of(
          "*/*",
          "id",
          "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
          "application/json, text/plain, */*",
          "application/json; charset=utf-8",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=----FormBoundaryq7X2s9LmPz0aYb1c",
          "gzip, deflate, br, zstd",
          "en-GB,en;q=0.9,de-CH;q=0.8,*;q=0.5",
          "no-cache, no-store, max-age=0, must-revalidate",
          "keep-alive",
          "?0",
          "\"Chromium\";v=\"130\", \"Google Chrome\";v=\"130\", \"Not?A_Brand\";v=\"99\"",
          "\"Windows\"",
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/130.0.0.0 Safari/537.36",
          "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
              + " Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
          "curl/8.5.0",
          "python-requests/2.32.3",
          "Java-http-client/17.0.9",
          "aws-sdk-java/2.29.0 md/io#sync md/http#Apache ua/2.1 os/Linux#5.10 lang/java#17.0.9"
              + " md/OpenJDK_64-Bit_Server_VM#17.0.9+9 md/vendor#Amazon.com_Inc. m/D,E",
          "AmazonAPIGateway_a1b2c3d4e5",
          "Amazon CloudFront",
          "ELB-HealthChecker/2.0",
          "Root=1-67403f2a-5b9c1d2e3f4a5b6c7d8e9f00;Parent=53995c3f42cd8ad8;Sampled=1",
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
          "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE",
          "session=8f14e45fceea167a; theme=dark; _ga=GA1.2.1234567890.1700000000; lang=en",
          "AWSALB=Qm9y+ZXNz/b3I=; AWSALBCORS=Qm9y+ZXNz/b3I=; path=/",
          "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImsxIn0.eyJzdWIiOiJ1LTQyIiwiZXhwIjoxNzAwMDAwMDAwfQ."
              + "q3v-0Yk_7sXb1n9mPz2LdT8wRj4HgA6cUeKfVtQy",
          "Basic a2ltOnBhc3M=",
          "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/eu-west-1/execute-api/aws4_request,"
              + " SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date,"
              + " Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
          "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-east-1/s3/aws4_request,"
              + "SignedHeaders=date;host;range;x-amz-date;x-amz-security-token,Signature=fe5f80f7",
          "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-east-1/sts/aws4_request,"
              + " SignedHeaders=accept;cache-control;content-type;expect;from;host;te;via;x-amz-date,"
              + " Signature=00aa",
          "20261122T080000Z",
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "UNSIGNED-PAYLOAD",
          "arn:aws:iam::123456789012:role/Order-Service",
          "orders.example.com",
          "abc123.execute-api.eu-west-1.amazonaws.com",
          "orders.example.com:8443",
          "https://shop.example.com",
          "https://shop.example.com/items?page=2&sort=price",
          "203.0.113.7, 198.51.100.9",
          "203.0.113.7",
          "https",
          "443",
          "for=203.0.113.7;proto=https;by=198.51.100.9",
          "1.1 cafe0123456789abcdef.cloudfront.net (CloudFront)",
          "W/\"0815\"",
          "\"33a64df551425fcc55e4d42a148795d9f25f89d4\"",
          "Sun, 22 Nov 2026 08:00:00 GMT",
          "bytes=0-1023",
          "100-continue",
          "trailers",
          "XMLHttpRequest",
          "websocket",
          "dGhlIHNhbXBsZSBub25jZQ==",
          "7b0c1e3e-6f5d-4c6a-9d7b-2f1a0c9e8d7f",
          "same-origin",
          "u=1, i",
          "Fri, 01 Jan 2027 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax");

  /** A plus sign without any space is read as one too, which takes memory. */
  private static final String TOKEN = "IQoJb3JpZ2luX2VjEAoaCWV1LXdlc3QtMSJHMEUCIQDx/8Zq+Yk=";

  @Test
  void token_ofASession_isClean() {
    assertEquals(List.of(), DETECTOR.inspect(TOKEN));
  }

  @Test
  void headers_ofOrdinaryRequests_areClean() {
    List<String> alarms = new ArrayList<>();
    for (String value : VALUES) {
      List<Finding> found = DETECTOR.inspect(value);
      if (!found.isEmpty()) {
        alarms.add(value + " -> " + found.get(0).id());
      }
    }
    assertEquals(List.of(), alarms);
  }

  @Test
  void headers_ofOrdinaryRequests_allocateNothing() {
    List<String> costly = new ArrayList<>();
    for (String value : VALUES) {
      long allocated = Long.MAX_VALUE;
      for (int again = 0; again < 4 && allocated >= CALLS; again++) {
        allocated = allocated(value);
      }
      if (allocated >= CALLS) {
        costly.add(allocated / CALLS + " bytes for " + value);
      }
    }
    assertEquals(List.of(), costly);
  }

  private static long allocated(String value) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    int found = 0;
    for (int call = 0; call < CALLS; call++) {
      found += DETECTOR.inspect(value).size();
    }
    assertEquals(0, found);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
