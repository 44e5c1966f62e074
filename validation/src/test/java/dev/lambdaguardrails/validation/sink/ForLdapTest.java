// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.junit.jupiter.api.Test;

/** Values of LDAP, read back by the JDK and by a directory's own parser. */
class ForLdapTest {
  private static final int ROUNDS = 20_000;

  @Test
  void filter_parsed_isOneAssertionOfTheValue() throws Exception {
    RandomStrings random = new RandomStrings(1);
    for (int round = 0; round < ROUNDS; round++) {
      String value = random.wellFormed();
      Filter filter = Filter.create("(&(a=b)(cn=" + ForLdap.filter(value) + "))");
      assertEquals(2, filter.getComponents().length);
      Filter own = filter.getComponents()[1];
      assertEquals(Filter.FILTER_TYPE_EQUALITY, own.getFilterType());
      assertEquals(value, own.getAssertionValue());
    }
  }

  @Test
  void name_parsed_isOneValue() throws Exception {
    RandomStrings random = new RandomStrings(2);
    for (int round = 0; round < ROUNDS; round++) {
      String value = random.wellFormed();
      String name = "cn=" + ForLdap.name(value) + ",dc=example";
      LdapName read = new LdapName(name);
      assertEquals(2, read.size());
      // The JDK drops a carriage return at the end, however it is escaped.
      if (!value.endsWith("\r")) {
        assertEquals(value, Rdn.unescapeValue(ForLdap.name(value)));
      }
      DN other = new DN(name);
      assertEquals(2, other.getRDNs().length);
      assertEquals(value, other.getRDNs()[0].getAttributeValues()[0]);
    }
  }

  @Test
  void value_withNothingToDo_isTheSameInstance() {
    String value = "Zo\u00eb O'Brian \ud83d\ude00";
    assertSame(value, ForLdap.filter(value));
    assertSame(value, ForLdap.name(value));
  }

  @Test
  void value_ofTheRfcs_isWrittenAsThere() {
    assertEquals("Parens R Us \\28for all\\29", ForLdap.filter("Parens R Us (for all)"));
    assertEquals("\\2a\\5c\\00", ForLdap.filter("*\\\0"));
    assertEquals("James \\\"Jim\\\" Smith\\, III", ForLdap.name("James \"Jim\" Smith, III"));
    assertEquals("Before\\0dAfter", ForLdap.name("Before\rAfter"));
    assertEquals("\\#a", ForLdap.name("#a"));
    assertEquals("\\ ", ForLdap.name(" "));
    assertEquals("\uFFFD", ForLdap.filter("\ud800"));
    assertEquals("\uFFFD", ForLdap.name("\udc00"));
  }
}
