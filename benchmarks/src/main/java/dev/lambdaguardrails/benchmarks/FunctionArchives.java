// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An archive for each variant, with its own classes too: AppCDS, from JDK 25 on an AOT cache.
 *
 * <p>Each is made by a training run: one order through the real runtime client, then an orderly
 * end, at which the JVM writes it.
 */
final class FunctionArchives implements Archives {

  private static final int FIRST_WITH_AOT_CACHE = 25;

  private final boolean aotCache;
  private final Map<String, Path> files;

  private FunctionArchives(boolean aotCache, Map<String, Path> files) {
    this.aotCache = aotCache;
    this.files = files;
  }

  static FunctionArchives make(
      Path folder, ColdStartOptions options, Layout layout, List<Variant> variants)
      throws IOException {
    boolean aotCache = JdkRelease.of(options.jdk()).major() >= FIRST_WITH_AOT_CACHE;
    FreshJvm jvm = new FreshJvm(options, layout.runtimeClient(), NONE);
    Map<String, Path> files = new HashMap<>();
    for (Variant variant : variants) {
      Path file = folder.resolve(variant.name() + (aotCache ? ".aot" : ".jsa"));
      String told =
          jvm.train(
              variant, (aotCache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
      if (!Files.exists(file)) {
        throw new BenchmarkFailure(variant.name() + ": the JVM made no archive:\n" + told);
      }
      files.put(variant.name(), file);
    }
    return new FunctionArchives(aotCache, files);
  }

  @Override
  public String[] jvmOptions(Variant variant) {
    String option = aotCache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
    return new String[] {option + files.get(variant.name())};
  }

  @Override
  public void verify(Variant variant, LoadedClasses classes) {
    if (!classes.shares(variant.handlerClass())) {
      throw new BenchmarkFailure(variant.name() + " does not use the archive of its own");
    }
  }
}
