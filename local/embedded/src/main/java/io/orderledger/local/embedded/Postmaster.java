package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL's parent process, as its file {@code postmaster.pid} tells.
 *
 * @param pid its process id
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, boolean ready) {
  // Lines of postmaster.pid (src/include/utils/pidfile.h, counted from 0).
  private static final int PID_LINE = 0;
  private static final int STATUS_LINE = 7;

  /** The living server of a data folder; empty when none runs, whatever a killed one left. */
  static Optional<Postmaster> of(Path data) {
    return read(data).filter(postmaster -> postmaster.serves(data));
  }

  private static Optional<Postmaster> read(Path data) {
    try {
      var lines = Files.readAllLines(data.resolve("postmaster.pid"));
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      var status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
      return Optional.of(
          new Postmaster(Long.parseLong(lines.get(PID_LINE).strip()), status.equals("ready")));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (NumberFormatException halfWritten) {
      return Optional.empty();
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot read " + data.resolve("postmaster.pid"), e);
    }
  }

  /**
   * The number may have passed to another program, even to another server, since it was written.
   */
  private boolean serves(Path data) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().commandLine())
        .filter(line -> line.contains("postgres") && line.contains(data.toString()))
        .isPresent();
  }

  /** Kills it and all of its children at once: what a power cut does. */
  void kill9() {
    var processes = ProcessHandle.of(pid).stream().flatMap(Postmaster::withChildren).toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(Postmaster::awaitEnd);
  }

  private static Stream<ProcessHandle> withChildren(ProcessHandle parent) {
    return Stream.concat(Stream.of(parent), parent.descendants().toList().stream());
  }

  /** A process's memory goes before its sockets, which a restart needs: wait for both. */
  private static void awaitEnd(ProcessHandle process) {
    while (process.isAlive() && !isZombie(process.pid())) {
      Pause.briefly();
    }
  }

  /** Dead, but not reaped yet: an init may take seconds, a container without one never does it. */
  private static boolean isZombie(long pid) {
    try {
      // "pid (name) state …" on Linux; macOS has no such file and reaps at once.
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException gone) {
      return false;
    }
  }
}
