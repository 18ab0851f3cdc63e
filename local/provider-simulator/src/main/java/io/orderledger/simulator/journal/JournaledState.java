package io.orderledger.simulator.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider's state: one lock, one journal. What an act changes is safe before it is answered, and
 * only what is safe is told to the world; when an act refuses, nothing of it stands.
 *
 * @param <A> what an act changed
 * @param <N> what is told of it
 * @param <W> what an act works with; it collects the changes
 */
public abstract class JournaledState<A extends Act<N>, N extends Notice, W>
    implements AutoCloseable {

  private final TreeMap<Long, N> untold = new TreeMap<>();
  private long lastId;
  private @Nullable Journal<A> journal;

  protected JournaledState(long firstId) {
    lastId = firstId;
  }

  /** Makes what an act changed part of the state; under the lock. */
  protected abstract void take(A act);

  protected abstract W work();

  protected abstract A changes(W work);

  /** That a notice's delivery has ended. */
  protected abstract A ended(long notice);

  /** The next of the ids that notices, and whatever else is numbered, share; under the lock. */
  protected final long nextId() {
    return ++lastId;
  }

  /** An id of an earlier run, which is not given again. */
  protected final void given(long id) {
    lastId = Math.max(lastId, id);
  }

  /**
   * Takes over what an earlier run left, and goes on from there.
   *
   * @param directory null to keep everything in memory
   * @param teller brings notices to the sellers; returns at once
   */
  public final void open(@Nullable Path directory, Class<A> type, Consumer<N> teller) {
    Consumer<A> afterwards = act -> act.notices().forEach(teller);
    synchronized (this) {
      journal = opened(directory, type, afterwards);
    }
    untold().forEach(teller);
  }

  private Journal<A> opened(@Nullable Path directory, Class<A> type, Consumer<A> afterwards) {
    if (directory == null) {
      return new MemoryJournal<>(afterwards);
    }
    FileJournal<A> file = new FileJournal<>(directory, type, new JsonMapper());
    file.replay(this::restore, afterwards);
    return file;
  }

  private void restore(A act) {
    take(act);
    act.notices().forEach(notice -> untold.put(notice.id(), notice));
    act.notices().forEach(notice -> given(notice.id()));
    act.told().forEach(untold::remove);
  }

  private synchronized List<N> untold() {
    return List.copyOf(untold.values());
  }

  /** The end of a notice's delivery, whatever the end. */
  public final synchronized void told(N notice) {
    untold.remove(notice.id());
    append(ended(notice.id()));
  }

  /** Does one act and returns when it is safe. */
  public final <T> T act(Function<W, T> act) {
    Journal.Durable safe;
    T result;
    synchronized (this) {
      W work = work();
      result = act.apply(work);
      A changes = changes(work);
      restore(changes);
      safe = append(changes);
    }
    safe.await();
    return result;
  }

  private Journal.Durable append(A changes) {
    return journal == null || changes.changesNothing() ? () -> {} : journal.append(changes);
  }

  @Override
  public final void close() {
    Journal<A> last;
    synchronized (this) {
      last = journal;
    }
    if (last != null) {
      last.close(); // Its last entries are still told, which may ask for the lock.
    }
  }
}
