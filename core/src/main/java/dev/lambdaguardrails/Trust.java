// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says from where an event may come.
 *
 * <p>Whoever may invoke a function directly can send any JSON, with an envelope of any source and
 * any claims in it. An event whose envelope names another account, API or resource than those
 * listed is refused, {@code event-origin}, and so is one that names none. That stops events of a
 * wrong source that are passed on by mistake, and forgers who do not know these names; it does not
 * stop one who does: only the function's resource policy and IAM do. What is not listed is not
 * compared. Every string may hold <code>${NAME}</code>. {@code docs/sources.md} says which source
 * names what.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Trust {
  /** Ids of accounts of AWS: the envelope's own, or that of the resource that it names. */
  String[] accounts() default {};

  /** Ids of APIs of API Gateway or AppSync, of function URLs, or of user pools. */
  String[] apiIds() default {};

  /**
   * ARNs of queues, streams, clusters, brokers, topics, buckets, target groups, services, rules; of
   * self-managed Kafka, which has none, its bootstrap servers, {@code host:port} each.
   */
  String[] sourceArns() default {};
}
