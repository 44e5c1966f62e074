// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.samples.runtime.LocalTls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/** A certificate that this JVM trusts, made once, and one that only its server does. */
final class LocalTrust {
  static final LocalTls TRUSTED = trusted();
  static final LocalTls UNTRUSTED = LocalTls.in(folder());

  private LocalTrust() {}

  static Path folder() {
    try {
      Path folder = Files.createTempDirectory("local-trust");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalTls trusted() {
    LocalTls tls = LocalTls.in(folder());
    trust(tls);
    return tls;
  }

  /** Trusts a certificate, and nothing else, from now on. */
  static void trust(LocalTls tls) {
    try {
      SSLContext.setDefault(tls.trusting());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
