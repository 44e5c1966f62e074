// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
  private static final String LABEL_63 = "d".repeat(63);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a@b",
        "A.b-c+d@Example.COM",
        "!#$%&'*+/=?^_`{|}~-@b.c",
        "a@b-c.d",
        "a@b--c",
        "a@1",
        "a@b_c",
        "-@b",
        "\"a b\"@c",
        "\"a@b\"@c",
        "\"a\".b.\"c\"@d",
        "\"\\\\\"@b",
        "\"\\\"\"@b",
        "\"..(),<>[]:;\"@b",
        "\u00e4@b",
        "\u4e2d@\u4e2d\u6587.cn",
        "a@b\u00fccher.de",
        "a@b\u3002c",
        "a@[1.2.3.4]",
        "a@[999.1.1.1]",
        "a@[IPv6:::]",
        "a@[ipv6:::1]",
        "a@[IPv6:1:2:3:4:5:6:7:8]",
        "a@[IPv6:1::8]",
        "a@[IPv6:1:2:3:4:5:6:7::]",
        "a@[IPv6:::2:3:4:5:6:7:8]",
        "a@[IPv6:::1.2.3.4]",
        "a@[IPv6:::FFFF:255.249.199.99]",
        "a@[IPv6:::ffff:0:01.2.3.4]",
        "a@[IPv6:::ffff:0000:1.2.3.4]",
        "a@[IPv6:1:2:3:4::1.2.3.4]",
        "a@[IPv6:fe80::1%eth0]",
        "a@[IPv6:fe80:%0]",
        "a@[IPv6:FE80:::::%z]"
      })
  void email_inForm_isValid(String address) {
    assertTrue(Texts.email(address));
    assertTrue(Texts.email(CharBuffer.wrap(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@",
        "@b",
        "a@",
        "a@b@c",
        " ",
        "a @b",
        "a@b c",
        ".a@b",
        "a.@b",
        "a..b@c",
        "a@.b",
        "a@b.",
        "a@b..c",
        "a@-b",
        "a@b-",
        "a@b-.c",
        "a@b.-c",
        "a@b\n",
        "\na@b",
        "\"\"@b",
        "\"a@b",
        "a\"b\"@c",
        "\"a\"b@c",
        "\"\\a\"@b",
        "\"\\\"@b",
        "\"\t\"@b",
        "a,b@c",
        "a@b,c",
        "a@(b)",
        "\ud83d\ude00@b",
        "\"\ud83d\ude00\"@b",
        "a@\ud83d\ude00.b",
        "a@\u00ad",
        "a@xn--\u00fc",
        "a@\u0378",
        "a@\u3002b",
        "a@[]",
        "a@[1.2.3]",
        "a@[1.2.3.4.5]",
        "a@[1.2.3.1234]",
        "a@[1.2..4]",
        "a@[1.2.3.4",
        "a@[",
        "a@1.2.3.4]",
        "a@[1.2.3.4]b",
        "a@[\u0661.2.3.4]",
        "a@[IPv6:]",
        "a@[IPv6:1]",
        "a@[IPv6::]",
        "a@[IPv6:1:2:3:4:5:6:7]",
        "a@[IPv6:1:2:3:4:5:6:7:8:9]",
        "a@[IPv6:1:2:3:4::5:6:7:8]",
        "a@[IPv6:1::2::3]",
        "a@[IPv6::::]",
        "a@[IPv6:g::]",
        "a@[IPv6:12345::]",
        "a@[IPv6:::256.1.1.1]",
        "a@[IPv6:::012.1.1.1]",
        "a@[IPv6:::260.1.1.1]",
        "a@[IPv6:::1.2.3]",
        "a@[IPv6:::fff:1.2.3.4]",
        "a@[IPv6:::ffff:00000:1.2.3.4]",
        "a@[IPv6:::ffff::1.2.3.4]",
        "a@[IPv6:::ffff:1:1.2.3.4]",
        "a@[IPv6:1:2:3:4:5::1.2.3.4]",
        "a@[IPv6:1:1.2.3.4]",
        "a@[IPv6:::1:1.2.3.4]",
        "a@[IPv6:1.2.3.4]",
        "a@[IPv6:fe80::1%]",
        "a@[IPv6:fe80::1%a_b]",
        "a@[IPv6:fe80::::::%a]",
        "a@[IPv6:fe80::12345%a]",
        "a@[IPv6:fe80:1%a]",
        "a@[IPv6:fe81::1%a]",
        "a@[IPv6:fe80::g%a]",
        "a@[IPv4:1.2.3.4]"
      })
  void email_notInForm_isInvalid(String address) {
    assertFalse(Texts.email(address));
  }

  @Test
  void email_null_isValid() {
    assertTrue(Texts.email(null));
    assertTrue(Texts.email(null, Expression.of("x")));
  }

  @Test
  void email_localPartOfMoreThan64_isInvalid() {
    assertTrue(Texts.email("l".repeat(64) + "@b"));
    assertFalse(Texts.email("l".repeat(65) + "@b"));
  }

  @Test
  void email_labelOfMoreThan63_isInvalid() {
    assertTrue(Texts.email("a@" + LABEL_63));
    assertTrue(Texts.email("a@b." + LABEL_63 + ".c"));
    assertFalse(Texts.email("a@" + LABEL_63 + 'd'));
    assertFalse(Texts.email("a@b." + LABEL_63 + "d.c"));
  }

  @Test
  void email_literalOfMoreThan63_isInvalid() {
    // With the brackets: to Hibernate Validator a literal without dots is one label.
    assertTrue(Texts.email("a@[IPv6:fe80::%" + "z".repeat(49) + ']'));
    assertFalse(Texts.email("a@[IPv6:fe80::%" + "z".repeat(50) + ']'));
  }

  @Test
  void email_domainOfMoreThan255_isInvalid() {
    String domain = (LABEL_63 + '.').repeat(3) + "e".repeat(63);
    assertTrue(Texts.email("a@" + domain));
    String most = ("d".repeat(50) + '.').repeat(4) + "e".repeat(51);
    assertTrue(Texts.email("a@" + most));
    assertFalse(Texts.email("a@" + most + 'e'));
  }

  @Test
  void email_domainLongOnceConverted_isInvalid() {
    assertTrue(Texts.email("a@" + "\u4e2d.".repeat(31) + "\u4e2d"));
    assertFalse(Texts.email("a@" + "\u4e2d.".repeat(31) + "\u4e2d\u6587"));
  }

  @Test
  void email_expression_appliesBesides() {
    Expression lower = Expression.of("[a-z@]+");
    assertTrue(Texts.email("a@b", lower));
    assertFalse(Texts.email("A@b", lower));
    assertTrue(Texts.email("A@b", Expression.of("[a-z@]+", Pattern.CASE_INSENSITIVE)));
    assertFalse(Texts.email("a", lower));
    assertFalse(Texts.email("", lower));
  }
}
