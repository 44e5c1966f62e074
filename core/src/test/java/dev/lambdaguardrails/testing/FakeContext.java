// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A context whose remaining time a test sets, and whose logger keeps what it is given. */
public final class FakeContext implements Context, LambdaLogger {
  /** The request id of {@link #FakeContext()}. */
  public static final String REQUEST_ID = "8f507cfc-xmpl-4697-b07a-ac58fc914c95";

  private final String requestId;
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final AtomicInteger remainingOnce = new AtomicInteger();
  private volatile int remainingMillis = 30_000;

  public FakeContext() {
    this(REQUEST_ID);
  }

  public FakeContext(String requestId) {
    this.requestId = requestId;
  }

  /** Sets the time that Lambda leaves. */
  public FakeContext remaining(int millis) {
    remainingMillis = millis;
    return this;
  }

  /** Sets the time that Lambda leaves, and that none is left when it is asked again. */
  public FakeContext remainingOnce(int millis) {
    remainingMillis = 0;
    remainingOnce.set(millis);
    return this;
  }

  /** What was logged through the context. */
  public List<String> logged() {
    return logged;
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/orders";
  }

  @Override
  public String getLogStreamName() {
    return "2026/11/01/[$LATEST]0123456789abcdef";
  }

  @Override
  public String getFunctionName() {
    return "orders";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-west-1:123456789012:function:orders";
  }

  @Override
  public CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    int once = remainingOnce.getAndSet(0);
    return once > 0 ? once : remainingMillis;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 512;
  }

  @Override
  public LambdaLogger getLogger() {
    return this;
  }

  @Override
  public void log(String message) {
    logged.add(message);
  }

  @Override
  public void log(byte[] message) {
    logged.add(new String(message, StandardCharsets.UTF_8));
  }
}
