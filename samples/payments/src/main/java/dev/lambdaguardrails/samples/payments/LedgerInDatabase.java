// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

import dev.lambdaguardrails.secrets.SecretValue;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;

/**
 * Accounts in a database, to which each reading connects: a password that was rotated is renewed.
 */
final class LedgerInDatabase implements Ledger {
  private final String url;
  private final SecretValue user;
  private final SecretValue password;

  LedgerInDatabase(String url, SecretValue user, SecretValue password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  @Override
  public long cents(String account) throws Exception {
    try (Connection connection =
            password.retryOnRotation(SQLInvalidAuthorizationSpecException.class, this::connect);
        PreparedStatement select =
            connection.prepareStatement("SELECT cents FROM account WHERE name = ?")) {
      select.setString(1, account);
      try (ResultSet found = select.executeQuery()) {
        if (!found.next()) {
          throw new AccountNotFound();
        }
        return found.getLong(1);
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user.use(String::new), password.use(String::new));
  }
}
