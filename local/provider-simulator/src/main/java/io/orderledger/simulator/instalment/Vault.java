package io.orderledger.simulator.instalment;

import io.orderledger.simulator.journal.Journal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The bank's state: one lock, one journal, and what each act does to it. */
final class Vault {

  private static final int NOT_FOUND = 404;

  private final Clock clock;
  private final Wording wording;
  private final Map<String, Application> applications = new LinkedHashMap<>();
  private final Map<String, Recalculation> recalculations = new LinkedHashMap<>();
  private final TreeMap<Long, Notice> untold = new TreeMap<>();
  private long lastNotice;
  private @Nullable Journal<Entry> journal;

  Vault(Clock clock, Wording wording) {
    this.clock = clock;
    this.wording = wording;
  }

  /** Takes an act of an earlier run over; only before {@link #open}. */
  synchronized void restore(Entry entry) {
    entry.applications().forEach(one -> applications.put(one.id(), one));
    entry.recalculations().forEach(one -> recalculations.put(one.id(), one));
    entry.notices().forEach(notice -> untold.put(notice.id(), notice));
    entry.notices().forEach(notice -> lastNotice = Math.max(lastNotice, notice.id()));
    entry.told().forEach(untold::remove);
  }

  synchronized void open(Journal<Entry> to) {
    journal = to;
  }

  synchronized List<Notice> untold() {
    return List.copyOf(untold.values());
  }

  /** The end of a notice's delivery. */
  synchronized void told(Notice notice) {
    untold.remove(notice.id());
    append(Entry.told(notice.id()));
  }

  /** What one act changes; nothing of it stands when the act refuses. */
  final class Work {
    private final List<Application> moved = new ArrayList<>();
    private final List<Recalculation> made = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    long now() {
      return clock.millis();
    }

    String newId() {
      return UUID.randomUUID().toString();
    }

    /** The application of an id, as it is now. */
    Application application(String id) {
      Application found = applications.get(id);
      if (found == null) {
        throw new Refusal(NOT_FOUND, "not_found");
      }
      return found.seen(now());
    }

    Optional<Application> named(String apiKey, String reference) {
      return applications.values().stream()
          .filter(one -> one.apiKey().equals(apiKey) && one.reference().equals(reference))
          .findFirst()
          .map(one -> one.seen(now()));
    }

    List<Recalculation> recalculationsOf(String application) {
      return Vault.this.recalculations(one -> one.application().equals(application));
    }

    void make(Application one) {
      moved.add(one);
    }

    /** Keeps what changed, and tells of it. */
    Application move(Application before, Application after) {
      if (!after.equals(before)) {
        moved.add(after);
        notices.add(wording.notice(++lastNotice, after));
      }
      return after;
    }

    /** Keeps it, and tells of it once it is done. */
    Recalculation make(Application application, Recalculation one) {
      made.add(one);
      if (one.done()) {
        notices.add(wording.notice(++lastNotice, application, one));
      }
      return one;
    }

    private Entry entry() {
      return new Entry(List.copyOf(moved), List.copyOf(made), List.copyOf(notices), List.of());
    }
  }

  /** Does one act and returns when it is safe. */
  <T> T act(Function<Work, T> act) {
    Journal.Durable safe;
    T result;
    synchronized (this) {
      Work work = new Work();
      result = act.apply(work);
      Entry entry = work.entry();
      restore(entry);
      safe = append(entry);
    }
    safe.await();
    return result;
  }

  private synchronized List<Recalculation> recalculations(Predicate<Recalculation> fits) {
    return recalculations.values().stream().filter(fits).toList();
  }

  /** The books of the applications that fit, as they stand now. */
  synchronized DeskBooks books(Predicate<Application> fits) {
    return applications.values().stream()
        .filter(fits)
        .map(one -> books(one.seen(clock.millis())))
        .reduce(new DeskBooks(0, 0, 0), DeskBooks::plus);
  }

  private DeskBooks books(Application one) {
    return new DeskBooks(
        one.dispatched(),
        recalculations(r -> r.application().equals(one.id())).stream()
            .filter(Recalculation::done)
            .mapToLong(Recalculation::amount)
            .sum(),
        one.status() == Application.Status.APPROVED ? one.amount() : 0);
  }

  private Journal.Durable append(Entry entry) {
    return journal == null || entry.changesNothing() ? () -> {} : journal.append(entry);
  }
}
