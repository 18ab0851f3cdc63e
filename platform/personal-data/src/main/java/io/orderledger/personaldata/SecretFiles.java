package io.orderledger.personaldata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that only their owner may read. */
final class SecretFiles {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SecretFiles() {}

  /** Writes the file whole and 0600; the first of several writers wins, the others do nothing. */
  static void writeIfAbsent(Path file, String text) {
    try {
      Path folder = folderOf(file);
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path whole =
          Files.createTempFile(
              folder == null ? Path.of(".") : folder,
              ".key",
              ".tmp",
              PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      try {
        Files.writeString(whole, text);
        // A link, unlike a move, never replaces what another writer has put there.
        Files.createLink(file, whole);
      } catch (FileAlreadyExistsException lost) {
        // Another writer was first; its key is the key.
      } finally {
        Files.delete(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be written.", e);
    }
  }

  /** Refuses a file that everybody may read; a group may (mounted secrets are 0440). */
  static void requirePrivate(Path file) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (permissions.contains(PosixFilePermission.OTHERS_READ)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new IllegalStateException(
          "Everybody on this machine may read the key file "
              + file
              + ": chmod 600 it, and replace"
              + " the key if others have had access.");
    }
  }

  private static @Nullable Path folderOf(Path file) {
    return file.toAbsolutePath().getParent();
  }
}
