package io.orderledger.simulator.resources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All objects of one kind, by id, by intent, and in the order in which they came to be. */
final class Shelf<T> {
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<T> items = new ArrayList<>();
  private final Map<String, List<Integer>> byIntent = new HashMap<>();

  void put(String id, String intent, T item) {
    Integer place = places.putIfAbsent(id, items.size());
    if (place == null) {
      byIntent.computeIfAbsent(intent, key -> new ArrayList<>(2)).add(items.size());
      ids.add(id);
      items.add(item);
    } else {
      items.set(place, item);
    }
  }

  @Nullable T get(String id) {
    Integer place = places.get(id);
    return place == null ? null : items.get(place);
  }

  /** Oldest first. */
  List<T> of(String intent) {
    return byIntent.getOrDefault(intent, List.of()).stream().map(items::get).toList();
  }

  /** A shelf of one intent's objects, in their order: a list of them need not look at all. */
  Shelf<T> only(String intent) {
    Shelf<T> few = new Shelf<>();
    for (int place : byIntent.getOrDefault(intent, List.of())) {
      few.put(ids.get(place), intent, items.get(place));
    }
    return few;
  }

  /** Oldest first. */
  List<T> all() {
    return List.copyOf(items);
  }

  int size() {
    return items.size();
  }

  /**
   * One page, newest first as Stripe lists.
   *
   * @param after id below which to start, null for the newest
   * @param before id above which to end, counted upwards from it, null for none
   */
  Page<T> page(int limit, @Nullable String after, @Nullable String before, Predicate<T> filter) {
    List<T> found = new ArrayList<>();
    if (before != null) {
      int start = places.getOrDefault(before, items.size()) + 1;
      for (int i = start; i < items.size() && found.size() <= limit; i++) {
        addIf(found, i, filter);
      }
      boolean more = found.size() > limit;
      return new Page<>(found.subList(0, Math.min(limit, found.size())).reversed(), more);
    }
    int start = after == null ? items.size() - 1 : places.getOrDefault(after, 0) - 1;
    for (int i = start; i >= 0 && found.size() <= limit; i--) {
      addIf(found, i, filter);
    }
    return new Page<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
  }

  private void addIf(List<T> found, int place, Predicate<T> filter) {
    if (filter.test(items.get(place))) {
      found.add(items.get(place));
    }
  }

  record Page<T>(List<T> items, boolean more) {}
}
