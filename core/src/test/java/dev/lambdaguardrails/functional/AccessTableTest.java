// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.FrontDoor;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every front door, every rule, every shape of a claim: who is admitted stands in the table, and
 * everybody else is not.
 */
class AccessTableTest {
  private static final Set<FrontDoor> NONE = EnumSet.noneOf(FrontDoor.class);
  private static final Set<FrontDoor> TEXTS =
      EnumSet.of(
          FrontDoor.REST_COGNITO,
          FrontDoor.REST_CUSTOM,
          FrontDoor.HTTP_JWT,
          FrontDoor.HTTP_LAMBDA,
          FrontDoor.APPSYNC_TOKEN,
          FrontDoor.APPSYNC_LAMBDA);
  private static final Set<FrontDoor> LISTS =
      EnumSet.of(
          FrontDoor.REST_CUSTOM,
          FrontDoor.HTTP_JWT,
          FrontDoor.HTTP_LAMBDA,
          FrontDoor.APPSYNC_TOKEN,
          FrontDoor.APPSYNC_LAMBDA);
  private static final Set<FrontDoor> IAM =
      EnumSet.of(FrontDoor.REST_IAM, FrontDoor.HTTP_IAM, FrontDoor.URL_IAM, FrontDoor.APPSYNC_IAM);

  /** A claim as JSON, empty for none, and the doors through which it admits. */
  private record Row(String claim, Set<FrontDoor> admitted) {}

  /** What no rule takes for the text {@code right}. */
  private static List<Row> never(String name, String right) {
    List<Row> rows = new ArrayList<>();
    String upper = right.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + right.substring(1);
    for (String value :
        new String[] {
          "null",
          "\"\"",
          "\" \"",
          "true",
          "7",
          "7.0",
          "{}",
          "{\"" + right + "\":\"" + right + "\"}",
          "{\"0\":\"" + right + "\"}",
          "[]",
          "[null]",
          "[[\"" + right + "\"]]",
          "[\"" + right + "\",7]",
          "[null,\"" + right + "\"]",
          "\"" + upper + "\"",
          "[\"" + upper + "\"]",
          "\"" + right + "\\t\"",
          "\"" + right + "\\u00a0\"",
          "\"" + right + "\\u0000\"",
          "\"" + right + "\\u200b\"",
          "\"" + right + "\\n\"",
          "\"" + right + ";x\"",
          "\"x|" + right + "\"",
          "\"" + right.replace('o', '\u043e').replace('a', '\u0430') + "\"",
          "\"" + right.replace('r', '\uff52').replace('a', '\uff41') + "\"",
          "\"[" + right + "\"",
          "\"" + right + "]\"",
          "\"[[" + right + "]]\"",
          "\"[\\\"" + right + "\\\"]\"",
          "\"{" + right + "}\"",
          "\"map[" + right + ":" + right + "]\"",
          "\"map[x " + right + " y]\"",
          "\"%" + Integer.toHexString(right.charAt(0)) + right.substring(1) + "\"",
          "\"<nil>\""
        }) {
      rows.add(new Row("\"" + name + "\":" + value, NONE));
    }
    rows.add(new Row("", NONE));
    rows.add(new Row("\"X" + name + "\":\"" + right + "\"", NONE));
    rows.add(new Row("\"" + upper(name) + "\":\"" + right + "\"", NONE));
    // A name that comes twice: the event itself is refused.
    String twice = "\"" + name + "\":\"" + right + "\",\"" + name + "\":\"" + right + "\"";
    rows.add(new Row(twice, NONE));
    rows.add(new Row("\"" + name + "\":\"x\",\"" + name + "\":\"" + right + "\"", NONE));
    return rows;
  }

  private static String upper(String name) {
    return name.toUpperCase(java.util.Locale.ROOT);
  }

  private static Stream<Arguments> rows(List<Row> rows) {
    List<Arguments> all = new ArrayList<>();
    for (FrontDoor door : FrontDoor.values()) {
      for (Row row : rows) {
        all.add(Arguments.of(door, row.claim(), row.admitted().contains(door)));
      }
    }
    return all.stream();
  }

  static Stream<Arguments> scopes() {
    List<Row> rows = never("scope", "orders:write");
    rows.add(new Row("\"scope\":\"orders:write\"", TEXTS));
    rows.add(new Row("\"scope\":\"orders:read orders:write openid\"", TEXTS));
    rows.add(new Row("\"scope\":\"orders:write orders:write\"", TEXTS));
    rows.add(new Row("\"scope\":\"orders:read,orders:write\"", NONE));
    rows.add(new Row("\"scope\":\"orders:writex xorders:write\"", NONE));
    rows.add(new Row("\"scope\":\"[orders:write]\"", NONE));
    rows.add(new Row("\"scope\":\"[x orders:write y]\"", NONE));
    rows.add(new Row("\"scope\":[\"orders:write\"]", NONE));
    rows.add(new Row("\"scope\":[\"x\",\"orders:write\",\"y\"]", NONE));
    rows.add(new Row("\"scp\":\"orders:write\"", NONE));
    return rows(rows);
  }

  static Stream<Arguments> groups() {
    List<Row> rows = never("cognito:groups", "admin");
    Set<FrontDoor> joined = EnumSet.of(FrontDoor.REST_COGNITO);
    Set<FrontDoor> rendered = EnumSet.of(FrontDoor.HTTP_JWT);
    rows.add(new Row("\"cognito:groups\":\"admin\"", joined));
    rows.add(new Row("\"cognito:groups\":\"user,admin\"", joined));
    rows.add(new Row("\"cognito:groups\":\"user, admin\"", NONE));
    rows.add(new Row("\"cognito:groups\":\"user,admin,\"", NONE));
    rows.add(new Row("\"cognito:groups\":\"not admin,admin\"", NONE));
    rows.add(new Row("\"cognito:groups\":\"user admin\"", NONE));
    rows.add(new Row("\"cognito:groups\":\"[admin]\"", rendered));
    rows.add(new Row("\"cognito:groups\":\"[user admin]\"", rendered));
    rows.add(new Row("\"cognito:groups\":\"[user,admin]\"", NONE));
    rows.add(new Row("\"cognito:groups\":\"[user, admin]\"", NONE));
    rows.add(new Row("\"cognito:groups\":\"[user  admin]\"", NONE));
    rows.add(new Row("\"cognito:groups\":\"[ admin]\"", NONE));
    rows.add(new Row("\"cognito:groups\":\"[user\\tadmin]\"", NONE));
    rows.add(new Row("\"cognito:groups\":\"[user\\u00a0x admin]\"", NONE));
    rows.add(new Row("\"cognito:groups\":\"[administrators]\"", NONE));
    rows.add(new Row("\"cognito:groups\":[\"admin\"]", LISTS));
    rows.add(new Row("\"cognito:groups\":[\"user\",\"admin\"]", LISTS));
    rows.add(new Row("\"cognito:groups\":[\"user admin\"]", NONE));
    rows.add(new Row("\"cognito:groups\":[\"user,admin\"]", NONE));
    rows.add(new Row("\"groups\":[\"admin\"]", NONE));
    return rows(rows);
  }

  static Stream<Arguments> groupsOfAnotherClaim() {
    List<Row> rows = never("groups", "admin");
    Set<FrontDoor> rendered = EnumSet.of(FrontDoor.HTTP_JWT);
    rows.add(new Row("\"groups\":\"admin\"", NONE));
    rows.add(new Row("\"groups\":\"user,admin\"", NONE));
    rows.add(new Row("\"groups\":\"[admin]\"", rendered));
    // One group of two words, or two groups: nobody can tell.
    rows.add(new Row("\"groups\":\"[not admin]\"", NONE));
    Set<FrontDoor> lists = EnumSet.copyOf(LISTS);
    lists.add(FrontDoor.REST_COGNITO);
    rows.add(new Row("\"groups\":[\"user\",\"admin\"]", lists));
    return rows(rows);
  }

  static Stream<Arguments> roles() {
    String right = "arn:aws:sts::123456789012:assumed-role/Orders/i-1";
    List<Row> rows = never("userArn", right);
    rows.add(new Row("\"userArn\":\"" + right + "\"", IAM));
    rows.add(new Row("\"userArn\":\"arn:aws:sts::123456789012:assumed-role/Orders/\"", NONE));
    rows.add(new Row("\"userArn\":\"arn:aws:sts::123456789012:assumed-role/Orders\"", NONE));
    rows.add(new Row("\"userArn\":\"arn:aws:sts::123456789012:assumed-role/OrdersX/i-1\"", NONE));
    rows.add(new Row("\"userArn\":\"arn:aws:sts::210987654321:assumed-role/Orders/i-1\"", NONE));
    rows.add(new Row("\"userArn\":\"arn:aws:iam::123456789012:role/Orders\"", NONE));
    rows.add(new Row("\"userArn\":[\"" + right + "\"]", NONE));
    rows.add(new Row("\"principal\":\"" + right + "\"", NONE));
    return rows(rows);
  }

  static Stream<Arguments> owners() {
    List<Row> rows = never("sub", "anna");
    rows.add(new Row("\"sub\":\"anna\"", TEXTS));
    rows.add(new Row("\"sub\":\"[anna]\"", NONE));
    rows.add(new Row("\"sub\":[\"anna\"]", NONE));
    rows.add(new Row("\"sub\":\"anna \"", NONE));
    rows.add(new Row("\"sub\":\"an\\u006ea\"", TEXTS));
    return rows(rows);
  }

  static Stream<Arguments> subjects() {
    List<Row> rows = never("subjectDN", "cn=anna");
    rows.add(
        new Row("\"subjectDN\":\"cn=anna\"", EnumSet.of(FrontDoor.REST_MTLS, FrontDoor.HTTP_MTLS)));
    // No token can pose as a certificate.
    rows.add(new Row("\"clientCert.subjectDN\":\"cn=anna\"", NONE));
    return rows(rows);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("scopes")
  void scope_ofEveryDoorAndShape_isAdmittedWhereExactlyRight(
      FrontDoor door, String claim, boolean admitted) {
    check(around(door).allowScopes("orders:write"), door, door.event(claim), admitted);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("groups")
  void group_ofEveryDoorAndShape_isAdmittedWhereExactlyRight(
      FrontDoor door, String claim, boolean admitted) {
    check(around(door).allowGroups("cognito:groups", "admin"), door, door.event(claim), admitted);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("groupsOfAnotherClaim")
  void group_ofAnotherClaim_isAdmittedWhereExactlyRight(
      FrontDoor door, String claim, boolean admitted) {
    check(around(door).allowGroups("groups", "admin"), door, door.event(claim), admitted);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("roles")
  void role_ofEveryDoorAndShape_isAdmittedWhereExactlyRight(
      FrontDoor door, String claim, boolean admitted) {
    check(
        around(door).allowRoles("arn:aws:iam::123456789012:role/Orders"),
        door,
        door.event(claim),
        admitted);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("owners")
  void owner_ofEveryDoorAndShape_isAdmittedWhereExactlyRight(
      FrontDoor door, String claim, boolean admitted) {
    String event = door.event(claim, "\"userId\":\"anna\"", "");
    check(around(door).allowOwner("sub", "path.userId"), door, event, admitted);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("subjects")
  void subjectOfCertificate_ofEveryDoorAndShape_isAdmittedWhereExactlyRight(
      FrontDoor door, String claim, boolean admitted) {
    String event = door.event(claim, "\"device\":\"cn=anna\"", "");
    check(around(door).allowOwner("clientCert.subjectDN", "path.device"), door, event, admitted);
  }

  private static GuardBuilder around(FrontDoor door) {
    return Guards.around(door.source, new RecordingEvents());
  }

  private static void check(GuardBuilder rules, FrontDoor door, String event, boolean admitted) {
    Guard guard =
        rules.serveStream(
            (in, out, context) -> out.write("served".getBytes(StandardCharsets.UTF_8)));
    String answer;
    try {
      answer = Guards.call(guard, event);
    } catch (RequestRefused refused) {
      assertEquals(EventSource.APPSYNC, door.source);
      assertFalse(admitted, door + " " + event);
      return;
    }
    if (admitted) {
      assertEquals("served", answer, door + " " + event);
    } else {
      int status = Answer.of(answer).status();
      // 400: a claim twice, which is no JSON. 401: what is not there tells nobody.
      assertEquals(status == 400 || status == 401 ? status : 403, status, answer);
    }
  }
}
