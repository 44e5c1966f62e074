// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A fresh key with a certificate for this machine, and a trust store that holds it: made by the
 * JDK's keytool, so that no key lies in a repository.
 *
 * @param keys a PKCS12 key store
 * @param trust a JKS trust store
 */
public record LocalTls(Path keys, Path trust) {
  private static final String PASSWORD = "changeit";

  /** Makes both stores in a folder, for {@code localhost} and {@code 127.0.0.1}. */
  public static LocalTls in(Path folder) {
    return in(folder, "dns:localhost,ip:127.0.0.1", "-1d");
  }

  /**
   * Makes both stores in a folder.
   *
   * @param names whom the certificate names, as keytool writes it
   * @param begins when its 30 days begin, as keytool writes it
   */
  public static LocalTls in(Path folder, String names, String begins) {
    LocalTls tls = new LocalTls(folder.resolve("keys.p12"), folder.resolve("trust.jks"));
    Path certificate = folder.resolve("certificate.pem");
    keytool(
        tls.keys,
        "-genkeypair",
        "-alias",
        "local",
        "-dname",
        "CN=localhost",
        "-keyalg",
        "EC",
        "-storetype",
        "PKCS12",
        "-ext",
        "san=" + names,
        "-startdate",
        begins,
        "-validity",
        "30");
    keytool(tls.keys, "-exportcert", "-alias", "local", "-rfc", "-file", certificate.toString());
    keytool(
        tls.trust,
        "-importcert",
        "-noprompt",
        "-alias",
        "local",
        "-storetype",
        "JKS",
        "-file",
        certificate.toString());
    return tls;
  }

  /** What a JVM that trusts the certificate is started with. */
  public List<String> jvmOptions() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + trust, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  /** What trusts the certificate, and nothing else. */
  public SSLContext trusting() throws IOException {
    try (InputStream in = Files.newInputStream(trust)) {
      KeyStore store = KeyStore.getInstance("JKS");
      store.load(in, null);
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a server has the certificate by. */
  public SSLContext context() throws IOException {
    try (InputStream in = Files.newInputStream(keys)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(Path store, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    File told = store.resolveSibling("keytool.txt").toFile();
    try {
      int code =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(told)
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException("keytool: " + Files.readString(told.toPath()));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
