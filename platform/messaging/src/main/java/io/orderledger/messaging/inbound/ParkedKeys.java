package io.orderledger.messaging.inbound;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which keys are parked, in memory: asked for every record and every money command. */
final class ParkedKeys {

  private volatile Set<ConsumerKey> parked = Set.of();
  private volatile Set<String> keys = Set.of();
  private long changes;

  boolean contains(ConsumerKey key) {
    return parked.contains(key);
  }

  boolean contains(String key) {
    return keys.contains(key);
  }

  int size() {
    return parked.size();
  }

  synchronized void add(ConsumerKey key) {
    Set<ConsumerKey> more = new HashSet<>(parked);
    more.add(key);
    set(more);
  }

  synchronized void remove(ConsumerKey key) {
    Set<ConsumerKey> fewer = new HashSet<>(parked);
    fewer.remove(key);
    set(fewer);
  }

  /** A mark to give to {@link #replace}, taken before the table is read. */
  synchronized long mark() {
    return changes;
  }

  /** What the table holds, unless a change of our own may have come after it was read. */
  synchronized void replace(Collection<ConsumerKey> read, long mark) {
    if (mark == changes) {
      set(new HashSet<>(read));
    }
  }

  private void set(Set<ConsumerKey> now) {
    changes++;
    if (!now.equals(parked)) {
      parked = Set.copyOf(now);
      keys = now.stream().map(ConsumerKey::key).collect(Collectors.toUnmodifiableSet());
    }
  }
}
