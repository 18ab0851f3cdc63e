package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A generated password in a file that only its owner can read. */
final class SecretFile {
  private static final int BYTES = 24;

  private SecretFile() {}

  /** The password kept in the file, generated (192 random bits) when there is none yet. */
  static String readOrGenerate(Path file) throws IOException {
    if (!Files.exists(file)) {
      var random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return Files.readString(file).strip();
  }

  private static void write(Path file, String secret) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.deleteIfExists(partial);
    Files.createFile(partial, ownerOnly);
    Files.writeString(partial, secret + "\n");
    try {
      // A crash between the two leaves no half-written password behind.
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException written) {
      Files.deleteIfExists(partial);
    }
  }
}
