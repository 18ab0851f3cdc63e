package io.orderledger.personaldata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Months' keys as files in a folder that the services share: {@code 2026-11.key} holds a random key
 * wrapped by the key-encryption key; {@code 2026-11.expired} says that there was one.
 */
public final class WireKeyFolder implements WireKeys {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 64;
  private static final String KEY = ".key";
  private static final String EXPIRED = ".expired";

  private final Path folder;
  private final KeyEncryptionKey wrapping;

  public WireKeyFolder(Path folder, KeyEncryptionKey wrapping) {
    this.folder = folder;
    this.wrapping = wrapping;
  }

  @Override
  public Optional<byte[]> findOrCreate(YearMonth month) {
    if (isExpired(month)) {
      return Optional.empty();
    }
    Path file = folder.resolve(month + KEY);
    if (!Files.exists(file)) {
      byte[] key = new byte[KEY_BYTES];
      RANDOM.nextBytes(key);
      SecretFiles.writeIfAbsent(
          file, Base64.getEncoder().encodeToString(wrapping.wrap(key, context(month))));
    }
    return find(month);
  }

  @Override
  public Optional<byte[]> find(YearMonth month) {
    Path file = folder.resolve(month + KEY);
    try {
      byte[] wrapped = Base64.getDecoder().decode(Files.readString(file));
      return Optional.of(wrapping.unwrap(wrapped, context(month)));
    } catch (NoSuchFileException missing) {
      if (isExpired(month)) {
        return Optional.empty();
      }
      throw new UnreadablePersonalData(
          "The key of "
              + month
              + " is not in "
              + folder
              + ": all services must share one folder"
              + " of wire keys.",
          missing);
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " is unreadable.", e);
    }
  }

  @Override
  public void expireBefore(YearMonth first) {
    for (YearMonth month : months()) {
      if (month.isBefore(first)) {
        expire(month);
      }
    }
  }

  private void expire(YearMonth month) {
    try {
      // The mark first: a key must never be missing without it.
      SecretFiles.writeIfAbsent(folder.resolve(month + EXPIRED), "");
      Files.deleteIfExists(folder.resolve(month + KEY));
    } catch (IOException e) {
      throw new UncheckedIOException("The key of " + month + " cannot be deleted.", e);
    }
  }

  private boolean isExpired(YearMonth month) {
    return Files.exists(folder.resolve(month + EXPIRED));
  }

  private List<YearMonth> months() {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(KEY) && !name.startsWith("."))
          .map(name -> YearMonth.parse(name.substring(0, name.length() - KEY.length())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of wire keys is unreadable: " + folder, e);
    }
  }

  private static byte[] context(YearMonth month) {
    return ("wire:" + month).getBytes(StandardCharsets.UTF_8);
  }
}
