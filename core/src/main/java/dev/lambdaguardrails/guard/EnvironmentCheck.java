// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.EnvironmentRisk;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is wrong with an environment. It tells names of variables, and nothing else of
 * what it saw.
 *
 * @param variables of the process
 * @param temporary its temporary folder
 */
record EnvironmentCheck(Map<String, String> variables, Path temporary) implements Environment {
  private static final String[] OPTIONS = {
    "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"
  };

  /** What loads an agent, opens the JVM, or has options read from a file, which may do so. */
  private static final String[] AGENTS = {
    "jdwp",
    "-Xdebug",
    "-Xrun",
    "-agentpath:",
    "-agentlib:",
    "-javaagent:",
    "com.sun.management.",
    "ManagementServer",
    "VMOptionsFile",
    "-XX:Flags="
  };

  /** What stands in the JDK's own lists, whichever of its versions it is. */
  private static final String[] NEVER_IN_TLS = {"SSLv3", "TLSv1", "TLSv1.1", "anon", "NULL"};

  private static final String[] NEVER_SIGN = {"MD2", "MD5"};

  /** What the JDK and Lambda put into it. */
  private static final String[] OWN_FILES = {"hsperfdata_", ".java_pid", ".attach_pid"};

  /** What is wrong, and what to write instead. */
  record Finding(EnvironmentRisk risk, String mend) {}

  EnvironmentCheck {
    variables = Map.copyOf(variables);
  }

  /** That of this process. */
  static EnvironmentCheck ofProcess() {
    return new EnvironmentCheck(System.getenv(), Path.of(System.getProperty("java.io.tmpdir")));
  }

  @Override
  public @Nullable String get(String name) {
    return variables.get(name);
  }

  /** All that is wrong, once the list is back that the runtime client has weakened. */
  List<Finding> findings() {
    TlsAlgorithms.restore(this);
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, String> each : variables.entrySet()) {
      if (PlainSecret.isIn(each.getKey(), each.getValue())) {
        add(
            findings,
            EnvironmentRisk.SECRET_IN_VARIABLE,
            "Move what the variable " + each.getKey() + " holds into a secret.");
      }
    }
    for (String name : OPTIONS) {
      if (holds(name, AGENTS)) {
        add(
            findings,
            EnvironmentRisk.DEBUG_AGENT,
            "Remove the debugger, agent or remote management from " + name + '.');
      }
      if (holds(name, "disableHostnameVerification", "disableEndpointIdentification")) {
        add(
            findings,
            EnvironmentRisk.WEAK_TLS,
            "Let TLS verify names of hosts: mend " + name + '.');
      }
    }
    if (allowsWeakTls()) {
      add(
          findings,
          EnvironmentRisk.WEAK_TLS,
          "Turn off what the JDK turns off in TLS: remove "
              + TlsAlgorithms.VARIABLE
              + ", or restore its lists.");
    }
    if (hasLeftovers()) {
      add(
          findings,
          EnvironmentRisk.LEFTOVERS,
          "Start with a temporary folder that is empty, and can be read.");
    }
    return findings;
  }

  private static void add(List<Finding> findings, EnvironmentRisk risk, String mend) {
    findings.add(new Finding(risk, mend));
  }

  private boolean holds(String name, String... words) {
    String value = get(name);
    for (String word : words) {
      if (value != null && value.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean allowsWeakTls() {
    String protocols = System.getProperty("jdk.tls.client.protocols", "");
    return TlsAlgorithms.has(protocols, "TLSv1")
        || TlsAlgorithms.has(protocols, "TLSv1.1")
        || lacks(TlsAlgorithms.PROPERTY, NEVER_IN_TLS)
        || lacks("jdk.certpath.disabledAlgorithms", NEVER_SIGN);
  }

  /** Whether one of some names is not in a list. */
  private static boolean lacks(String property, String... names) {
    String list = Security.getProperty(property);
    for (String name : names) {
      if (list == null || !TlsAlgorithms.has(list, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there are any, or nobody can tell. */
  private boolean hasLeftovers() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(temporary)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        boolean own = false;
        for (String prefix : OWN_FILES) {
          own |= name.startsWith(prefix);
        }
        if (!own) {
          return true;
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return true;
    }
    return false;
  }
}
