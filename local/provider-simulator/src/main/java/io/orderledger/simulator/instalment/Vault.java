package io.orderledger.simulator.instalment;

import io.orderledger.simulator.journal.JournaledState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The bank's state: one lock, one journal, and what each act does to it. */
final class Vault extends JournaledState<Entry, Notice, Vault.Work> {

  private static final int NOT_FOUND = 404;

  private final Clock clock;
  private final Wording wording;
  private final Map<String, Application> applications = new LinkedHashMap<>();
  private final Map<String, Recalculation> recalculations = new LinkedHashMap<>();

  Vault(Clock clock, Wording wording) {
    super(0);
    this.clock = clock;
    this.wording = wording;
  }

  @Override
  protected void take(Entry entry) {
    entry.applications().forEach(one -> applications.put(one.id(), one));
    entry.recalculations().forEach(one -> recalculations.put(one.id(), one));
  }

  @Override
  protected Work work() {
    return new Work();
  }

  @Override
  protected Entry changes(Work work) {
    return work.entry();
  }

  @Override
  protected Entry ended(long notice) {
    return Entry.told(notice);
  }

  /** What one act changes. */
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
        notices.add(wording.notice(nextId(), after));
      }
      return after;
    }

    /** Keeps it, and tells of it once it is done. */
    Recalculation make(Application application, Recalculation one) {
      made.add(one);
      if (one.done()) {
        notices.add(wording.notice(nextId(), application, one));
      }
      return one;
    }

    private Entry entry() {
      return new Entry(List.copyOf(moved), List.copyOf(made), List.copyOf(notices), List.of());
    }
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
}
