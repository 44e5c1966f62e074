// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.util.HashMap;
import java.util.Map;

/** The variables that Lambda sets for every function, with credentials that are worth nothing. */
final class LambdaEnvironment {

  static final String FUNCTION_ARN = "arn:aws:lambda:eu-west-1:123456789012:function:local";

  private LambdaEnvironment() {}

  static Map<String, String> of(Launch launch, String runtimeApi, String taskRoot) {
    Map<String, String> all = new HashMap<>();
    all.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    all.put("_HANDLER", launch.handler());
    all.put("LAMBDA_TASK_ROOT", taskRoot);
    all.put("LAMBDA_RUNTIME_DIR", taskRoot);
    all.put("AWS_REGION", "eu-west-1");
    all.put("AWS_DEFAULT_REGION", "eu-west-1");
    all.put("AWS_EXECUTION_ENV", "AWS_Lambda_java17");
    all.put("AWS_LAMBDA_FUNCTION_NAME", "local");
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    all.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/local");
    all.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/01/01/[$LATEST]0123456789abcdef");
    all.put("AWS_ACCESS_KEY_ID", "ASIALOCALRUNTIME0000");
    all.put("AWS_SECRET_ACCESS_KEY", "local-runtime-secret-access-key");
    all.put("AWS_SESSION_TOKEN", "local-runtime-session-token");
    all.put("LANG", "C.UTF-8");
    all.put("TZ", ":UTC");
    all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    all.putAll(launch.environment());
    return all;
  }
}
