// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trace and the tenant of an invocation, as old and new runtime clients tell them. */
class TraceIdTest {
  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";

  @AfterEach
  void clear() {
    System.clearProperty(PROPERTY);
  }

  /** A context that tells this header and tenant; one that does not know the methods, of null. */
  private static Context context(@Nullable String told) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> {
              boolean asked =
                  method.getName().equals("getXrayTraceId")
                      || method.getName().equals("getTenantId");
              if (asked && told == null) {
                throw new NoSuchMethodError(method.getName());
              }
              return asked ? told : null;
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Root=1-2-3;Parent=4;Sampled=0,1-2-3",
    "Root=1-2-3,1-2-3",
    "Self=9;Root=1-2-3;Parent=4,1-2-3",
    "1-2-3,1-2-3",
    "'',''"
  })
  void header_ofTheContext_isReadForItsRoot(String header, String root) {
    assertEquals(root, TraceId.of(context(header)));
  }

  @Test
  void header_ofAnOlderClient_isThatOfTheProperty() {
    assertEquals("", TraceId.of(context(null)));
    System.setProperty(PROPERTY, "Root=1-5;Sampled=1");
    assertEquals("1-5", TraceId.of(context(null)));
    assertEquals("1-5", TraceId.of(context("")));
    assertEquals("1-7", TraceId.of(context("Root=1-7")));
  }

  @Test
  void invocation_ofAnOlderClient_hasNoTenant() {
    CurrentInvocation invocation = CurrentInvocation.begin(context(null));
    invocation.end();
    assertEquals("", invocation.tenantId());
    assertEquals("", invocation.traceId());
  }

  @Test
  void invocation_ofAClientThatKnowsThem_hasBoth() {
    CurrentInvocation invocation = CurrentInvocation.begin(context("Root=t;Sampled=0"));
    invocation.end();
    assertEquals("Root=t;Sampled=0", invocation.tenantId());
    assertEquals("t", invocation.traceId());
  }
}
