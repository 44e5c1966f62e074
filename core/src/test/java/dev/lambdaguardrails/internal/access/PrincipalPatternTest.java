// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalPatternTest {
  private static final String IAM = "arn:aws:iam::123456789012:";
  private static final String STS = "arn:aws:sts::123456789012:";

  @ParameterizedTest
  @CsvSource({
    "role/Orders, sts assumed-role/Orders/i-1, true",
    "role/Orders, sts assumed-role/Orders/anna@example.com, true",
    "role/Orders, sts assumed-role/orders/i-1, false",
    "role/Orders, sts assumed-role/Orders/i-1/x, false",
    "role/Orders, sts assumed-role/Orders, false",
    "role/Orders, iam role/Orders, false",
    "role/Orders, iam user/Orders, false",
    "role/Orders*, sts assumed-role/OrdersRead/i, true",
    "role/Orders*, sts assumed-role/Orders/i, true",
    "role/*Orders, sts assumed-role/MyOrders/i, true",
    "role/*Orders, sts assumed-role/MyOrdersX/i, false",
    "role/O*r*s, sts assumed-role/Oxrxrxs/i, true",
    "role/O*r*s, sts assumed-role/Oxrxrx/i, false",
    "role/*, sts assumed-role/Any/i, true",
    "role/*, sts assumed-role//i, false",
    "role/*, iam user/Any, false",
    "user/anna, iam user/anna, true",
    "user/staff/anna, iam user/staff/anna, true",
    "user/*, iam user/staff/anna, false",
    "user/staff/*, iam user/staff/anna, true",
    "user/staff/*, iam user/other/anna, false",
    "user/*, iam user/a:b, false",
    "root, iam root, true",
    "root, iam user/root, false",
  })
  void pattern_ofIam_matchesByWholeSegments(String pattern, String arn, boolean matches) {
    assertEquals(matches, compiled(IAM + pattern).matches(full(arn)), pattern + " " + arn);
  }

  @ParameterizedTest
  @CsvSource({
    "assumed-role/Orders/batch, sts assumed-role/Orders/batch, true",
    "assumed-role/Orders/batch, sts assumed-role/Orders/batch2, false",
    "assumed-role/Orders/batch-*, sts assumed-role/Orders/batch-7, true",
    "federated-user/anna, sts federated-user/anna, true",
    "federated-user/anna, iam user/anna, false",
  })
  void pattern_ofSts_matchesByWholeSegments(String pattern, String arn, boolean matches) {
    assertEquals(matches, compiled(STS + pattern).matches(full(arn)), pattern + " " + arn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "arn:aws:iam::*:role/Orders",
        "arn:*:iam::123456789012:role/Orders",
        "arn:aws:iam::12345678901:role/Orders",
        "arn:aws:iam::1234567890123:role/Orders",
        "arn:aws:iam::123456789012:role/path/Orders",
        "arn:aws:iam::123456789012:role/",
        "arn:aws:iam::123456789012:role",
        "arn:aws:iam::123456789012:*",
        "arn:aws:iam::123456789012:ro*/Orders",
        "arn:aws:iam::123456789012:group/Orders",
        "arn:aws:iam::123456789012:user//Orders",
        "arn:aws:iam::123456789012:rooted",
        "arn:aws:iam:eu-west-1:123456789012:role/Orders",
        "arn:aws:sts::123456789012:role/Orders",
        "arn:aws:sts::123456789012:assumed-role/Orders",
        "arn:aws:sts::123456789012:assumed-role/Orders/a/b",
        "arn:aws:iam::123456789012:role/Or ders",
        "arn:aws:iam::123456789012:role/\u041erders",
        "AIDACKCEVSQ6C2EXAMPLE",
        "123456789012"
      })
  void text_thatNamesNoPrincipalOfOneAccount_isNoPattern(String text) {
    assertNull(PrincipalPattern.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "aws-cn", "aws-us-gov"})
  void pattern_ofAPartition_matchesNoOther(String partition) {
    PrincipalPattern pattern = compiled("arn:" + partition + ":iam::123456789012:role/Orders");
    for (String other : new String[] {"aws", "aws-cn", "aws-us-gov"}) {
      String arn = "arn:" + other + ":sts::123456789012:assumed-role/Orders/i";
      assertEquals(other.equals(partition), pattern.matches(arn), arn);
    }
  }

  private static PrincipalPattern compiled(String text) {
    PrincipalPattern pattern = PrincipalPattern.of(text);
    assertNotNull(pattern, text);
    return pattern;
  }

  private static String full(String arn) {
    return arn.replace("iam ", IAM).replace("sts ", STS);
  }
}
