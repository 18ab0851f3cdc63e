package io.orderledger.order.notice.carrier;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server.
 *
 * @param user null: the server asks for no authentication
 * @param passwordFile holds the user's password; null when there is no user
 * @param from address that notices come from; its domain names the messages
 * @param timeout for connecting, and for each answer
 */
public record SmtpSettings(
    String host,
    @DefaultValue("587") int port,
    @Nullable String user,
    @Nullable Path passwordFile,
    String from,
    @DefaultValue("STARTTLS") Tls tls,
    @DefaultValue("15s") Duration timeout) {

  private static final String NO_SENDER =
      "Set orderledger.notice.smtp.from to an address such as Shop <shop@example.org>.";

  /** How the connection is encrypted. */
  public enum Tls {
    /** In the clear: for a server on the same machine. */
    NONE,
    /** Encrypted before anything is sent, or not sent at all. */
    STARTTLS,
    /** Encrypted from the first byte. */
    IMPLICIT
  }

  /** The domain that names the messages. */
  public String domain() {
    String address = sender().getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  InternetAddress sender() {
    try {
      return new InternetAddress(Objects.requireNonNull(from, NO_SENDER), true);
    } catch (AddressException e) {
      throw new IllegalStateException(NO_SENDER, e);
    }
  }

  @Nullable String password() {
    if (passwordFile == null) {
      return null;
    }
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The password file " + passwordFile + " (orderledger.notice.smtp) cannot be read.", e);
    }
  }
}
