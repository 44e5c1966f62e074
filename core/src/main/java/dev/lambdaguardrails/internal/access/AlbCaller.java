// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.internal.event.TokenClaims;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the claims that one load balancer signed. All that can be told without a key is told
 * before one is fetched. Its base64url may be padded, as balancers write it.
 */
public final class AlbCaller implements CallerVerifier {
  private static final String HEADER = "x-amzn-oidc-data";
  private static final int LONGEST = 32 * 1024;

  private final AlbSigner signer;
  private final String client;
  private final AlbKeys keys;
  private final Clock clock;

  /**
   * A verifier.
   *
   * @param client the client id that the balancer must have, empty for any
   */
  public AlbCaller(AlbSigner signer, String client, AlbKeys keys, Clock clock) {
    this.signer = signer;
    this.client = client;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public @Nullable Caller caller(NamedValues headers) {
    List<String> tokens = headers.all(HEADER);
    if (tokens.isEmpty()) {
      return null;
    }
    String token = tokens.get(0);
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    boolean three = first > 0 && second > first && token.indexOf('.', second + 1) < 0;
    if (tokens.size() > 1 || token.length() > LONGEST || !three) {
      throw refusal();
    }
    AlbHeader header = AlbHeader.read(decode(token.substring(0, first)));
    if (header == null || !header.isOf(signer.arn(), client, clock.instant().getEpochSecond())) {
      throw refusal();
    }
    byte[] signed = token.substring(0, second).getBytes(StandardCharsets.ISO_8859_1);
    byte[] signature = decode(token.substring(second + 1));
    PublicKey key = keys.key(header.kid());
    if (key == null || !verifies(key, signed, signature)) {
      throw refusal();
    }
    return TokenClaims.caller(decode(token.substring(first + 1, second)));
  }

  private static boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(key);
      verifier.update(signed);
      return verifier.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException holdsTheSource) {
      throw refusal();
    }
  }

  private static Refusal refusal() {
    return Refusal.of(RefusalCode.TOKEN);
  }
}
