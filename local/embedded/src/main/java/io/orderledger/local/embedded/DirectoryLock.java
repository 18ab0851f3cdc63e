package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One process a directory. The operating system drops the lock when its holder dies, however it
 * dies, so that a kill -9 leaves nothing to clean up.
 */
final class DirectoryLock implements AutoCloseable {
  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, or fails when another still holds it after the patience: a child whose parent
   * was killed needs a moment to end.
   */
  static DirectoryLock take(Path directory, Duration patience) {
    var deadline = System.nanoTime() + patience.toNanos();
    try {
      var channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      while (tryLock(channel) == null) {
        if (System.nanoTime() >= deadline) {
          channel.close();
          throw new EmbeddedServerException(
              directory
                  + " is in use by another running process: stop it or choose another directory");
        }
        Pause.briefly();
      }
      return new DirectoryLock(channel);
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot lock " + directory, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisJvm) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot release a directory lock", e);
    }
  }
}
