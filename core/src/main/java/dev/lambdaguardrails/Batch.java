// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/** What a record source is told about a batch in which some records failed. */
public enum Batch {
  /**
   * The invocation fails when any record failed, and the source delivers the whole batch again. The
   * default, because Lambda ignores a partial answer, and deletes the messages, unless the event
   * source mapping says {@code ReportBatchItemFailures}.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling
   *     errors for an SQS event source in Lambda</a>
   */
  WHOLE,
  /**
   * The answer names the records that failed, and only these are delivered again. Needs {@code
   * FunctionResponseTypes: [ReportBatchItemFailures]} on the event source mapping.
   */
  PARTIAL
}
