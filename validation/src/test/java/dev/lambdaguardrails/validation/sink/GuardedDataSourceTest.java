// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.failure.Refusal;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every statement of a real database, during one invocation. */
class GuardedDataSourceTest {
  private static final String ATTACK = "x' or '1'='1";

  private final JdbcDataSource plain = new JdbcDataSource();
  private final GuardedDataSource guarded = GuardedDataSource.of(plain);

  @BeforeEach
  void fill() throws SQLException {
    plain.setURL("jdbc:h2:mem:guarded;DB_CLOSE_DELAY=-1");
    try (Connection connection = plain.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table person (name varchar(80))");
      statement.execute("insert into person values ('Anna'), ('Ben O''Neil')");
    }
  }

  @AfterEach
  void empty() throws SQLException {
    try (Connection connection = plain.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    }
  }

  private DataSource during(String name) {
    return guarded.during(
        Invocation.from(EventSource.HTTP_API)
            .query(NamedValues.exact().add("name", name).build())
            .build());
  }

  private static String concatenated(String name) {
    return "select count(*) from person where name = '" + name + "'";
  }

  private static int count(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }

  @Test
  void statement_thatAnAttackIsPutInto_neverReachesTheDatabase() throws SQLException {
    assertEquals(2, count(plain, concatenated(ATTACK)));
    assertThrows(Refusal.class, () -> count(during(ATTACK), concatenated(ATTACK)));
  }

  @Test
  void statement_withAPlainValueOrParameters_runs() throws SQLException {
    assertEquals(1, count(during("Anna"), concatenated("Anna")));
    assertEquals(1, count(during("Ben O'Neil"), concatenated("Ben O''Neil")));
    try (Connection connection = during(ATTACK).getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select count(*) from person where name = ?")) {
      statement.setString(1, ATTACK);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        assertEquals(0, result.getInt(1));
      }
    }
  }

  @Test
  void statement_byEveryWay_isAskedOf() throws SQLException {
    String sql = concatenated(ATTACK);
    try (Connection connection = during(ATTACK).getConnection();
        Statement statement = connection.createStatement();
        CallableStatement call = connection.prepareCall("call 1")) {
      assertThrows(Refusal.class, () -> connection.prepareStatement(sql).close());
      assertThrows(Refusal.class, () -> connection.prepareStatement(sql, 1).close());
      assertThrows(Refusal.class, () -> connection.prepareStatement(sql, new int[0]).close());
      assertThrows(Refusal.class, () -> connection.prepareCall(sql).close());
      assertThrows(Refusal.class, () -> connection.nativeSQL(sql));
      assertThrows(Refusal.class, () -> statement.execute(sql));
      assertThrows(Refusal.class, () -> statement.execute(sql, 1));
      assertThrows(Refusal.class, () -> statement.executeQuery(sql).close());
      assertThrows(Refusal.class, () -> statement.executeUpdate(sql));
      assertThrows(Refusal.class, () -> statement.executeLargeUpdate(sql));
      assertThrows(Refusal.class, () -> statement.addBatch(sql));
      assertThrows(Refusal.class, () -> statement.getConnection().nativeSQL(sql));
      assertThrows(Refusal.class, () -> connection.getMetaData().getConnection().nativeSQL(sql));
      assertThrows(Refusal.class, () -> call.getConnection().nativeSQL(sql));
      assertTrue(call.execute());
    }
  }

  private static <T> T lent(Class<T> type, InvocationHandler calls) {
    ClassLoader loader = GuardedDataSourceTest.class.getClassLoader();
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, calls));
  }

  /** H2 has no builder of connections: this source lends it one. */
  @Test
  void connection_builtByABuilder_isGuardedToo() throws SQLException {
    ConnectionBuilder builder =
        lent(
            ConnectionBuilder.class,
            (proxy, method, given) ->
                method.getName().equals("build") ? plain.getConnection() : proxy);
    DataSource source = lent(DataSource.class, (proxy, method, given) -> builder);
    DataSource during =
        GuardedDataSource.of(source)
            .during(Invocation.from(EventSource.HTTP_API).path(ATTACK).build());
    try (Connection connection = during.createConnectionBuilder().user("a").build()) {
      assertThrows(Refusal.class, () -> connection.nativeSQL(concatenated(ATTACK)));
    }
  }

  @Test
  void connection_unwrapped_isNot() throws SQLException {
    DataSource source = during("x");
    assertFalse(source.isWrapperFor(JdbcDataSource.class));
    assertThrows(SQLException.class, () -> source.unwrap(JdbcDataSource.class));
    try (Connection connection = source.getConnection()) {
      assertThrows(SQLException.class, () -> connection.unwrap(Connection.class));
      assertEquals(connection, connection);
      assertFalse(connection.equals(source));
    }
  }

  @Test
  void failure_ofTheDatabase_isItsOwn() {
    assertThrows(SQLException.class, () -> count(during("x"), "select nothing"));
  }

  /** Whatever is let through is one literal to the database: it gives the value back. */
  @Test
  void literal_thatPasses_isDataToTheDatabase() throws SQLException {
    String[] pieces = {
      "'", "''", "\\", "\\'", "--", "/*", "*/", ";", " ", "a", "or", "1", "=", "\"", "$$", "$", "#",
      "\n", "||", "select", "(", ")", "`", ",", "?"
    };
    Random random = new Random(11);
    int passed = 0;
    int refused = 0;
    for (int round = 0; round < 8000; round++) {
      StringBuilder text = new StringBuilder();
      for (int at = random.nextInt(7); at >= 0; at--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String value = text.toString();
      String sql = "select '" + value + "' from person where name = 'Anna' and '' = ''";
      try (Connection connection = during(value).getConnection();
          Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        passed++;
        assertTrue(result.next(), sql);
        assertEquals(value.replace("''", "'"), result.getString(1), sql);
        assertFalse(result.next(), sql);
      } catch (Refusal changed) {
        refused++;
      } catch (SQLException malformed) {
        throw new AssertionError(sql, malformed);
      }
    }
    assertTrue(passed > 1000 && refused > 1000, passed + " passed, " + refused + " refused");
  }
}
