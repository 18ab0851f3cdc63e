package io.orderledger.local.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process that runs the stack of a home, as its file says. */
public final class RunningProcess {

  private RunningProcess() {}

  /** The process; empty when none runs, whatever a stale file says. */
  public static Optional<ProcessHandle> find(Home home) {
    try {
      if (!Files.exists(home.processFile())) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readString(home.processFile()).strip());
      return ProcessHandle.of(pid).filter(RunningProcess::isJava);
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  static void note(Home home) {
    try {
      Files.writeString(home.processFile(), Long.toString(ProcessHandle.current().pid()));
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot write " + home.processFile(), broken);
    }
  }

  static void forget(Home home) {
    try {
      Files.deleteIfExists(home.processFile());
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot remove " + home.processFile(), broken);
    }
  }

  /** Asks it to stop in order; true when it has within the time. */
  public static boolean stop(ProcessHandle process, Duration patience) {
    process.destroy();
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException notYet) {
      return !process.isAlive();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  private static boolean isJava(ProcessHandle process) {
    // A pid may have been given to somebody else since.
    return process.info().command().map(command -> command.endsWith("java")).orElse(false);
  }
}
