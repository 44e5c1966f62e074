// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one function is started: its handler, JVM, classpath and environment.
 *
 * @param handler the class, or {@code class::method}, as a template names it
 * @param javaHome the JDK of the function's JVM
 * @param classpath the function's classpath, with the runtime client on it
 * @param taskRoot the folder that the client loads the function from first, and the JVM's working
 *     folder; null for a fresh, empty one
 * @param jvmOptions options before the main class
 * @param prefix words before the java command, such as {@code taskset -c 0}
 * @param environment variables added to Lambda's own
 * @param telemetry whether the runtime client's log goes to a descriptor of its own, as in Lambda
 * @param patience how long anything is waited for before it counts as failed
 */
public record Launch(
    String handler,
    Path javaHome,
    String classpath,
    @Nullable Path taskRoot,
    List<String> jvmOptions,
    List<String> prefix,
    Map<String, String> environment,
    boolean telemetry,
    Duration patience) {

  /** Copies the collections. */
  public Launch {
    jvmOptions = List.copyOf(jvmOptions);
    prefix = List.copyOf(prefix);
    environment = Map.copyOf(environment);
  }

  /** A launch on this JVM's own JDK and classpath, telemetry off, with 30 seconds of patience. */
  public static Builder of(String handler) {
    return new Builder(handler);
  }

  /** A launch in the making. Not thread-safe. */
  public static final class Builder {

    private final String handler;
    private Path javaHome = Path.of(System.getProperty("java.home"));
    private String classpath = System.getProperty("java.class.path");
    private @Nullable Path taskRoot;
    private final List<String> jvmOptions = new ArrayList<>();
    private final List<String> prefix = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private boolean telemetry;
    private Duration patience = Duration.ofSeconds(30);

    private Builder(String handler) {
      this.handler = handler;
    }

    /** Runs on another JDK. */
    public Builder javaHome(Path home) {
      this.javaHome = home;
      return this;
    }

    /** Runs with another classpath. */
    public Builder classpath(String path) {
      this.classpath = path;
      return this;
    }

    /** Runs in a folder that holds the function unpacked, as Lambda's own task folder does. */
    public Builder taskRoot(Path folder) {
      this.taskRoot = folder;
      return this;
    }

    /** Adds options of the JVM. */
    public Builder jvmOptions(String... options) {
      jvmOptions.addAll(List.of(options));
      return this;
    }

    /** Adds words before the java command. */
    public Builder prefix(String... words) {
      prefix.addAll(List.of(words));
      return this;
    }

    /** Sets a variable of the environment, also one that Lambda sets. */
    public Builder environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /** Gives the runtime client a telemetry descriptor, as Lambda does. */
    public Builder telemetry() {
      this.telemetry = true;
      return this;
    }

    /**
     * Starts it as SnapStart does: after init it waits as a snapshot until {@link
     * LocalRuntime#restore}. The property is what joins {@code org.crac} to the client's own
     * context, which the managed runtime sets.
     */
    public Builder snapStart() {
      environment("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
      return jvmOptions("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    }

    /** Waits this long, for init and for each answer. */
    public Builder patience(Duration time) {
      this.patience = time;
      return this;
    }

    /** The launch. */
    public Launch build() {
      return new Launch(
          handler,
          javaHome,
          classpath,
          taskRoot,
          jvmOptions,
          prefix,
          environment,
          telemetry,
          patience);
    }
  }
}
