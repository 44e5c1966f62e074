// SPDX-License-Identifier: Apache-2.0
/** HTTP/1.1 over the JDK's sockets and TLS, as little of it as a call to an AWS service needs. */
@NullMarked
package dev.lambdaguardrails.aws.http;

import org.jspecify.annotations.NullMarked;
