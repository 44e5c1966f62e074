// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a fresh JVM loads to serve events by a compiled entry. */
@Timeout(60)
class LoadedClassesTest {
  private static final List<String> REFERENCE =
      List.of(
          "com.fasterxml.jackson.databind.",
          "com.fasterxml.jackson.annotation.",
          "org.hibernate.validator.",
          "jakarta.validation.",
          "dev.lambdaguardrails.validation.");

  private static final String DETECTOR = "dev.lambdaguardrails.validation.injection.";

  /** The jars that a compiled function excludes. */
  private static final List<String> EXCLUDED =
      List.of(
          "jackson-databind",
          "jackson-annotations",
          "jackson-datatype",
          "hibernate-validator",
          "jakarta.validation",
          "classmate",
          "jboss-logging");

  private static final String BODY =
      "{\\\"gift\\\":true,\\\"ship-on\\\":\\\"2026-02-28\\\",\\\"lines\\\":[{\\\"sku\\\":\\\"a\\\","
          + "\\\"quantity\\\":2,\\\"size\\\":\\\"LARGE\\\"}],\\\"prices\\\":{\\\"a\\\":{\\\"amount\\\":"
          + "1.5,\\\"currency\\\":\\\"EUR\\\"}}%s}";

  private static final String EVENT =
      "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"tag=x&tag=y\",\"headers\":"
          + "{\"content-type\":\"application/json\",\"x-attempt\":\"2\"},\"pathParameters\":"
          + "{\"id\":\"7\"},\"requestContext\":{\"http\":{\"method\":\"POST\"}},"
          + "\"isBase64Encoded\":false,\"body\":\""
          + BODY
          + "\"}";

  private static final String USER =
      "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"tenant=acme\",\"headers\":"
          + "{\"content-type\":\"application/json\"},\"requestContext\":{\"http\":{\"method\":"
          + "\"POST\"}},\"isBase64Encoded\":false,\"body\":\"{\\\"name\\\":\\\"Ada\\\","
          + "\\\"email\\\":\\\"a@b.de\\\",\\\"born-on\\\":\\\"1815-12-10\\\",\\\"seats\\\":%s,"
          + "\\\"roles\\\":[\\\"r\\\"],\\\"tags\\\":[],\\\"table\\\":[[1]],\\\"code\\\":\\\"AB\\\","
          + "\\\"address\\\":{\\\"street\\\":\\\"S\\\"}}\"}";

  @TempDir private Path folder;

  @Test
  void entryWithoutConstraints_servingAndRefusing_loadsNothingOfTheReferencePath()
      throws IOException, InterruptedException {
    write(Compilation.of(Resources.sources("entries/PlaceOrder.java")));
    List<String> lines =
        run("com.acme.GuardedPlaceOrder", EVENT.formatted(""), EVENT.formatted(",\\\"id\\\":1"));
    List<String> answers = lines.stream().filter(line -> line.startsWith("ANSWER ")).toList();
    assertEquals(2, answers.size(), () -> String.join("\n", lines));
    assertTrue(answers.get(0).contains("\"statusCode\":200"), () -> untagged(lines));
    assertTrue(answers.get(0).contains("\\\"size\\\":\\\"LARGE\\\""), answers.get(0));
    assertTrue(answers.get(1).contains("unknown-field"), answers.get(1));
    assertTrue(lines.stream().anyMatch(line -> line.contains("GuardedPlaceOrder$Binding ")));
    assertEquals(
        List.of(),
        lines.stream()
            .filter(line -> REFERENCE.stream().anyMatch(line::contains))
            .filter(line -> !line.contains(DETECTOR))
            .toList());
    // The detector, and what of core and of the entry hands texts to it: 40 at most.
    List<String> inspecting =
        lines.stream()
            .filter(
                line ->
                    line.contains(DETECTOR)
                        || line.contains(".Inspect")
                        || line.contains("$Inspect")
                        || line.contains(".ValuePath "))
            .toList();
    assertTrue(inspecting.size() > 5, inspecting::toString);
    assertTrue(inspecting.size() <= 40, () -> String.join("\n", inspecting));
  }

  @Test
  void entryWithConstraints_withoutTheLibrariesOfTheReferencePath_servesAndRefuses()
      throws IOException, InterruptedException {
    write(Compilation.of(Resources.sources("entries/RegisterUser.java")));
    List<String> lines =
        run("com.acme.GuardedRegisterUser", USER.formatted("1"), USER.formatted("0"));
    List<String> answers = lines.stream().filter(line -> line.startsWith("ANSWER ")).toList();
    assertEquals(2, answers.size(), () -> untagged(lines));
    assertTrue(answers.get(0).contains("\"statusCode\":200"), () -> untagged(lines));
    assertTrue(answers.get(1).contains("\"statusCode\":422"), answers.get(1));
    assertTrue(answers.get(1).contains("/seats"), answers.get(1));
    assertTrue(answers.get(1).contains("Positive"), answers.get(1));
    assertTrue(lines.stream().anyMatch(line -> line.contains("GuardedRegisterUser$InputChecks ")));
    assertEquals(
        List.of(),
        lines.stream()
            .filter(line -> REFERENCE.stream().anyMatch(line::contains))
            .filter(line -> !line.contains("dev.lambdaguardrails.validation.check."))
            .filter(line -> !line.contains(DETECTOR))
            .toList());
  }

  @Test
  void entryWithOwnConstraints_serving_loadsThoseChecksAlone()
      throws IOException, InterruptedException {
    String head =
        "package com.acme; import dev.lambdaguardrails.*;"
            + " import dev.lambdaguardrails.validation.constraint.*;"
            + " import jakarta.validation.constraints.Size; ";
    String function =
        "@Guarded(EventSource.HTTP_API) @PublicAccess class Save implements GuardedFunction<Page,"
            + " Page> { public Page handle(Page page, Invocation call) { return page; } }";
    String input = "record Page(@PlainText @Size(max = 80) String title, @SafeUrl String link) {}";
    Compilation compilation =
        Compilation.of(
            Map.of("com/acme/Save.java", head + function, "com/acme/Page.java", head + input));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.NOTE));
    write(compilation);
    String event =
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"\",\"headers\":"
            + "{\"content-type\":\"application/json\"},\"requestContext\":{\"http\":{\"method\":"
            + "\"POST\"}},\"isBase64Encoded\":false,\"body\":\"{\\\"title\\\":\\\"a < b\\\","
            + "\\\"link\\\":\\\"https://%s\\\"}\"}";
    List<String> lines =
        run("com.acme.GuardedSave", event.formatted("example.com"), event.formatted("127.0.0.1"));
    List<String> answers = lines.stream().filter(line -> line.startsWith("ANSWER ")).toList();
    assertEquals(2, answers.size(), () -> untagged(lines));
    assertTrue(answers.get(0).contains("\"statusCode\":200"), () -> untagged(lines));
    assertTrue(answers.get(1).contains("SafeUrl"), answers.get(1));
    String module = "dev.lambdaguardrails.validation.";
    assertEquals(
        List.of(
            "check.Sizes",
            "constraint.PlainTextCheck",
            "constraint.SafeUrlCheck",
            "internal.Characters",
            "internal.HostName",
            "internal.PublicName",
            "internal.StrictUrl",
            "internal.UrlRules"),
        lines.stream()
            .filter(line -> line.contains("] " + module) && !line.contains(DETECTOR))
            .map(line -> line.replaceFirst(".*] " + module + "(\\S+) .*", "$1"))
            .sorted()
            .toList());
  }

  @Test
  void entryOfClasses_servingAndRefusing_loadsNothingOfTheReferencePath()
      throws IOException, InterruptedException {
    write(Compilation.of(Resources.sources("entries/ReserveSeat.java")));
    String body =
        "{\\\"guest\\\":{\\\"fullName\\\":\\\"A\\\",\\\"seat\\\":%s},\\\"day\\\":\\\"28.02.2026\\\","
            + "\\\"payment\\\":{\\\"card-id\\\":\\\"c\\\",\\\"by\\\":\\\"card\\\",\\\"amount\\\":1}}";
    String event =
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"\",\"headers\":"
            + "{\"content-type\":\"application/json\"},\"pathParameters\":{\"show\":\"7\"},"
            + "\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"isBase64Encoded\":false,"
            + "\"body\":\""
            + body
            + "\"}";
    List<String> lines =
        run("com.acme.GuardedReserveSeat", event.formatted("7"), event.formatted("0"));
    assertTrue(lines.stream().anyMatch(line -> line.contains("GuardedReserveSeat$InputChecks ")));
    assertTrue(
        lines.stream().anyMatch(line -> line.contains("/guest/seat")), () -> untagged(lines));
    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.contains(
                        "{\\\"seat\\\":7,\\\"payment\\\":{\\\"by\\\":\\\"card\\\","
                            + "\\\"card-id\\\":\\\"c\\\",\\\"amount\\\":1}}")),
        () -> untagged(lines));
    assertEquals(
        List.of(),
        lines.stream()
            .filter(line -> REFERENCE.stream().anyMatch(line::contains))
            .filter(line -> !line.contains("dev.lambdaguardrails.validation.check."))
            .filter(line -> !line.contains(DETECTOR))
            .toList());
  }

  private static String untagged(List<String> lines) {
    return String.join("\n", lines.stream().filter(line -> !line.startsWith("[")).toList());
  }

  private void write(Compilation compilation) throws IOException {
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    for (Map.Entry<String, byte[]> each : compilation.classes().entrySet()) {
      Path file = folder.resolve(each.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
  }

  private List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> kept = new ArrayList<>(List.of(folder.toString()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (EXCLUDED.stream().noneMatch(entry::contains)) {
        kept.add(entry);
      }
    }
    String classpath = String.join(File.pathSeparator, kept);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load",
                "-cp",
                classpath,
                ServedEvent.class.getName()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    int code = process.waitFor();
    assertEquals(0, code, untagged(Files.readAllLines(out, StandardCharsets.UTF_8)));
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }
}
