package io.orderledger.personaldata;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.EmbeddedPostgres;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A migrated database, seen as the service's own role sees it. */
final class TestDatabase {

  private TestDatabase() {}

  static DataSource open(String name) {
    Database database = EmbeddedPostgres.shared().createDatabase(name);
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.owner().user(), database.owner().password())
        .locations("classpath:db/personal-data")
        .placeholders(Map.of("appRole", database.app().user()))
        .load()
        .migrate();
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(database.jdbcUrl());
    pool.setUsername(database.app().user());
    pool.setPassword(database.app().password());
    pool.setMaximumPoolSize(8);
    return new HikariDataSource(pool);
  }
}
