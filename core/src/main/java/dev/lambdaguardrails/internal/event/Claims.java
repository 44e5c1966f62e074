// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.AllowGroups;
import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a front door verified of the caller.
 *
 * <p>Scopes are the words of the {@code scope} claim (RFC 8693, 4.2), a text; only where a token
 * has none, the {@code scopes} that the front door lists beside the claims. What a certificate says
 * has names of its own, which no token can give a claim.
 */
final class Claims {
  private static final String SCOPE = "scope";
  private static final String CERTIFICATE = "clientCert.";

  private final NamedValues.Builder claims = NamedValues.exact();
  private final NamedValues.Builder lists = NamedValues.exact();
  private Set<String> listed = Set.of();
  private @Nullable Set<String> scopes;
  private @Nullable String principal;
  private boolean known;

  /** An object of claims as they are in JSON; nobody where it is null. */
  void read(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    known = true;
    for (String name = in.field(); name != null; name = in.field()) {
      claim(name, in);
    }
  }

  /** One claim as it is in JSON. */
  void claim(String name, EventParser in) throws IOException {
    known = true;
    if (in.startsArray()) {
      list(name, in);
    } else if (name.equals(SCOPE) && !in.startsText()) {
      ambiguous(name);
      in.skip();
    } else {
      text(name, in.scalar());
    }
  }

  /** The claims of a Cognito authorizer of a REST API: texts, the groups joined by commas. */
  private void readJoined(EventParser in) throws IOException {
    in.object();
    known = true;
    for (String name = in.field(); name != null; name = in.field()) {
      if (name.equals(AllowGroups.COGNITO)) {
        String groups = in.scalar();
        RenderedList.joined(groups == null ? "" : groups, name, lists);
      } else {
        claim(name, in);
      }
    }
  }

  /** The object {@code jwt} of an HTTP API: {@code claims}, and {@code scopes} or null. */
  void readJwt(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    known = true;
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "claims" -> readRendered(in);
        case "scopes" -> readScopes(in);
        default -> in.skip();
      }
    }
  }

  /** Claims that an HTTP API made texts of: what was no text shows its shape. */
  private void readRendered(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String name = in.field(); name != null; name = in.field()) {
      String text = in.startsText() ? in.text() : null;
      if (text == null) {
        claim(name, in);
      } else if (!RenderedList.mayBe(text)) {
        text(name, text);
      } else {
        ambiguous(name);
        RenderedList.rendered(text, name, lists);
      }
    }
  }

  private void readScopes(EventParser in) throws IOException {
    if (in.arrayOrNull()) {
      while (in.element()) {
        String scope = in.text();
        if (listed.isEmpty()) {
          listed = Set.of(scope);
          continue;
        }
        listed = new HashSet<>(listed);
        listed.add(scope);
      }
    }
  }

  /** The principal that signed the request, if one did, and what else its identity says. */
  void readIdentity(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String name = in.field(); name != null; name = in.field()) {
      identity(name, in);
    }
  }

  /** The identity that a REST or WebSocket API tells; from which address the call came. */
  @Nullable String readIdentityAndAddress(EventParser in) throws IOException {
    String address = null;
    if (in.objectOrNull()) {
      for (String name = in.field(); name != null; name = in.field()) {
        if (name.equals("sourceIp")) {
          address = in.textOrNull();
        } else {
          identity(name, in);
        }
      }
    }
    return address;
  }

  /** A Cognito authorizer's object {@code claims}, or the flat context of one of one's own. */
  void readAuthorizer(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    known = true;
    for (String name = in.field(); name != null; name = in.field()) {
      if (name.equals("claims") && in.startsObject()) {
        readJoined(in);
      } else {
        claim(name, in);
      }
    }
  }

  /** One field of the identity of who signed the request. */
  void identity(String name, EventParser in) throws IOException {
    if (name.equals("cognitoIdentity") && in.startsObject()) {
      cognitoIdentity(in);
    } else if (name.equals("clientCert") && in.startsObject()) {
      readCertificate(in);
    } else if (isIdentity(name)) {
      String value = in.scalar();
      text(name, value);
      if (name.equals("userArn") && value != null) {
        principal = value;
        known = true;
      }
    } else {
      in.skip();
    }
  }

  private void cognitoIdentity(EventParser in) throws IOException {
    for (String name = in.field(); name != null; name = in.field()) {
      if (name.equals("identityId")) {
        text("cognitoIdentityId", in.scalar());
      } else {
        in.skip();
      }
    }
  }

  private static boolean isIdentity(String name) {
    return switch (name) {
      case "userArn",
          "accountId",
          "user",
          "userId",
          "caller",
          "callerId",
          "principalOrgId",
          "cognitoIdentityId" ->
          true;
      default -> false;
    };
  }

  /** The certificate of a caller that the front door verified (mutual TLS). */
  void readCertificate(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String name = in.field(); name != null; name = in.field()) {
      String value = in.scalar();
      switch (name) {
        case "subjectDN", "issuerDN", "serialNumber" -> {
          if (value != null) {
            claims.add(CERTIFICATE + name, value);
            known = true;
          }
        }
        default -> {
          // The certificate itself and its times: verified, and nobody's name.
        }
      }
    }
  }

  private void text(String name, @Nullable String value) {
    if (value == null || name.startsWith(CERTIFICATE)) {
      return;
    }
    claims.add(name, value);
    if (name.equals(SCOPE)) {
      scopes = scopes == null && !RenderedList.mayBe(value) ? words(value) : Set.of();
    }
  }

  private void list(String name, EventParser in) throws IOException {
    ambiguous(name);
    NamedValues.Builder read = NamedValues.exact();
    boolean texts = true;
    while (in.element()) {
      texts &= in.startsText();
      String element = in.scalar();
      if (texts && element != null) {
        read.add(name, element);
      }
    }
    if (texts) {
      for (String element : read.build().all(name)) {
        lists.add(name, element);
      }
    }
  }

  /** A scope claim that is there and no text grants nothing, whatever else is listed. */
  private void ambiguous(String name) {
    if (name.equals(SCOPE)) {
      scopes = Set.of();
    }
  }

  /** Who calls; null where nothing says it. */
  @Nullable Caller caller() {
    return known
        ? Caller.builder()
            .claims(claims.build())
            .lists(lists.build())
            .scopes(scopes == null ? listed : scopes)
            .principal(principal)
            .build()
        : null;
  }

  private static Set<String> words(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      return text.isEmpty() ? Set.of() : Set.of(text);
    }
    String first = text.substring(0, space);
    String second = text.substring(space + 1);
    boolean two = !first.isEmpty() && !second.isEmpty() && second.indexOf(' ') < 0;
    return two && !first.equals(second) ? Set.of(first, second) : someWords(text);
  }

  private static Set<String> someWords(String text) {
    Set<String> words = new HashSet<>();
    int from = 0;
    while (from <= text.length()) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      if (to > from) {
        words.add(text.substring(from, to));
      }
      from = to + 1;
    }
    return words;
  }
}
