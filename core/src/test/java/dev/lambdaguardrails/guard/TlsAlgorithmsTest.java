// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.Security;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list that Lambda's runtime client replaces. */
class TlsAlgorithmsTest {
  private static final String RUNTIME_CLIENT =
      "SSLv3, RC4, MD5withRSA, DH keySize < 1024, EC keySize < 224, DES40_CBC, RC4_40, 3DES_EDE_CBC";

  private final String jdk = String.valueOf(Security.getProperty(TlsAlgorithms.PROPERTY));

  @AfterEach
  void restore() {
    Security.setProperty(TlsAlgorithms.PROPERTY, jdk);
  }

  @Test
  void list_ofTheRuntimeClient_becomesTheJdksWithWhatItHasBeside() {
    Security.setProperty(TlsAlgorithms.PROPERTY, RUNTIME_CLIENT);
    TlsAlgorithms.restore(Map.<String, String>of()::get);
    assertEquals(jdk + ", DES40_CBC, RC4_40", Security.getProperty(TlsAlgorithms.PROPERTY));
  }

  @Test
  void list_thatIsToBeKept_isKept() {
    Security.setProperty(TlsAlgorithms.PROPERTY, RUNTIME_CLIENT);
    TlsAlgorithms.restore(Map.of(TlsAlgorithms.VARIABLE, "keep")::get);
    assertEquals(RUNTIME_CLIENT, Security.getProperty(TlsAlgorithms.PROPERTY));
  }

  @Test
  void list_thatIsStrictAlready_isLeftAlone() {
    String own = "TLSv1, TLSv1.1, TLSv1.2";
    Security.setProperty(TlsAlgorithms.PROPERTY, own);
    TlsAlgorithms.restore(Map.<String, String>of()::get);
    assertEquals(own, Security.getProperty(TlsAlgorithms.PROPERTY));
  }

  @Test
  void file_ofTheJdk_isReadAsOneLine() {
    String file =
        "#jdk.tls.disabledAlgorithms=NO\n\njdk.tls.disabledAlgorithms=SSLv3, TLSv1, \\\n"
            + "    anon, \\\r\n    NULL\nother=x";
    assertEquals("SSLv3, TLSv1, anon, NULL", TlsAlgorithms.of(file));
    assertEquals("", TlsAlgorithms.of("other=x\n"));
  }

  @Test
  void name_thatIsPartOfAnother_isNotThere() {
    assertTrue(TlsAlgorithms.has("SSLv3, TLSv1", "TLSv1"));
    assertFalse(TlsAlgorithms.has("SSLv3, TLSv1.1, DTLSv1", "TLSv1"));
    assertFalse(TlsAlgorithms.has("", "TLSv1"));
  }
}
