// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets to one address, whatever address is asked for, with TLS for one name, whatever name is
 * asked for: what was checked is what is connected to.
 */
final class PinnedSockets extends SSLSocketFactory {
  private final SSLSocketFactory tls;
  private final InetAddress address;
  private final String host;

  PinnedSockets(SSLSocketFactory tls, InetAddress address, String host) {
    this.tls = tls;
    this.address = address;
    this.host = host;
  }

  @Override
  public Socket createSocket() {
    return new Pinned(address);
  }

  @Override
  public Socket createSocket(Socket plain, String name, int port, boolean autoClose)
      throws IOException {
    if (!(plain instanceof Pinned)) {
      throw new IOException("another connection");
    }
    SSLSocket socket = (SSLSocket) tls.createSocket(plain, host, port, autoClose);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setServerNames(List.of(new SNIHostName(host)));
    socket.setSSLParameters(parameters);
    return socket;
  }

  @Override
  public Socket createSocket(String name, int port) throws IOException {
    throw new IOException("another connection");
  }

  @Override
  public Socket createSocket(String name, int port, InetAddress local, int localPort)
      throws IOException {
    throw new IOException("another connection");
  }

  @Override
  public Socket createSocket(InetAddress other, int port) throws IOException {
    throw new IOException("another connection");
  }

  @Override
  public Socket createSocket(InetAddress other, int port, InetAddress local, int localPort)
      throws IOException {
    throw new IOException("another connection");
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  /** A socket that connects to one address, on the port that is asked for. */
  private static final class Pinned extends Socket {
    private final InetAddress address;

    Pinned(InetAddress address) {
      this.address = address;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      int port = ((InetSocketAddress) endpoint).getPort();
      super.connect(new InetSocketAddress(address, port), timeout);
    }
  }
}
