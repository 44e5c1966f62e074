// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A program of the function's own, started without a shell.
 *
 * <p>Stops a caller's value from becoming another argument, an option, a command or a program: only
 * listed programs start, by absolute path, options are the function's constants, and a caller's
 * values stand behind {@code --}. The environment is empty but for what is listed, and so holds no
 * credentials. Does not stop a program from doing harm with an argument that is only a value to it,
 * nor one that does not know {@code --}: shells, interpreters and programs that start others are
 * refused for that reason.
 *
 * <p>Immutable; serves concurrent invocations.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/OS_Command_Injection_Defense_Cheat_Sheet.html">OWASP,
 *     OS command injection</a>
 */
public final class SafeProcess {
  /** What takes a program as an argument. */
  private static final Set<String> STARTERS =
      Set.of(
          "sh",
          "bash",
          "dash",
          "zsh",
          "ksh",
          "ash",
          "csh",
          "tcsh",
          "fish",
          "busybox",
          "env",
          "xargs",
          "find",
          "sudo",
          "su",
          "nohup",
          "nice",
          "timeout",
          "setsid",
          "script",
          "ssh",
          "perl",
          "python",
          "ruby",
          "node",
          "php",
          "lua",
          "awk",
          "gawk",
          "mawk",
          "sed",
          "eval",
          "exec",
          "java",
          "jshell",
          "cmd",
          "powershell",
          "pwsh",
          "make");

  private final Set<Path> programs;
  private final Map<String, String> environment;

  private SafeProcess(Set<Path> programs, Map<String, String> environment) {
    this.programs = programs;
    this.environment = environment;
  }

  /**
   * Allows programs.
   *
   * @throws IllegalArgumentException if one is no absolute path, or starts others
   */
  public static SafeProcess of(Set<Path> programs) {
    for (Path program : programs) {
      Path name = program.getFileName();
      if (!program.isAbsolute()
          || name == null
          || STARTERS.contains(unversioned(name.toString()))) {
        throw new IllegalArgumentException("a program that is not absolute, or starts others");
      }
    }
    return new SafeProcess(Set.copyOf(programs), Map.of());
  }

  /** The name of a program without its version: {@code python3.12} is Python. */
  private static String unversioned(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    int end = small.endsWith(".exe") ? small.length() - 4 : small.length();
    while (end > 1 && "0123456789.-".indexOf(small.charAt(end - 1)) >= 0) {
      end--;
    }
    return small.substring(0, end);
  }

  /** The same with an environment, which the caller of the function has no part in. */
  public SafeProcess withEnvironment(Map<String, String> variables) {
    return new SafeProcess(programs, Map.copyOf(variables));
  }

  /**
   * A process to be started.
   *
   * @param program one of those allowed
   * @param options constants of the function
   * @param values those of a caller
   * @throws IllegalArgumentException if the program is not allowed
   * @throws Refusal if a value holds a NUL
   */
  public ProcessBuilder command(Path program, List<String> options, List<String> values) {
    if (!programs.contains(program)) {
      throw new IllegalArgumentException("a program that is not allowed");
    }
    List<String> command = new ArrayList<>(options.size() + values.size() + 2);
    command.add(program.toString());
    command.addAll(options);
    if (!values.isEmpty()) {
      command.add("--");
    }
    for (String value : values) {
      if (value.indexOf('\0') >= 0) {
        throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
      }
      command.add(value);
    }
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().clear();
    process.environment().putAll(environment);
    return process;
  }
}
