package io.orderledger.system;

import io.orderledger.local.launcher.stack.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders for a system's data. */
final class Folders {

  private Folders() {}

  /** A new one that PostgreSQL may enter: it is another user when the tests run as root. */
  static Home newHome() {
    try {
      Path folder = Files.createTempDirectory("orderledger-system-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      return new Home(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
