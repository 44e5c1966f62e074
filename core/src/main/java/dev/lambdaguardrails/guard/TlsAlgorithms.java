// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;

/**
 * The JDK's own list of algorithms that TLS does not use. Lambda's runtime client puts one in its
 * place that lets TLS 1.0 and 1.1, anonymous and unencrypted suites pass; this puts the JDK's back,
 * with what the other list has beside it, before anything of the function opens a connection.
 *
 * <p>{@code GUARDRAILS_TLS_ALGORITHMS=keep} leaves the list as it is.
 */
public final class TlsAlgorithms {
  static final String VARIABLE = "GUARDRAILS_TLS_ALGORITHMS";
  static final String PROPERTY = "jdk.tls.disabledAlgorithms";

  private TlsAlgorithms() {}

  /** Restores the list of this process. Where the JDK's cannot be read, nothing is changed. */
  public static void restore(Environment environment) {
    if ("keep".equals(environment.get(VARIABLE))) {
      return;
    }
    String present = Security.getProperty(PROPERTY);
    if (present == null || !has(present, "TLSv1.1") || !has(present, "TLSv1")) {
      String own = own();
      if (!own.isEmpty()) {
        Security.setProperty(PROPERTY, joined(own, present == null ? "" : present));
      }
    }
  }

  private static String own() {
    Path file = Path.of(System.getProperty("java.home"), "conf", "security", "java.security");
    try {
      return of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException notThere) {
      return "";
    }
  }

  /** The list in a file of security properties, in one line; empty if there is none. */
  static String of(String file) {
    int start = file.indexOf("\n" + PROPERTY + '=');
    if (start < 0) {
      return "";
    }
    StringBuilder list = new StringBuilder(300);
    boolean space = false;
    for (int at = start + PROPERTY.length() + 2; at < file.length(); at++) {
      char each = file.charAt(at);
      if (each == '\\' || each == '\r') {
        continue;
      }
      if (each == '\n' && file.charAt(at - 1) != '\\' && file.charAt(at - 2) != '\\') {
        break;
      }
      boolean blank = each == ' ' || each == '\n' || each == '\t';
      if (!blank) {
        list.append(space && list.length() > 0 ? " " : "").append(each);
      }
      space = blank;
    }
    return list.toString();
  }

  /** One list with what another has beside it. */
  static String joined(String list, String other) {
    StringBuilder joined = new StringBuilder(list);
    int from = 0;
    while (from < other.length()) {
      int comma = other.indexOf(',', from);
      int end = comma < 0 ? other.length() : comma;
      String name = other.substring(from, end).strip();
      if (!name.isEmpty() && !has(list, name)) {
        joined.append(", ").append(name);
      }
      from = end + 1;
    }
    return joined.toString();
  }

  /** Whether a list has a name. */
  static boolean has(String list, String name) {
    int at = list.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean begins = at == 0 || list.charAt(at - 1) == ',' || list.charAt(at - 1) == ' ';
      if (begins && (end == list.length() || list.charAt(end) == ',')) {
        return true;
      }
      at = list.indexOf(name, end);
    }
    return false;
  }
}
