package io.orderledger.payment.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A secret that is given itself or as a mounted file. */
public final class Secrets {

  private Secrets() {}

  /** The file's text when there is a file; null when neither is given. */
  public static @Nullable String read(@Nullable String given, @Nullable Path file) {
    if (file == null) {
      return given == null || given.isBlank() ? null : given;
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret file " + file + " cannot be read.", e);
    }
  }
}
