package io.orderledger.personaldata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The least recently used go first; each entry lives for a few minutes only, so that a key erased
 * by another instance is soon forgotten here too. Loading holds no lock.
 */
final class BoundedCache<K, V> {

  private static final int ENTRIES = 10_000;
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final Clock clock;
  private long generation;

  private record Entry<V>(V value, Instant expires) {}

  BoundedCache(Clock clock) {
    this.clock = clock;
  }

  V get(K key, Function<K, V> load) {
    long before;
    lock.lock();
    try {
      Entry<V> entry = entries.get(key);
      if (entry != null && clock.instant().isBefore(entry.expires)) {
        return entry.value;
      }
      before = generation;
    } finally {
      lock.unlock();
    }
    V loaded = load.apply(key);
    put(key, loaded, before);
    return loaded;
  }

  void clear() {
    lock.lock();
    try {
      generation++;
      entries.clear();
    } finally {
      lock.unlock();
    }
  }

  // What was loaded before a clear must not come back after it.
  private void put(K key, V value, long loadedIn) {
    lock.lock();
    try {
      if (loadedIn != generation) {
        return;
      }
      entries.put(key, new Entry<>(value, clock.instant().plus(LIFE)));
      if (entries.size() > ENTRIES) {
        var eldest = entries.entrySet().iterator();
        eldest.next();
        eldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }
}
