package io.orderledger.local.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder where everything of this machine's Orderledger is kept between runs. */
public record Home(Path folder) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 24;

  /** {@code ORDERLEDGER_HOME}, or {@code .orderledger} beside the launcher's script. */
  public static Home ofThisMachine() {
    Path root = Path.of(Optional.ofNullable(System.getenv("ORDERLEDGER_ROOT")).orElse("."));
    Path folder =
        Optional.ofNullable(System.getenv("ORDERLEDGER_HOME"))
            .map(Path::of)
            .orElse(root.resolve(".orderledger"));
    return new Home(folder.toAbsolutePath().normalize());
  }

  public Path postgres() {
    return folder.resolve("postgres");
  }

  public Path kafka() {
    return folder.resolve("kafka");
  }

  public Path provider() {
    return folder.resolve("provider");
  }

  /** Every message that went out, as a file. */
  public Path mail() {
    return made(folder.resolve("mail"));
  }

  public Path issuerKey() {
    return folder.resolve("keys/issuer-signing-key.json");
  }

  public Path keyEncryptionKey() {
    return folder.resolve("keys/key-encryption-key.json");
  }

  public Path wireKeys() {
    return made(folder.resolve("keys/wire"));
  }

  public Path log() {
    return made(folder.resolve("logs")).resolve("orderledger.log");
  }

  Path providerFile() {
    return made(folder).resolve("card-provider");
  }

  Path processFile() {
    return made(folder).resolve("running.pid");
  }

  /** A secret that is made once and kept in a file that only its owner reads. */
  String secret(String name) {
    Path file = made(folder.resolve("keys")).resolve(name);
    try {
      if (!Files.exists(file)) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(bytes));
      }
      return Files.readString(file).strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The secret " + file + " can be neither read nor made.", broken);
    }
  }

  /** Removes everything. */
  public void remove() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("Not all of " + folder + " could be removed.", broken);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException("The folder " + folder + " cannot be made.", broken);
    }
  }
}
