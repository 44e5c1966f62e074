// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.EventSource;

/** The readers of requests that a function of a common source is to load nothing of. */
final class RarerRequests {
  private RarerRequests() {}

  static HttpEventReader reader(EventSource source) {
    return switch (source) {
      case WEBSOCKET -> new WebSocketReader();
      case VPC_LATTICE -> new VpcLatticeReader();
      case APPSYNC -> new AppSyncReader();
      case DIRECT, STEP_FUNCTIONS -> new DirectReader();
      default -> throw EventParser.otherSource();
    };
  }
}
