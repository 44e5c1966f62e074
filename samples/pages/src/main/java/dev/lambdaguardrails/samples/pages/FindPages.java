// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.pages;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import java.sql.SQLException;
import java.util.List;

/** {@code GET /{site}/pages?text=&order=}: finds pages by a text that may hold anything. */
@Guarded(EventSource.HTTP_API)
@AllowScopes({"pages:read", "pages:write"})
final class FindPages implements GuardedFunction<PageQuery, FindPages.Found> {
  private final Pages pages;

  FindPages() {
    this(Pages.inMemory());
  }

  FindPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Found handle(PageQuery query, Invocation call) throws SQLException {
    Order order = query.order() == null ? Order.TITLE : query.order();
    return new Found(pages.during(call).find(query.site(), query.text(), order));
  }

  /** The titles. */
  record Found(List<String> titles) {}

  /** What pages may be sorted by. */
  enum Order {
    TITLE("title"),
    LENGTH("length(title), title");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }
}
