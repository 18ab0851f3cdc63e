package io.orderledger.messaging.inbound;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;

/**
 * Who waits for what, in memory, for the partitions of this instance: nothing is read from the
 * database while nobody waits. An entry is changed in its key's lane only.
 */
final class WaitingRoom {

  private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

  private record Entry(
      Set<String> topics, int partition, Set<String> prerequisites, long pause, long nextTry) {}

  private final Map<ConsumerKey, Entry> entries = new ConcurrentHashMap<>();

  /**
   * Whether a record must wait behind an earlier one: of the same topic, since a source's order is
   * kept. Those of other topics pass: one of them brings the prerequisite.
   */
  boolean blocks(ConsumerKey key, String topic) {
    Entry entry = entries.get(key);
    return entry != null && entry.topics().contains(topic);
  }

  void add(WaitingTable.Row row) {
    entries.merge(row.key(), entry(row), WaitingRoom::both);
  }

  /** After a try: these are left; the next try by time comes later than this one. */
  void left(ConsumerKey key, List<WaitingTable.Row> rows) {
    Entry before = entries.remove(key);
    long pause = before == null ? FIRST_NANOS : Math.min(LONGEST_NANOS, before.pause() * 2);
    rows.forEach(this::add);
    entries.computeIfPresent(
        key,
        (same, entry) ->
            new Entry(
                entry.topics(),
                entry.partition(),
                entry.prerequisites(),
                pause,
                System.nanoTime() + pause));
  }

  void forget(ConsumerKey key) {
    entries.remove(key);
  }

  /** Forgets partitions that went to another instance. */
  void forget(BiPredicate<String, Integer> partitions) {
    entries
        .values()
        .removeIf(
            entry -> entry.topics().stream().anyMatch(t -> partitions.test(t, entry.partition())));
  }

  List<ConsumerKey> waitingFor(String prerequisite) {
    List<ConsumerKey> found = new ArrayList<>();
    if (!entries.isEmpty()) {
      entries.forEach(
          (key, entry) -> {
            if (entry.prerequisites().contains(prerequisite)) {
              found.add(key);
            }
          });
    }
    return found;
  }

  /** Whose time has come to be tried unasked. */
  List<ConsumerKey> due() {
    List<ConsumerKey> found = new ArrayList<>();
    long now = System.nanoTime();
    entries.forEach(
        (key, entry) -> {
          if (entry.nextTry() - now <= 0) {
            found.add(key);
          }
        });
    return found;
  }

  int size() {
    return entries.size();
  }

  private static Entry entry(WaitingTable.Row row) {
    return new Entry(
        Set.of(row.topic()),
        row.partition(),
        Set.of(row.prerequisite()),
        FIRST_NANOS,
        System.nanoTime() + FIRST_NANOS);
  }

  private static Entry both(Entry one, Entry other) {
    return new Entry(
        union(one.topics(), other.topics()),
        one.partition(),
        union(one.prerequisites(), other.prerequisites()),
        one.pause(),
        one.nextTry());
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
