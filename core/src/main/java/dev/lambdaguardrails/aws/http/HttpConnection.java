// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection to a service, over which requests go one after the other.
 *
 * <p>Speaks TLS 1.2 or 1.3 with forward secrecy and authenticated encryption, and verifies the
 * host's name, whatever {@code jdk.tls.disabledAlgorithms} says: Lambda's runtime client replaces
 * that list by one that lets TLS 1.0 pass. Follows no redirect, uses no proxy. Not for concurrent
 * use.
 */
public final class HttpConnection {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
  private static final String[] SUITES = {
    "TLS_AES_128_GCM_SHA256",
    "TLS_AES_256_GCM_SHA384",
    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"
  };

  private final Socket socket;
  private final AnswerReader answers;
  private boolean over;

  /**
   * Connects, and shakes hands.
   *
   * @throws SocketTimeoutException if the budget ends
   * @throws IOException if there is no connection, or none that can be trusted
   */
  public HttpConnection(Endpoint endpoint, Budget budget) throws IOException {
    Socket plain = new Socket(Proxy.NO_PROXY);
    budget.hold(plain);
    try {
      plain.setTcpNoDelay(true);
      plain.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), budget.left());
      plain.setSoTimeout(budget.left());
      this.socket = endpoint.secure() ? secured(plain, endpoint) : plain;
      this.answers = new AnswerReader(socket, budget);
    } catch (IOException | RuntimeException failed) {
      plain.close();
      throw failed;
    }
  }

  /** Loads what a handshake needs, by the first message of one that goes nowhere. */
  public static void prime() {
    try {
      SSLEngine engine = SSLContext.getDefault().createSSLEngine();
      engine.setUseClientMode(true);
      SSLParameters parameters = engine.getSSLParameters();
      restrict(parameters);
      engine.setSSLParameters(parameters);
      engine.beginHandshake();
      int largest = engine.getSession().getPacketBufferSize();
      engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(largest));
    } catch (IOException | GeneralSecurityException noTls) {
      throw new IllegalStateException(noTls);
    }
  }

  private static void restrict(SSLParameters parameters) {
    parameters.setProtocols(PROTOCOLS);
    parameters.setCipherSuites(SUITES);
  }

  private static SSLSocket secured(Socket plain, Endpoint endpoint) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured =
        (SSLSocket) factory.createSocket(plain, endpoint.host(), endpoint.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    restrict(parameters);
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    PeerName.verify(secured.getSession(), endpoint.host());
    return secured;
  }

  /**
   * Sends a request and reads the answer; after a failure the connection is over.
   *
   * @param longestBody the bytes that the answer may have
   */
  public HttpAnswer send(byte[] request, int longestBody) throws IOException {
    boolean answered = false;
    try {
      socket.getOutputStream().write(request);
      HttpAnswer answer = answers.read(longestBody);
      answered = !answer.last();
      return answer;
    } finally {
      over = !answered;
    }
  }

  /** Whether no further request can be sent. */
  public boolean over() {
    return over;
  }

  /** Closes the connection and overwrites what was read. */
  public void close() {
    answers.wipe();
    try {
      socket.close();
    } catch (IOException closedAllTheSame) {
      over = true;
    }
  }
}
