// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code cold-start}.
 *
 * @param rounds how often each variant is started
 * @param jdk the JDK of the functions
 * @param cpus how many processors a function is pinned to; 0 for all
 * @param sharing which classes a function finds in an archive
 * @param variants which variants; empty for all
 * @param json where the results go as JSON, if anywhere
 * @param gate how strictly the bounds are held
 */
record ColdStartOptions(
    int rounds,
    Path jdk,
    int cpus,
    Sharing sharing,
    List<String> variants,
    @Nullable Path json,
    Gate gate) {

  static final String USAGE =
      """
      cold-start: a fresh JVM, its init and its first invocation, through the real runtime client
        --rounds N          starts of each variant, interleaved (5)
        --jdk PATH          the JDK of the functions (the one that runs this)
        --cpus N            pin each function to N processors (all)
        --runtime-archive   share the classes of the JDK and the runtime client, as Lambda does
        --aot               share the function's own classes too: AppCDS, from JDK 25 an AOT cache
        --variants A,B      only these (all)
        --json FILE         write the results as JSON too
        --gate              fail where a bound is broken
        --gate=ci           the same, with 0.10 more for each time and a repeat before it fails
      """;

  static ColdStartOptions parse(List<String> args) {
    int rounds = 5;
    Path jdk = Path.of(System.getProperty("java.home"));
    int cpus = 0;
    Sharing sharing = Sharing.NONE;
    List<String> variants = List.of();
    Path json = null;
    Gate gate = Gate.OPEN;
    for (Words words = new Words(args); words.more(); ) {
      String option = words.next();
      switch (option) {
        case "--rounds" -> rounds = words.count();
        case "--jdk" -> jdk = Path.of(words.value());
        case "--cpus" -> cpus = words.count();
        case "--runtime-archive" -> sharing = only(sharing, Sharing.RUNTIME);
        case "--aot" -> sharing = only(sharing, Sharing.FUNCTION);
        case "--variants" -> variants = List.of(words.value().split(","));
        case "--json" -> json = Path.of(words.value());
        case "--gate" -> gate = Gate.STRICT;
        case "--gate=ci" -> gate = Gate.CI;
        default -> throw words.unknown();
      }
    }
    return new ColdStartOptions(rounds, jdk, cpus, sharing, variants, json, gate);
  }

  private static Sharing only(Sharing chosen, Sharing choice) {
    if (chosen != Sharing.NONE) {
      throw new IllegalArgumentException("one archive at a time");
    }
    return choice;
  }
}
