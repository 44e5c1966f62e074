// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.FrontDoor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What rules cost: nothing of the heap when they are asked, a few classes when they are made. */
@Timeout(60)
class AccessCostTest {
  private static final int CALLS = 20_000;
  private static final int MOST_CLASSES = 15;
  private static final String ARN = "arn:aws:sts::123456789012:assumed-role/Orders/i-1";

  private static List<AccessRule> rules() {
    PrincipalPattern pattern = PrincipalPattern.of("arn:aws:iam::123456789012:role/Or*s");
    assertNotNull(pattern);
    Ownership owner = new Ownership("sub");
    return List.of(
        new ScopeRule(List.of("x", "orders:write")),
        new GroupRule("cognito:groups", List.of("x", "staff")),
        new RoleRule(List.of(pattern)),
        new OwnerRule(owner, true, "userId"),
        new OwnerRule(owner, false, "user"));
  }

  private static int admitted(List<AccessRule> rules, Caller caller, Invocation call) {
    int admitted = 0;
    for (int time = 0; time < CALLS; time++) {
      for (int at = 0; at < rules.size(); at++) {
        admitted += rules.get(at).admits(caller, call) ? 1 : 0;
      }
    }
    return admitted;
  }

  @Test
  void rules_thatAreAsked_allocateNothing() {
    Caller caller =
        Caller.builder()
            .claims(NamedValues.exact().add("iss", "i").add("sub", "anna").build())
            .lists(NamedValues.exact().add("cognito:groups", "staff").build())
            .scopes(Set.of("orders:read", "orders:write"))
            .principal(ARN)
            .build();
    Invocation call =
        Invocation.from(EventSource.REST_API)
            .pathParameters(NamedValues.exact().add("userId", "anna").build())
            .query(NamedValues.exact().add("user", "anna").build())
            .build();
    List<AccessRule> rules = rules();
    assertEquals(rules.size() * CALLS, admitted(rules, caller, call));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    int admitted = admitted(rules, caller, call);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertEquals(rules.size() * CALLS, admitted);
    // What the measurement itself takes is far below a byte for each call.
    assertTrue(bytes < CALLS, bytes + " bytes");
  }

  /** Serves one event, with the rules or with none. */
  static final class Function {
    private Function() {}

    public static void main(String[] args) throws IOException {
      GuardBuilder guard = Guard.around("com.acme.Orders", EventSource.HTTP_API);
      if (args[0].equals("none")) {
        guard.publicAccess();
      } else {
        guard.allowScopes("a").allowGroups("cognito:groups", "staff");
        guard.allowOwner("sub", "path.userId");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      guard
          .serveStream(
              (in, answer, context) -> answer.write("served".getBytes(StandardCharsets.UTF_8)))
          .handle(
              new ByteArrayInputStream(args[1].getBytes(StandardCharsets.UTF_8)),
              out,
              new FakeContext());
      System.out.println("answer: " + out.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void rules_ofAFreshEnvironment_loadFewClasses() throws Exception {
    String event =
        FrontDoor.HTTP_JWT
            .event(
                "\"sub\":\"anna\",\"scope\":\"a\",\"cognito:groups\":\"[staff]\"",
                "\"userId\":\"anna\"",
                "")
            .concat("\n");
    long none = loaded("none", event);
    long all = loaded("all", event);
    assertTrue(all - none <= MOST_CLASSES, all + " - " + none);
    assertTrue(all > none, all + " - " + none);
  }

  private static long loaded(String rules, String event) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                Function.class.getName(),
                rules,
                event)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertTrue(output.contains("answer: served"), output);
    return output.lines().filter(line -> line.contains(" source: ")).count();
  }
}
