package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
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

  private static final Duration REAPING = Duration.ofSeconds(5);

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

  /**
   * Its memory goes before its sockets, so that only its number's disappearance means the end.
   * Where nobody reaps the dead (a container without an init) the number stays: then we wait in
   * vain.
   */
  private static void awaitEnd(ProcessHandle process) {
    var deadline = System.nanoTime() + REAPING.toNanos();
    while (process.isAlive()
        && (process.info().commandLine().isPresent() || System.nanoTime() < deadline)) {
      Pause.briefly();
    }
  }
}
