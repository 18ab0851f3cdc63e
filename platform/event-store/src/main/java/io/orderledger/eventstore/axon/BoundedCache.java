package io.orderledger.eventstore.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** Keeps so many aggregates; the least recently used leaves first. */
final class BoundedCache implements Cache {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Object, Object> entries;

  BoundedCache(int capacity) {
    entries =
        new LinkedHashMap<>(256, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // Axon's signature
  public <K, V> V get(K key) {
    lock.lock();
    try {
      return (V) entries.get(key);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void put(Object key, Object value) {
    lock.lock();
    try {
      entries.put(key, value);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    lock.lock();
    try {
      return entries.putIfAbsent(key, value) == null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean remove(Object key) {
    lock.lock();
    try {
      return entries.remove(key) != null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void removeAll() {
    lock.lock();
    try {
      entries.clear();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean containsKey(Object key) {
    lock.lock();
    try {
      return entries.containsKey(key);
    } finally {
      lock.unlock();
    }
  }

  @Override
  @SuppressWarnings("unchecked") // Axon's signature
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    lock.lock();
    try {
      Object _ = entries.computeIfPresent(key, (k, value) -> update.apply((V) value));
    } finally {
      lock.unlock();
    }
  }

  /** Nobody listens: Axon's repositories do not. */
  @Override
  public @Nullable Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("This cache has no listeners.");
  }
}
