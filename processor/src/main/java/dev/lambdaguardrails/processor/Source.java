// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

/** The sources of core, of which only the names can be read while compiling. */
enum Source {
  REST_API(true, "APIGatewayProxyRequestEvent"),
  HTTP_API(true, "APIGatewayV2HTTPEvent"),
  FUNCTION_URL(true, "APIGatewayV2HTTPEvent"),
  ALB(true, "ApplicationLoadBalancerRequestEvent"),
  SQS(false, "SQSEvent");

  /** Whether an event is one request; otherwise it is a batch of records. */
  final boolean request;

  /** The simple name of the class of a whole event. */
  final String event;

  Source(boolean request, String event) {
    this.request = request;
    this.event = event;
  }

  static Source named(String name) {
    for (Source source : values()) {
      if (source.name().equals(name)) {
        return source;
      }
    }
    throw new IllegalStateException(
        "Use guardrails-processor and guardrails-core of one version: the processor does not know "
            + "EventSource."
            + name);
  }
}
