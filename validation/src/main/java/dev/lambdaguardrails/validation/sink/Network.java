// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import dev.lambdaguardrails.validation.internal.AddressRanges;
import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ssl.SSLSocketFactory;

/** Names, addresses and TLS, as a request meets them. */
interface Network {
  /** All addresses of a name. */
  InetAddress[] addresses(String host) throws UnknownHostException;

  /** Whether an address may be connected to. */
  boolean admits(InetAddress address);

  /** What makes TLS of a connection. */
  SSLSocketFactory sockets();

  /** The network of the function, of which the public addresses are admitted. */
  final class Public implements Network {
    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
      return InetAddress.getAllByName(host);
    }

    @Override
    public boolean admits(InetAddress address) {
      return AddressRanges.isPublic(address.getAddress());
    }

    @Override
    public SSLSocketFactory sockets() {
      return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }
  }
}
