package io.orderledger.local.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A real PostgreSQL server on the loopback address, wherever it comes from. */
public sealed interface PostgresServer permits EmbeddedPostgres, ExternalPostgres {

  /** The port it listens on. */
  int port();

  /** A database's address, without credentials. */
  String jdbcUrl(String database);

  /** The role that may do everything. */
  Credentials superuser();

  /**
   * Makes a database with its roles {@code <name>_owner} and {@code <name>_app}, unless they are
   * there already.
   *
   * @param name a lower-case identifier of at most 40 characters
   */
  Database createDatabase(String name);

  /** A connection as superuser. */
  default Connection connectAsSuperuser(String database) throws SQLException {
    var superuser = superuser();
    return DriverManager.getConnection(jdbcUrl(database), superuser.user(), superuser.password());
  }
}
