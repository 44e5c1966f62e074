// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The JVM of one function, and the folder of what it prints. */
record FunctionProcess(Process process, Path folder, long startedNanos) {

  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String NATIVE_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  static FunctionProcess start(Launch launch, String runtimeApi) throws IOException {
    Path folder = Files.createTempDirectory("local-runtime");
    Path task = launch.taskRoot();
    if (task == null) {
      task = Files.createDirectory(folder.resolve("task"));
    }
    List<String> command = new ArrayList<>();
    if (launch.telemetry()) {
      command.addAll(List.of("/bin/sh", "-c", "exec \"$@\" 3>\"$0\""));
      command.add(folder.resolve("telemetry").toString());
    }
    command.addAll(launch.prefix());
    command.add(launch.javaHome().resolve("bin/java").toString());
    command.add("-D" + NATIVE_CLIENT + "=" + nativeClient(folder));
    if (launch.telemetry()) {
      // The client makes the descriptor by reflection, and falls back to stdout where it may not.
      command.add("--add-opens=java.base/java.io=ALL-UNNAMED");
    }
    command.addAll(launch.jvmOptions());
    command.addAll(List.of("-cp", launch.classpath(), MAIN, launch.handler()));

    ProcessBuilder builder = new ProcessBuilder(command).directory(task.toFile());
    builder.redirectOutput(folder.resolve("stdout").toFile());
    builder.redirectError(folder.resolve("stderr").toFile());
    builder.redirectInput(new File("/dev/null"));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(LambdaEnvironment.of(launch, runtimeApi, task.toString()));
    if (launch.telemetry()) {
      environment.put("_LAMBDA_TELEMETRY_LOG_FD", "3");
    }
    long started = System.nanoTime();
    return new FunctionProcess(builder.start(), folder, started);
  }

  /**
   * The client's native part, unpacked: left alone it unpacks into one file that all JVMs share.
   */
  private static Path nativeClient(Path folder) throws IOException {
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String name = "libaws-lambda-jni.linux-" + architecture + ".so";
    try (InputStream in = FunctionProcess.class.getResourceAsStream("/jni/" + name)) {
      if (in == null) {
        throw new IOException(name + " of the runtime client is not on the classpath");
      }
      Files.copy(in, folder.resolve(name));
    }
    return folder.resolve(name);
  }

  /** What the JVM wrote to {@code stdout}, {@code stderr} or {@code telemetry} so far. */
  String read(String stream) throws IOException {
    Path file = folder.resolve(stream);
    // Not readString: telemetry frames have binary heads.
    return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
  }

  void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
