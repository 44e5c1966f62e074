// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * A service that may invoke a function, and so the shape of event that the guard admits.
 *
 * <p>An event of another shape than the declared one is refused.
 */
public enum EventSource {
  /** API Gateway REST API, Lambda proxy integration. */
  REST_API(true),
  /** API Gateway HTTP API, payload format 2.0. */
  HTTP_API(true),
  /** Lambda function URL. */
  FUNCTION_URL(true),
  /** Application Load Balancer, single or multi-value headers. */
  ALB(true),
  /** Amazon SQS, standard or FIFO. */
  SQS(false);

  private final boolean request;

  EventSource(boolean request) {
    this.request = request;
  }

  /** Whether an event is one request that gets an answer; otherwise it is a batch of records. */
  public boolean isRequest() {
    return request;
  }
}
