// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The archive of classes that Lambda's managed runtime has: the JDK's and the runtime client's.
 *
 * <p>Made by a run of the unguarded function, which makes the client load its own serialiser too,
 * on a classpath that holds the client alone. The function comes from the task folder, through the
 * client's class loader, and so stays out of the archive.
 *
 * @param file the archive
 */
record RuntimeArchive(Path file) implements Archives {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** Makes the archive for the JDK of the options, with a task folder beside it. */
  static RuntimeArchive make(Path folder, ColdStartOptions options, Layout layout)
      throws IOException {
    Variant trained = Variant.discover(layout.variants(), List.of("unguarded")).get(0);
    Path libraries = Files.createDirectories(folder.resolve("task/lib"));
    for (Path jar : trained.classpath()) {
      Files.copy(jar, libraries.resolve(jar.getFileName()));
    }
    Path archive = folder.resolve("runtime.jsa");
    Launch launch =
        FreshJvm.base(options, trained.handler(), layout.runtimeClient())
            .taskRoot(folder.resolve("task"))
            .jvmOptions("-XX:ArchiveClassesAtExit=" + archive)
            .build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      FreshJvm.invoke(runtime, trained);
      runtime.shutDown();
      if (!Files.exists(archive)) {
        throw new BenchmarkFailure("the JVM made no archive:\n" + runtime.captured().everything());
      }
    }
    return new RuntimeArchive(archive);
  }

  @Override
  public String[] jvmOptions(Variant variant) {
    return new String[] {"-XX:SharedArchiveFile=" + file};
  }

  /** Fails unless the variant takes the client, and nothing of its own, from the archive. */
  @Override
  public void verify(Variant variant, LoadedClasses classes) {
    if (!classes.sharesOnTop(CLIENT) || classes.shares(variant.handlerClass())) {
      throw new BenchmarkFailure(variant.name() + " does not use the archive as it should");
    }
  }
}
