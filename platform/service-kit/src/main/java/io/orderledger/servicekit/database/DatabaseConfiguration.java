package io.orderledger.servicekit.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.servicekit.ServiceName;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The database: migrated before anybody gets a connection to it. Projections are asked for their
 * tables then, so no projection may itself need the database.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
@EnableTransactionManagement
public class DatabaseConfiguration {

  /** Tasks take a connection for a statement, and keep none while they wait for somebody. */
  private static final int TASK_POOL = 4;

  @Bean
  HikariDataSource dataSource(
      DatabaseSettings settings, ServiceName service, ObjectProvider<Projection> projections) {
    if (settings.ownerUser() != null) {
      new ServiceSchema(owner(settings, settings.ownerUser()), settings.appUser())
          .migrate(service.value(), projections.orderedStream().toList());
    }
    return new HikariDataSource(pool(settings, service.value(), settings.poolSize()));
  }

  /**
   * For durable tasks, beside the service's own: nobody waits for the disk. What a crash may undo
   * there is done again: a task that was made, since the cursor it was made from is written later;
   * one that was done, since its key makes doing it twice harmless.
   */
  @Bean(defaultCandidate = false)
  @TaskStore
  @DependsOn("dataSource")
  HikariDataSource taskDataSource(DatabaseSettings settings, ServiceName service) {
    HikariConfig pool = pool(settings, service.value() + "-tasks", TASK_POOL);
    pool.addDataSourceProperty("options", "-c synchronous_commit=off");
    return new HikariDataSource(pool);
  }

  private static HikariConfig pool(DatabaseSettings settings, String name, int size) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setJdbcUrl(settings.url());
    pool.setUsername(settings.appUser());
    pool.setPassword(settings.appSecret());
    pool.setMaximumPoolSize(size);
    // Each connection costs its password's hashing: a start makes few, load makes the rest.
    pool.setMinimumIdle(Math.min(2, size));
    pool.setConnectionTimeout(5_000);
    pool.addDataSourceProperty("ApplicationName", name);
    reaching().forEach((property, value) -> pool.addDataSourceProperty((String) property, value));
    // A database that is gone without a word would hold its caller for ever. What an append then
    // came to is unknown, and is settled by sending the same rows again.
    pool.addDataSourceProperty("socketTimeout", Long.toString(settings.answerWithin().toSeconds()));
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return pool;
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  private static DataSource owner(DatabaseSettings settings, String user) {
    // Not the driver's own data source: its connections' addresses name every property, and the
    // patterns by which Flyway hides passwords in an address take a second for one so long.
    DriverManagerDataSource owner =
        new DriverManagerDataSource(settings.url(), user, settings.ownerSecret());
    // No limit to an answer: building an index takes as long as it takes.
    owner.setConnectionProperties(reaching());
    return owner;
  }

  /** How long reaching the database may take, in seconds; whoever waits in vain tries again. */
  private static Properties reaching() {
    Properties reaching = new Properties();
    reaching.setProperty("connectTimeout", "5");
    reaching.setProperty("loginTimeout", "10");
    reaching.setProperty("tcpKeepAlive", "true");
    return reaching;
  }
}
