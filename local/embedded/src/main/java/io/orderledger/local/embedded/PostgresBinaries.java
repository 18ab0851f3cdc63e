package io.orderledger.local.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once a machine and version.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

  /** Also the folder's name, so that a new version unpacks beside the old one. */
  static final String VERSION = "18.6.0";

  private static final Object ONE_AT_A_TIME = new Object();

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** This platform's programs in this user's cache. */
  static PostgresBinaries unpacked() {
    return unpackedIn(cache());
  }

  static PostgresBinaries unpackedIn(Path cache) {
    var archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    var home = cache.resolve(archive.replace(".txz", "") + "-" + VERSION);
    if (!Files.isDirectory(home)) {
      try {
        unpackAlone(archive, home);
      } catch (IOException e) {
        throw new EmbeddedServerException("cannot unpack PostgreSQL into " + home, e);
      }
    }
    return new PostgresBinaries(home);
  }

  /** The archive on the class path for a platform, as Java names platforms. */
  static String archive(String osName, String osArch) {
    var os = osName.toLowerCase(Locale.ROOT);
    var system = os.contains("linux") ? "linux" : os.contains("mac") ? "darwin" : "";
    var processor =
        switch (osArch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> "";
        };
    if (system.isEmpty() || processor.isEmpty()) {
      throw new EmbeddedServerException(
          "there are no PostgreSQL programs for %s on %s (only Linux and macOS on x86-64 and ARM64): use the containers instead"
              .formatted(osName, osArch));
    }
    return "postgres-" + system + "-" + processor + ".txz";
  }

  private static Path cache() {
    // Root's own cache is closed to the account that will run the programs.
    return OsUser.isRoot()
        ? Path.of("/var/cache/orderledger")
        : Path.of(System.getProperty("user.home"), ".cache", "orderledger");
  }

  /** File locks keep other JVMs out, but not other threads of this one. */
  private static void unpackAlone(String archive, Path home) throws IOException {
    Files.createDirectories(home.getParent());
    synchronized (ONE_AT_A_TIME) {
      try (var channel =
              FileChannel.open(
                  home.resolveSibling(home.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (!Files.isDirectory(home)) {
          unpack(archive, home);
        }
      }
    }
  }

  private static void unpack(String archive, Path home) throws IOException {
    var partial = home.resolveSibling(home.getFileName() + ".partial");
    Directories.delete(partial);
    createOpenDirectory(partial);
    try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new EmbeddedServerException(archive + " is not on the class path");
      }
      extract(packed, partial);
    }
    // The folder appears whole or not at all: a killed unpacking is begun anew.
    Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void extract(InputStream packed, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("an entry outside the archive: " + entry.getName());
        }
        if (isNeeded(entry)) {
          write(tar, entry, path);
        }
      }
    }
  }

  /** Headers and static libraries are for compiling against PostgreSQL. */
  private static boolean isNeeded(TarArchiveEntry entry) {
    return !entry.getName().startsWith("include/") && !entry.getName().endsWith(".a");
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      createOpenDirectory(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      throw new IOException("an unexpected hard link: " + entry.getName());
    } else {
      Files.copy(tar, path);
      var executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Whatever our umask: another account may have to run what is in there. */
  private static void createOpenDirectory(Path path) throws IOException {
    Files.createDirectories(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  List<String> command(String program, List<String> arguments) {
    var words = new ArrayList<String>();
    words.add(program(program));
    words.addAll(arguments);
    return words;
  }
}
