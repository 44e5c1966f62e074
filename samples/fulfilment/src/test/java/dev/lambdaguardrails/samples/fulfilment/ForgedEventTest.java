// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.samples.runtime.Exchange;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Envelopes that a direct invoker wrote, through the real runtime client and by both paths. */
@ExtendWith(EveryRuntime.Shared.class)
class ForgedEventTest {
  private final EveryRuntime runtime;

  ForgedEventTest(EveryRuntime runtime) {
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_API, http-api, 123456789012",
    "HTTP_API, http-api, '\"apiId\": \"a1b2c3d4e5\"'",
    "ALB, alb, 123456789012",
    "SQS, sqs, 123456789012",
    "S3_SQS, s3-sqs, sqs:eu-west-1:123456789012",
  })
  void event_ofAnOriginThatIsNotListed_isRefused(EventSource source, String sample, String named)
      throws IOException {
    String event = SourceRow.event(sample);
    String forged = event.replace(named, named.replace('1', '9'));
    for (String path : EveryRuntime.PATHS) {
      Exchange own = runtime.invoke(path, "Trusting" + source, event);
      assertFalse(own.failed(), own::body);
      assertEquals(List.of(), runtime.codes(source));

      Exchange refused = runtime.invoke(path, "Trusting" + source, forged);
      AnswerContract.hold(source, forged, refused);
      assertTrue(
          source.hasStatus()
              ? refused.body().contains("\"statusCode\":403")
              : refused.failed() && refused.body().contains("RequestRefused"),
          refused::body);
      assertEquals(List.of("event-origin"), runtime.codes(source));
    }
  }
}
