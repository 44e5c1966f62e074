// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code cold-start}.
 *
 * @param rounds how often each variant is started
 * @param jdk the JDK of the functions
 * @param cpus how many processors a function is pinned to; 0 for all
 * @param runtimeArchive whether the JDK's and runtime client's classes come from an archive
 * @param variants which variants; empty for all
 * @param json where the results go as JSON, if anywhere
 */
record ColdStartOptions(
    int rounds,
    Path jdk,
    int cpus,
    boolean runtimeArchive,
    List<String> variants,
    @Nullable Path json) {

  static final String USAGE =
      """
      cold-start: a fresh JVM, its init and its first invocation, through the real runtime client
        --rounds N          starts of each variant, interleaved (5)
        --jdk PATH          the JDK of the functions (the one that runs this)
        --cpus N            pin each function to N processors (all)
        --runtime-archive   share the classes of the JDK and the runtime client, as Lambda does
        --variants A,B      only these (all)
        --json FILE         write the results as JSON too
      """;

  static ColdStartOptions parse(List<String> args) {
    int rounds = 5;
    Path jdk = Path.of(System.getProperty("java.home"));
    int cpus = 0;
    boolean runtimeArchive = false;
    List<String> variants = List.of();
    Path json = null;
    for (Iterator<String> words = args.iterator(); words.hasNext(); ) {
      String option = words.next();
      switch (option) {
        case "--rounds" -> rounds = count(option, words);
        case "--jdk" -> jdk = Path.of(value(option, words));
        case "--cpus" -> cpus = count(option, words);
        case "--runtime-archive" -> runtimeArchive = true;
        case "--variants" -> variants = List.of(value(option, words).split(","));
        case "--json" -> json = Path.of(value(option, words));
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    return new ColdStartOptions(rounds, jdk, cpus, runtimeArchive, variants, json);
  }

  private static String value(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return words.next();
  }

  private static int count(String option, Iterator<String> words) {
    String value = value(option, words);
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(option + " needs a number above 0, not " + value);
    }
    return Integer.parseInt(value);
  }
}
