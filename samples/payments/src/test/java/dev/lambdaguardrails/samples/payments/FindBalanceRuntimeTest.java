// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.samples.runtime.Exchange;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The function as Lambda runs it, with a database that demands its password. */
@Timeout(120)
class FindBalanceRuntimeTest {
  private static final String DATABASE = "jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1";

  private static Map<String, String> secret(String password) {
    return Map.of(
        "prod/ledger",
        "{\\\"username\\\":\\\"APP\\\",\\\"password\\\":\\\"%s\\\"}".formatted(password));
  }

  private static String event(String account) {
    return event(account, account);
  }

  private static String event(String account, String own) {
    return """
        {"version":"2.0","rawPath":"/balances/%s","rawQueryString":"","headers":{},\
        "requestContext":{"http":{"method":"GET"},\
        "authorizer":{"jwt":{"claims":{"sub":"ada","account":"%s"},"scopes":["balances:read"]}}},\
        "pathParameters":{"account":"%s"},"isBase64Encoded":false}\
        """
        .formatted(account, own, account);
  }

  private static void execute(Connection admin, String sql) throws Exception {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void balance_afterTheDatabasesPasswordWasRotated_isReadByTheNewOne() throws Exception {
    Server server = Server.createTcpServer("-tcpPort", "0").start();
    Store store = new Store(secret("the-first-password"));
    try (Connection admin = DriverManager.getConnection(DATABASE, "SA", "sa-only-here");
        LocalService service = LocalService.start(null, store)) {
      execute(admin, "CREATE TABLE account (name VARCHAR PRIMARY KEY, cents BIGINT)");
      execute(admin, "INSERT INTO account VALUES ('acme', 4200)");
      execute(admin, "CREATE USER app PASSWORD 'the-first-password'");
      execute(admin, "GRANT SELECT ON account TO app");
      try (LocalRuntime runtime =
          LocalRuntime.start(
              Launch.of("dev.lambdaguardrails.samples.payments.GuardedFindBalance")
                  .environment("AWS_ENDPOINT_URL_SECRETS_MANAGER", service.url())
                  .environment("DATABASE_SECRET", "prod/ledger")
                  .environment(
                      "DATABASE_URL", "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:ledger")
                  .build())) {
        assertTrue(runtime.initError().isEmpty(), () -> runtime.captured().everything());
        assertBalance(runtime);

        execute(admin, "ALTER USER app SET PASSWORD 'the-second-password'");
        store.rotate(secret("the-second-password"));
        assertBalance(runtime);

        Exchange missing = runtime.invoke(event("nobody"));
        assertTrue(missing.body().contains("\"statusCode\":404"), missing::body);
        for (String other : new String[] {"nobody", "ACME", "acme ", "", "[acme]"}) {
          Exchange refused = runtime.invoke(event("acme", other));
          assertTrue(refused.body().contains("access-denied"), refused::body);
        }
        runtime.awaitIdle();
        assertFalse(runtime.captured().everything().contains("-password"));
      }
    } finally {
      server.stop();
    }
  }

  private static void assertBalance(LocalRuntime runtime) {
    String answer = runtime.invoke(event("acme")).body();
    assertTrue(answer.contains("\"statusCode\":200") && answer.contains("4200"), answer);
  }
}
