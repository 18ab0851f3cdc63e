package io.orderledger.servicekit.operations;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the database answers and is not read-only (a former primary after a failover is). */
final class DatabaseHealth implements HealthIndicator {

  private final DataSource dataSource;

  DatabaseHealth(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Health health() {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_is_in_recovery()")) {
      row.next();
      return row.getBoolean(1)
          ? Health.down().withDetail("problem", "the database is a standby").build()
          : Health.up().build();
    } catch (SQLException e) {
      return Health.down().withDetail("problem", "the database does not answer").build();
    }
  }
}
