// SPDX-License-Identifier: Apache-2.0
/** What every call to an AWS service needs: an endpoint, credentials, a signature. */
@NullMarked
package dev.lambdaguardrails.secrets.internal.aws;

import org.jspecify.annotations.NullMarked;
