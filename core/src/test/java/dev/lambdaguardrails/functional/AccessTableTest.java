// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.guard.VerifiedClaims;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.FrontDoor;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every front door, every rule, every shape of a claim: who is admitted stands in the table, and
 * everybody else is not.
 */
class AccessTableTest {
  private static final Set<FrontDoor> NONE = EnumSet.noneOf(FrontDoor.class);
  private static final Set<FrontDoor> LISTS =
      EnumSet.of(
          FrontDoor.REST_CUSTOM,
          FrontDoor.HTTP_JWT,
          FrontDoor.HTTP_LAMBDA,
          FrontDoor.WEBSOCKET_CUSTOM,
          FrontDoor.LATTICE_IAM,
          FrontDoor.APPSYNC_POOL,
          FrontDoor.APPSYNC_OIDC,
          FrontDoor.APPSYNC_LAMBDA,
          FrontDoor.TOKEN);
  private static final Set<FrontDoor> TEXTS = with(LISTS, FrontDoor.REST_COGNITO);
  private static final Set<FrontDoor> IAM =
      EnumSet.of(
          FrontDoor.REST_IAM,
          FrontDoor.HTTP_IAM,
          FrontDoor.URL_IAM,
          FrontDoor.WEBSOCKET_IAM,
          FrontDoor.APPSYNC_IAM);

  /** Those whose events have no path with parameters. */
  private static final Set<FrontDoor> PATHLESS =
      EnumSet.of(FrontDoor.WEBSOCKET_CUSTOM, FrontDoor.LATTICE_IAM);

  private static Set<FrontDoor> with(Set<FrontDoor> doors, FrontDoor more) {
    Set<FrontDoor> all = EnumSet.copyOf(doors);
    all.add(more);
    return all;
  }

  private static Set<FrontDoor> owning() {
    Set<FrontDoor> all = EnumSet.copyOf(TEXTS);
    all.removeAll(PATHLESS);
    return all;
  }

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

  private static List<Row> scopes() {
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
    return rows;
  }

  private static List<Row> groups() {
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
    return rows;
  }

  private static List<Row> groupsOfAnotherClaim() {
    List<Row> rows = never("groups", "admin");
    Set<FrontDoor> rendered = EnumSet.of(FrontDoor.HTTP_JWT);
    rows.add(new Row("\"groups\":\"admin\"", NONE));
    rows.add(new Row("\"groups\":\"user,admin\"", NONE));
    rows.add(new Row("\"groups\":\"[admin]\"", rendered));
    // One group of two words, or two groups: nobody can tell.
    rows.add(new Row("\"groups\":\"[not admin]\"", NONE));
    rows.add(new Row("\"groups\":[\"user\",\"admin\"]", TEXTS));
    return rows;
  }

  private static List<Row> roles() {
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
    return rows;
  }

  private static List<Row> owners() {
    List<Row> rows = never("sub", "anna");
    rows.add(new Row("\"sub\":\"anna\"", owning()));
    rows.add(new Row("\"sub\":\"[anna]\"", NONE));
    rows.add(new Row("\"sub\":[\"anna\"]", NONE));
    rows.add(new Row("\"sub\":\"anna \"", NONE));
    rows.add(new Row("\"sub\":\"an\\u006ea\"", owning()));
    return rows;
  }

  private static List<Row> subjects() {
    List<Row> rows = never("subjectDN", "cn=anna");
    rows.add(
        new Row("\"subjectDN\":\"cn=anna\"", EnumSet.of(FrontDoor.REST_MTLS, FrontDoor.HTTP_MTLS)));
    // No token can pose as a certificate.
    rows.add(new Row("\"clientCert.subjectDN\":\"cn=anna\"", NONE));
    return rows;
  }

  @ParameterizedTest
  @EnumSource
  void scope_ofEveryShape_isAdmittedWhereExactlyRight(FrontDoor door) {
    check(around(door).allowScopes("orders:write"), door, "", scopes());
  }

  @ParameterizedTest
  @EnumSource
  void group_ofEveryShape_isAdmittedWhereExactlyRight(FrontDoor door) {
    check(around(door).allowGroups("cognito:groups", "admin"), door, "", groups());
  }

  @ParameterizedTest
  @EnumSource
  void group_ofAnotherClaim_isAdmittedWhereExactlyRight(FrontDoor door) {
    check(around(door).allowGroups("groups", "admin"), door, "", groupsOfAnotherClaim());
  }

  @ParameterizedTest
  @EnumSource
  void role_ofEveryShape_isAdmittedWhereExactlyRight(FrontDoor door) {
    String role = "arn:aws:iam::123456789012:role/Orders";
    check(around(door).allowRoles(role), door, "", roles());
  }

  @ParameterizedTest
  @EnumSource
  void owner_ofEveryShape_isAdmittedWhereExactlyRight(FrontDoor door) {
    check(around(door).allowOwner("sub", "path.userId"), door, "\"userId\":\"anna\"", owners());
  }

  @ParameterizedTest
  @EnumSource
  void subjectOfCertificate_ofEveryShape_isAdmittedWhereExactlyRight(FrontDoor door) {
    GuardBuilder rules = around(door).allowOwner("clientCert.subjectDN", "path.device");
    check(rules, door, "\"device\":\"cn=anna\"", subjects());
  }

  private static GuardBuilder around(FrontDoor door) {
    GuardBuilder guard = Guards.around(door.source, new RecordingEvents());
    return door == FrontDoor.TOKEN ? guard.callers(AccessTableTest::verified) : guard;
  }

  private static Caller verified(NamedValues headers) {
    String claims = headers.first(FrontDoor.CLAIMS).orElse("");
    return VerifiedClaims.caller(claims.getBytes(StandardCharsets.UTF_8));
  }

  /** Each row once; a row that is forgotten by the door, or by the guard, fails. */
  private static void check(GuardBuilder rules, FrontDoor door, String path, List<Row> rows) {
    Guard guard =
        rules.serveStream(
            (in, out, context) -> out.write("served".getBytes(StandardCharsets.UTF_8)));
    for (Row row : rows) {
      check(guard, door, door.event(row.claim(), path, ""), row.admitted().contains(door));
    }
  }

  private static void check(Guard guard, FrontDoor door, String event, boolean admitted) {
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
      assertNotEquals("served", answer, door + " " + event);
      int status = Answer.of(answer).status();
      // 400: a claim twice, which is no JSON. 401: what is not there tells nobody.
      assertEquals(status == 400 || status == 401 ? status : 403, status, answer);
    }
  }
}
