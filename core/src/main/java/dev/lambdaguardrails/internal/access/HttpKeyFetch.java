// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Gets a key by the JDK's HTTP: two seconds for each step, no redirect, 8 KiB at most. */
public final class HttpKeyFetch implements KeyFetch {
  private static final int MILLIS = 2_000;
  private static final int MOST = 8 * 1024;

  @Override
  public byte @Nullable [] get(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setConnectTimeout(MILLIS);
    connection.setReadTimeout(MILLIS);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    try {
      int status = connection.getResponseCode();
      if (status == 403 || status == 404) {
        return null;
      }
      if (status != 200) {
        throw new IOException("status");
      }
      try (InputStream in = connection.getInputStream()) {
        byte[] read = in.readNBytes(MOST + 1);
        if (read.length > MOST) {
          throw new IOException("length");
        }
        return read;
      }
    } finally {
      connection.disconnect();
    }
  }
}
