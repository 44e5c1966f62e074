// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.pages;

import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.validation.sink.ForSql;
import dev.lambdaguardrails.validation.sink.GuardedDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The titles of the pages of all sites, in a database. Safe for concurrent use. */
final class Pages {
  private static final String TABLE =
      "create table if not exists page (site varchar(128), title varchar(120))";

  private final GuardedDataSource source;

  Pages(DataSource source) {
    this.source = GuardedDataSource.of(source);
  }

  /** Pages in memory, so that the sample deploys without a database. */
  static Pages inMemory() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1");
    return new Pages(source);
  }

  /** The pages as one invocation sees them, whose input no statement may hold as code. */
  Session during(Invocation call) {
    return new Session(source.during(call));
  }

  /** The pages during one invocation. */
  record Session(DataSource source) {
    void add(String site, String title) throws SQLException {
      try (Connection connection = connect();
          PreparedStatement statement =
              connection.prepareStatement("insert into page values (?, ?)")) {
        statement.setString(1, site);
        statement.setString(2, title);
        statement.executeUpdate();
      }
    }

    /** The titles that hold a text, in an order of the function's own words. */
    List<String> find(String site, String text, FindPages.Order order) throws SQLException {
      String sql = "select title from page where site = ? and title like ? escape '!' order by ";
      try (Connection connection = connect();
          PreparedStatement statement = connection.prepareStatement(sql + order.sql())) {
        statement.setString(1, site);
        statement.setString(2, '%' + ForSql.like(text, '!') + '%');
        return titles(statement);
      }
    }

    /** What nobody should write: it works until a title holds a quote, and then it is refused. */
    List<String> findCarelessly(String title) throws SQLException {
      String sql = "select title from page where title = '" + title + "'";
      try (Connection connection = connect();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        return titles(statement);
      }
    }

    private static List<String> titles(PreparedStatement statement) throws SQLException {
      List<String> titles = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          titles.add(result.getString(1));
        }
      }
      return titles;
    }

    private Connection connect() throws SQLException {
      Connection connection = source.getConnection();
      try (PreparedStatement table = connection.prepareStatement(TABLE)) {
        table.execute();
        return connection;
      } catch (SQLException failed) {
        connection.close();
        throw failed;
      }
    }
  }
}
