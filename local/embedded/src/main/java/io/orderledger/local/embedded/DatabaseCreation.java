package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.postgresql.core.Utils;

/** Databases and their roles; whatever is already there is left as it is. */
record DatabaseCreation(PostgresServer server, Path passwords) {
  // Names go into statements unquoted, where no parameter can stand.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  Database create(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a database's name is a lower-case identifier of at most 40 characters, not " + name);
    }
    // Two creations of one role at once would disturb each other.
    synchronized (server) {
      try {
        Files.createDirectories(passwords);
        var owner = credentials(name + "_owner");
        var app = credentials(name + "_app");
        try (var connection = server.connectAsSuperuser("postgres")) {
          role(connection, owner);
          role(connection, app);
          database(connection, name, owner.user(), app.user());
        }
        try (var connection = server.connectAsSuperuser(name)) {
          execute(connection, "grant usage on schema public to " + app.user());
        }
        return new Database(name, server.jdbcUrl(name), owner, app);
      } catch (IOException | SQLException e) {
        throw new EmbeddedServerException("cannot create database " + name, e);
      }
    }
  }

  private Credentials credentials(String role) throws IOException {
    return new Credentials(role, SecretFile.readOrGenerate(passwords.resolve(role + ".password")));
  }

  private static void role(Connection connection, Credentials role) throws SQLException {
    var verb =
        exists(connection, "select from pg_roles where rolname = ?", role.user())
            ? "alter"
            : "create";
    var password = Utils.escapeLiteral(null, role.password(), true);
    execute(connection, verb + " role " + role.user() + " login password '" + password + "'");
  }

  private static void database(Connection connection, String name, String owner, String app)
      throws SQLException {
    if (!exists(connection, "select from pg_database where datname = ?", name)) {
      execute(connection, "create database " + name + " owner " + owner);
    }
    execute(connection, "revoke all on database " + name + " from public");
    execute(connection, "grant connect on database " + name + " to " + app);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var result = statement.executeQuery()) {
        return result.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
