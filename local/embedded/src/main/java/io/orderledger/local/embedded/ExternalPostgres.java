package io.orderledger.local.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A server that somebody else started.
 *
 * @param address such as {@code jdbc:postgresql://127.0.0.1:5432/}
 * @param roles where the passwords of roles made here are kept
 */
record ExternalPostgres(String address, Credentials superuser, Path roles)
    implements PostgresServer {

  static ExternalPostgres at(String address, Credentials superuser) {
    try {
      var roles = Files.createTempDirectory("orderledger-roles-");
      AfterThisJvm.delete(roles, List.of("true"));
      return new ExternalPostgres(address, superuser, roles);
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot keep passwords for " + address, e);
    }
  }

  @Override
  public int port() {
    return URI.create(address.substring("jdbc:".length())).getPort();
  }

  @Override
  public String jdbcUrl(String database) {
    return address + database;
  }

  @Override
  public Database createDatabase(String name) {
    return new DatabaseCreation(this, roles).create(name);
  }
}
