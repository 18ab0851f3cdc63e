package io.orderledger.simulator.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON line an entry. Everything that waits is written and forced to disk together, so the cost
 * of a sync is shared by all who wait for it.
 */
public final class FileJournal<E> implements Journal<E> {
  private static final int LARGEST_BATCH = 512;

  private final JsonMapper json;
  private final Class<E> type;
  private final FileChannel channel;
  private final BlockingQueue<Pending<E>> queue = new LinkedBlockingQueue<>();
  private @Nullable Thread writer;
  private volatile boolean ended;

  private record Pending<E>(@Nullable E entry, CompletableFuture<@Nullable Void> safe) {}

  /**
   * Opens or creates the file.
   *
   * @throws UncheckedIOException when it cannot be opened
   * @throws IllegalStateException when another process has it open
   */
  public FileJournal(Path directory, Class<E> type, JsonMapper json) {
    this.json = json;
    this.type = type;
    try {
      Files.createDirectories(directory);
      channel =
          FileChannel.open(
              directory.resolve("journal.jsonl"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      lock(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal in " + directory, e);
    }
  }

  private void lock(Path directory) throws IOException {
    boolean locked;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      locked = false;
    }
    if (!locked) {
      channel.close();
      throw new IllegalStateException(directory + " is in use by another simulator; stop it");
    }
  }

  /** Hands every entry on file to {@code reader}, then takes new ones. A torn last line is cut. */
  public void replay(Consumer<E> reader, Consumer<E> afterwards) {
    try {
      // The reader is left open: closing it would close the channel and give up the lock.
      BufferedReader lines =
          new BufferedReader(Channels.newReader(channel.position(0), StandardCharsets.UTF_8));
      long whole = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        long end = whole + line.getBytes(StandardCharsets.UTF_8).length + 1;
        if (end > channel.size()) {
          break;
        }
        reader.accept(json.readValue(line, type));
        whole = end;
      }
      channel.truncate(whole);
      channel.position(whole);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the journal", e);
    }
    writer = Thread.ofPlatform().name("simulator-journal").daemon().start(() -> write(afterwards));
  }

  @Override
  public Durable append(E entry) {
    CompletableFuture<@Nullable Void> safe = new CompletableFuture<>();
    queue.add(new Pending<>(entry, safe));
    if (ended) {
      drainUnwritten();
    }
    return safe::join;
  }

  private void write(Consumer<E> afterwards) {
    List<Pending<E>> batch = new ArrayList<>();
    boolean open = true;
    while (open) {
      batch.clear();
      try {
        batch.add(queue.take());
        queue.drainTo(batch, LARGEST_BATCH - 1);
        force(batch);
      } catch (IOException | RuntimeException e) {
        // What stands in memory is now more than what stands on disk: nothing may follow.
        batch.forEach(pending -> pending.safe().completeExceptionally(e));
        break;
      } catch (InterruptedException e) {
        break;
      }
      for (Pending<E> pending : batch) {
        if (pending.entry() == null) {
          open = false;
        } else {
          afterwards.accept(pending.entry());
        }
        pending.safe().complete(null);
      }
    }
    ended = true;
    drainUnwritten();
  }

  private void drainUnwritten() {
    IllegalStateException why =
        new IllegalStateException("the journal has ended; restart the simulator");
    for (Pending<E> late = queue.poll(); late != null; late = queue.poll()) {
      late.safe().completeExceptionally(why);
    }
  }

  private void force(List<Pending<E>> batch) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Pending<E> pending : batch) {
      if (pending.entry() != null) {
        lines.append(json.writeValueAsString(pending.entry())).append('\n');
      }
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  @Override
  public void close() {
    try {
      if (writer != null) {
        CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
        queue.add(new Pending<>(null, end));
        if (ended) {
          drainUnwritten();
        }
        end.exceptionally(failed -> null).join();
      }
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal", e);
    }
  }
}
