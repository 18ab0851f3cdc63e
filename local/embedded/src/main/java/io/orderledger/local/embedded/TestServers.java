package io.orderledger.local.embedded;

/**
 * The servers that a JVM's tests share: embedded ones, unless system properties name others. Tests
 * that kill their server take an embedded one of their own.
 */
public final class TestServers {

  /** Address of another PostgreSQL, such as {@code jdbc:postgresql://127.0.0.1:5432/}. */
  public static final String POSTGRES = "orderledger.test.postgres";

  /** Its superuser. */
  public static final String POSTGRES_USER = "orderledger.test.postgres.user";

  /** That user's password. */
  public static final String POSTGRES_PASSWORD = "orderledger.test.postgres.password";

  /** Bootstrap servers of another Kafka. */
  public static final String KAFKA = "orderledger.test.kafka";

  private TestServers() {}

  /** The PostgreSQL server. */
  public static PostgresServer postgres() {
    return Postgres.SERVER;
  }

  /** For the clients' property {@code bootstrap.servers}. */
  public static String kafka() {
    var elsewhere = System.getProperty(KAFKA);
    return elsewhere == null ? EmbeddedKafka.shared().bootstrapServers() : elsewhere;
  }

  private static final class Postgres {
    static final PostgresServer SERVER = server();

    private static PostgresServer server() {
      var elsewhere = System.getProperty(POSTGRES);
      return elsewhere == null
          ? EmbeddedPostgres.shared()
          : ExternalPostgres.at(
              elsewhere, new Credentials(required(POSTGRES_USER), required(POSTGRES_PASSWORD)));
    }

    private static String required(String property) {
      var value = System.getProperty(property);
      if (value == null) {
        throw new EmbeddedServerException(POSTGRES + " is set and " + property + " is not");
      }
      return value;
    }
  }
}
