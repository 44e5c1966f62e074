// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lambdaguardrails.Redactions;

/** Lambda's context, with a logger that redacts. */
final class RedactingContext implements Context {
  private final Context context;

  RedactingContext(Context context) {
    this.context = context;
  }

  @Override
  public LambdaLogger getLogger() {
    LambdaLogger own = CurrentInvocation.logger();
    return own == null ? new RedactingLogger(context.getLogger(), Redactions.ofProcess()) : own;
  }

  @Override
  public String getAwsRequestId() {
    return context.getAwsRequestId();
  }

  @Override
  public String getLogGroupName() {
    return context.getLogGroupName();
  }

  @Override
  public String getLogStreamName() {
    return context.getLogStreamName();
  }

  @Override
  public String getFunctionName() {
    return context.getFunctionName();
  }

  @Override
  public String getFunctionVersion() {
    return context.getFunctionVersion();
  }

  @Override
  public String getInvokedFunctionArn() {
    return context.getInvokedFunctionArn();
  }

  @Override
  public CognitoIdentity getIdentity() {
    return context.getIdentity();
  }

  @Override
  public ClientContext getClientContext() {
    return context.getClientContext();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return context.getRemainingTimeInMillis();
  }

  @Override
  public int getMemoryLimitInMB() {
    return context.getMemoryLimitInMB();
  }

  @Override
  public String getTenantId() {
    return context.getTenantId();
  }

  @Override
  public String getXrayTraceId() {
    return context.getXrayTraceId();
  }
}
