// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a status, headers and cookies beside its body. A function that needs none of these
 * answers the body itself.
 *
 * <p>The guard adds the security headers of an API, and {@code no-store} from 400 on, where the
 * function sets none. A status outside 200 to 599, a header or cookie that is no valid field, and a
 * header that comes twice, is a fault. Immutable.
 *
 * @param <T> the body, null for none
 */
public final class Response<T extends @Nullable Object> {
  private final int status;
  private final T body;
  private final List<Map.Entry<String, String>> headers;
  private final List<String> cookies;

  private Response(
      int status, T body, List<Map.Entry<String, String>> headers, List<String> cookies) {
    this.status = status;
    this.body = body;
    this.headers = headers;
    this.cookies = cookies;
  }

  /** An answer with a body. */
  public static <T> Response<T> of(int status, T body) {
    return new Response<>(status, body, List.of(), List.of());
  }

  /** An answer without a body. */
  public static <T> Response<@Nullable T> empty(int status) {
    return new Response<@Nullable T>(status, null, List.of(), List.of());
  }

  /** This answer with one header more; {@code Set-Cookie} is what {@link #cookie} is for. */
  public Response<T> header(String name, String value) {
    return new Response<>(status, body, with(headers, Map.entry(name, value)), cookies);
  }

  /**
   * This answer with one cookie more.
   *
   * @param cookie a whole {@code Set-Cookie} value, as in RFC 6265, 4.1
   */
  public Response<T> cookie(String cookie) {
    return new Response<>(status, body, headers, with(cookies, cookie));
  }

  /** The status. */
  public int status() {
    return status;
  }

  /** The body, null for none. */
  public T body() {
    return body;
  }

  /** The headers, in order. */
  public List<Map.Entry<String, String>> headers() {
    return headers;
  }

  /** The cookies, each a {@code Set-Cookie} value. */
  public List<String> cookies() {
    return cookies;
  }

  /** The status only. */
  @Override
  public String toString() {
    return "Response[" + status + ']';
  }

  private static <E> List<E> with(List<E> list, E element) {
    List<E> longer = new ArrayList<>(list.size() + 1);
    longer.addAll(list);
    longer.add(element);
    return List.copyOf(longer);
  }
}
