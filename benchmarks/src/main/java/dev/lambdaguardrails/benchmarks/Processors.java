// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import dev.lambdaguardrails.samples.runtime.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pinning of a function to its first few processors. */
final class Processors {

  private static final Pattern RANGE = Pattern.compile("(?<first>[0-9]+)(-(?<last>[0-9]+))?");

  private Processors() {}

  /** Pins the launch to so many of the processors that this process may use. */
  static void pin(Launch.Builder launch, int count) throws IOException {
    List<Integer> allowed = allowed();
    if (allowed.size() < count) {
      throw new BenchmarkFailure("--cpus " + count + ": only " + allowed.size() + " to be had");
    }
    String list =
        allowed.subList(0, count).stream().map(String::valueOf).collect(Collectors.joining(","));
    launch.prefix(taskset(), "-c", list).jvmOptions("-XX:ActiveProcessorCount=" + count);
  }

  /** How many processors a function has that is pinned to so many, or to none if 0. */
  static int granted(int cpus) throws IOException {
    return cpus == 0 ? allowed().size() : cpus;
  }

  private static String taskset() {
    for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
      Path taskset = Path.of(folder, "taskset");
      if (Files.isExecutable(taskset)) {
        return taskset.toString();
      }
    }
    throw new BenchmarkFailure("--cpus needs taskset: a JVM that is only told is not pinned");
  }

  private static List<Integer> allowed() throws IOException {
    return read(ProcessStatus.of(ProcessHandle.current().pid(), "Cpus_allowed_list"));
  }

  /** The processors of a list of the kernel, such as {@code 0-1,4}. */
  static List<Integer> read(String ranges) {
    List<Integer> processors = new ArrayList<>();
    Matcher range = RANGE.matcher(ranges);
    while (range.find()) {
      int first = Integer.parseInt(range.group("first"));
      String last = range.group("last");
      int end = last == null ? first : Integer.parseInt(last);
      for (int processor = first; processor <= end; processor++) {
        processors.add(processor);
      }
    }
    return processors;
  }
}
