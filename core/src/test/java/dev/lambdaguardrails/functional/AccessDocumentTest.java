// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.guard.VerifiedClaims;
import dev.lambdaguardrails.testing.FrontDoor;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of {@code docs/access.md} say what the guard does. */
class AccessDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/access.md");

  private static final String SCOPE = "\"scope\":\"orders:read a\"";
  private static final String ARRAY = "\"cognito:groups\":[\"a\",\"staff\"]";
  private static final String ARN = "arn:aws:sts::123456789012:assumed-role/Orders/i-1";

  /**
   * What a row says of a door.
   *
   * @param row its first cell
   * @param scope how the door delivers a scope, empty for never
   * @param groups how it delivers groups, empty for never
   * @param iam whether it delivers a principal
   */
  private record Row(String row, String scope, String groups, boolean iam) {}

  private static Row row(FrontDoor door) {
    return switch (door) {
      case REST_COGNITO ->
          new Row("REST API, Cognito authorizer", SCOPE, "\"cognito:groups\":\"a,staff\"", false);
      case REST_CUSTOM -> new Row("REST API, authorizer of one's own", SCOPE, "", false);
      case REST_IAM -> new Row("REST API, IAM", "", "", true);
      case HTTP_JWT ->
          new Row("HTTP API, JWT authorizer", SCOPE, "\"cognito:groups\":\"[a staff]\"", false);
      case HTTP_LAMBDA -> new Row("HTTP API, Lambda authorizer", SCOPE, ARRAY, false);
      case HTTP_IAM, URL_IAM -> new Row("HTTP API and function URL, IAM", "", "", true);
      case REST_MTLS, HTTP_MTLS -> new Row("REST and HTTP API, mutual TLS", "", "", false);
      case WEBSOCKET_CUSTOM -> new Row("WebSocket API, authorizer of one's own", SCOPE, "", false);
      case WEBSOCKET_IAM -> new Row("WebSocket API, IAM", "", "", true);
      case LATTICE_IAM -> new Row("VPC Lattice, IAM", "", "", false);
      case APPSYNC_POOL, APPSYNC_OIDC ->
          new Row("AppSync, user pool or OIDC token", SCOPE, ARRAY, false);
      case APPSYNC_LAMBDA -> new Row("AppSync, Lambda authorizer", SCOPE, ARRAY, false);
      case APPSYNC_IAM -> new Row("AppSync, IAM", "", "", true);
      case APPSYNC_KEY -> new Row("AppSync with an API key", "", "", false);
      case TOKEN -> new Row("any source with headers, with `@VerifiedJwt`", SCOPE, ARRAY, false);
      case URL_OPEN, BALANCER, LATTICE_OPEN ->
          new Row(
              "function URL and VPC Lattice without IAM, load balancer without `@AlbOidc`",
              "",
              "",
              false);
    };
  }

  /** The rows of a table by their first cells. */
  private static Map<String, List<String>> table(String heading) throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENT);
    int at = lines.indexOf("| " + heading);
    for (int line = 0; at < 0 && line < lines.size(); line++) {
      at = lines.get(line).startsWith("| " + heading + " |") ? line : -1;
    }
    assertTrue(at >= 0, heading);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (int line = at + 2; lines.get(line).startsWith("|"); line++) {
      List<String> cells = new ArrayList<>();
      for (String cell : lines.get(line).split("\\|", -1)) {
        cells.add(cell.strip());
      }
      rows.put(cells.get(1), cells.subList(2, cells.size() - 1));
    }
    return rows;
  }

  private static GuardBuilder around(FrontDoor door) {
    GuardBuilder guard = Guards.around(door.source, new RecordingEvents());
    return door == FrontDoor.TOKEN ? guard.callers(AccessDocumentTest::verified) : guard;
  }

  private static Caller verified(NamedValues headers) {
    String claims = headers.first(FrontDoor.CLAIMS).orElse("");
    return VerifiedClaims.caller(claims.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertServed(GuardBuilder rules, String event) {
    Guard guard =
        rules.serveStream(
            (in, out, context) -> out.write("served".getBytes(StandardCharsets.UTF_8)));
    assertEquals("served", Guards.call(guard, event), event);
  }

  @ParameterizedTest
  @EnumSource
  void row_ofAFrontDoor_saysWhatItDelivers(FrontDoor door) throws IOException {
    Row row = row(door);
    List<String> cells = table("front door").get(row.row());
    assertNotNull(cells, row.row());
    assertEquals(row.scope().isEmpty(), isNone(cells.get(1)), "scopes of " + row.row());
    assertEquals(row.groups().isEmpty(), isNone(cells.get(2)), "groups of " + row.row());
    assertEquals(!row.iam(), isNone(cells.get(3)), "principal of " + row.row());
    if (!row.scope().isEmpty()) {
      assertServed(around(door).allowScopes("orders:read"), door.event(row.scope()));
    }
    if (!row.groups().isEmpty()) {
      assertServed(around(door).allowGroups("cognito:groups", "staff"), door.event(row.groups()));
    }
    if (row.iam()) {
      assertServed(
          around(door).allowRoles("arn:aws:iam::123456789012:role/Orders"),
          door.event("\"userArn\":\"" + ARN + '"'));
    }
  }

  private static boolean isNone(String cell) {
    return cell.isEmpty() || cell.startsWith("none");
  }

  /** Where a row lists claims by name, they are the caller's, and no others. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "REST_IAM",
        "HTTP_IAM",
        "URL_IAM",
        "REST_MTLS",
        "HTTP_MTLS",
        "WEBSOCKET_IAM",
        "APPSYNC_IAM"
      })
  void row_thatNamesClaims_namesThoseOfTheCaller(FrontDoor door) throws IOException {
    String[] cell = table("front door").get(row(door).row()).get(0).split("`", -1);
    StringBuilder fields = new StringBuilder("\"accessKey\":\"v\",\"clientCertPem\":\"v\"");
    List<String> names = new ArrayList<>();
    for (int at = 1; at < cell.length; at += 2) {
      names.add(cell[at]);
      fields.append(",\"").append(cell[at].replace("clientCert.", "")).append("\":\"v\"");
    }
    Map<String, Boolean> told = new LinkedHashMap<>();
    GuardBuilder rules =
        around(door)
            .allowIf(
                call -> {
                  Caller caller = call.caller().orElseThrow();
                  names.forEach(name -> told.put(name, caller.claim(name).isPresent()));
                  told.put("none", caller.claim("accessKey").isEmpty());
                  return true;
                });
    assertServed(rules, door.event(fields.toString()));
    assertTrue(names.size() > 2, names.toString());
    assertEquals(names.size() + 1, told.size());
    assertTrue(told.values().stream().allMatch(each -> each), told.toString());
  }

  @Test
  void table_ofFrontDoors_hasNoRowThatNobodyTries() throws IOException {
    EnumMap<FrontDoor, String> tried = new EnumMap<>(FrontDoor.class);
    for (FrontDoor door : FrontDoor.values()) {
      tried.put(door, row(door).row());
    }
    TreeSet<String> rows = new TreeSet<>(table("front door").keySet());
    // AlbCallerTest tries it.
    rows.remove("load balancer that authenticates, with `@AlbOidc`");
    assertEquals(new TreeSet<>(tried.values()), rows);
  }

  @Test
  void table_ofRules_namesEachAnnotation() throws Exception {
    List<String> names = new ArrayList<>();
    for (String row : table("rule").keySet()) {
      String name = row.replaceAll("`@([A-Za-z]+).*", "$1");
      assertTrue(Class.forName("dev.lambdaguardrails." + name).isAnnotation(), name);
      names.add(name);
    }
    List<String> rules =
        List.of(
            "PublicAccess",
            "AllowScopes",
            "AllowGroups",
            "AllowRoles",
            "AllowOwner",
            "AllowIf",
            "VerifiedBy");
    assertEquals(rules, names);
  }
}
