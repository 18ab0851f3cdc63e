package io.orderledger.eventstore.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a projection's tables live and what they are.
 *
 * @param edition hash of DDL and revision: rows of one edition are never continued by another
 */
record ProjectionSchema(String live, String shadow, String ddl, String edition) {

  static final String TOKEN_TABLE = "projection_token";

  // Names go into statements unquoted, where no parameter can stand.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  static ProjectionSchema of(Projection projection) {
    String name = projection.name();
    if (!NAME.matcher(name).matches() || name.endsWith("_shadow")) {
      throw new IllegalArgumentException(
          "A projection's name is a lower-case identifier of at most 40 characters that does not"
              + " end with _shadow: "
              + name);
    }
    String ddl = read(projection);
    String live = "projection_" + name;
    return new ProjectionSchema(live, live + "_shadow", ddl, hash(projection.revision() + ddl));
  }

  /** The same for every instance and database session that means this projection. */
  long lockKey() {
    return 0x70726F6A_00000000L | (live.hashCode() & 0xFFFF_FFFFL);
  }

  private static String read(Projection projection) {
    String resource = projection.schemaResource();
    ClassLoader loader = projection.getClass().getClassLoader();
    try (var stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException("No such resource on the class path: " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(String text) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java platform has SHA-256.", absent);
    }
  }
}
