package io.orderledger.servicekit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the service's database is. A password is given itself or, for mounted secrets, as a file.
 *
 * @param url JDBC address, without credentials
 * @param appUser the role the service works with: it can add events, never change them
 * @param ownerUser the role that migrates at start; null when somebody else has migrated
 * @param poolSize connections at most
 * @param answerWithin for how long a statement may keep silent before its connection is taken for
 *     dead, in whole seconds. Longer than any statement takes; those that may take longer, such as
 *     a replay's comparison, lift the limit themselves
 */
@ConfigurationProperties("orderledger.db")
public record DatabaseSettings(
    String url,
    String appUser,
    @Nullable String appPassword,
    @Nullable Path appPasswordFile,
    @Nullable String ownerUser,
    @Nullable String ownerPassword,
    @Nullable Path ownerPasswordFile,
    @DefaultValue("16") int poolSize,
    @DefaultValue("60s") Duration answerWithin) {

  String appSecret() {
    return secret(appPassword, appPasswordFile, "app");
  }

  String ownerSecret() {
    return secret(ownerPassword, ownerPasswordFile, "owner");
  }

  private static String secret(@Nullable String given, @Nullable Path file, String role) {
    if (file != null) {
      try {
        return Files.readString(file).strip();
      } catch (IOException e) {
        throw new UncheckedIOException("The password file " + file + " cannot be read.", e);
      }
    }
    if (given == null) {
      throw new IllegalStateException(
          "Set orderledger.db." + role + "-password or orderledger.db." + role + "-password-file.");
    }
    return given;
  }

  @Override
  public String toString() {
    return "DatabaseSettings[url="
        + url
        + ", appUser="
        + appUser
        + ", ownerUser="
        + ownerUser
        + "]";
  }
}
