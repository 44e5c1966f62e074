// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.NamedValues;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A statement that a careless hand put together, and the same with parameters. */
class PagesTest {
  private static final String ATTACK = "x' or '1'='1";

  private final Pages pages = pages();

  private static Pages pages() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:careless;DB_CLOSE_DELAY=-1");
    return new Pages(source);
  }

  private Pages.Session during(String text) {
    return pages.during(
        Invocation.from(EventSource.HTTP_API)
            .query(NamedValues.exact().add("text", text).build())
            .build());
  }

  @Test
  void statement_thatTheInputWouldChange_isRefused() throws Exception {
    during("").add("acme", "News");
    assertEquals(List.of("News"), during("News").findCarelessly("News"));
    RuntimeException refused =
        assertThrows(RuntimeException.class, () -> during(ATTACK).findCarelessly(ATTACK));
    assertEquals("unsafe-for-sink", refused.getMessage());
    assertEquals(List.of(), during(ATTACK).find("acme", ATTACK, FindPages.Order.TITLE));
  }
}
