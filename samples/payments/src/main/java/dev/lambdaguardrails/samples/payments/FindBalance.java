// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

import dev.lambdaguardrails.AllowOwner;
import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Maps;
import dev.lambdaguardrails.Secret;
import dev.lambdaguardrails.secrets.SecretValue;

/**
 * Reads the caller's own balance from a database whose password is rotated while the function runs.
 * Whose the account is, the claim {@code account} of the token says.
 */
@Guarded(EventSource.HTTP_API)
@AllowScopes("balances:read")
@AllowOwner(claim = "account", of = "path.account")
@Maps(error = AccountNotFound.class, status = 404, code = "account-not-found")
final class FindBalance implements GuardedFunction<BalanceQuery, Balance> {
  private final Ledger ledger;

  FindBalance(
      @Secret(value = "${DATABASE_SECRET}", field = "username") SecretValue user,
      @Secret(value = "${DATABASE_SECRET}", field = "password") SecretValue password) {
    this(new LedgerInDatabase(System.getenv("DATABASE_URL"), user, password));
  }

  FindBalance(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Balance handle(BalanceQuery query, Invocation call) throws Exception {
    return new Balance(ledger.cents(query.account()));
  }
}
