package io.orderledger.simulator.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides what goes wrong. A fault strikes because the intent's metadata asks for it, because it
 * was armed for the next occasion, or at its rate: the n-th decision about a fault depends on
 * nothing but the seed and n, so one seed always gives the same sequence.
 */
public final class FaultPlan {
  private final long seed;
  private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
  private final Map<Fault, Long> drawn = new EnumMap<>(Fault.class);
  private final List<Directive> armed = new ArrayList<>();
  private final Set<String> spent = ConcurrentHashMap.newKeySet();

  public FaultPlan(long seed, Map<Fault, Double> rates) {
    this.seed = seed;
    rates.forEach(this::rate);
  }

  /** Lets the fault strike that share of all occasions, 0 to 1. */
  public synchronized void rate(Fault fault, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(fault.wire() + " needs a rate from 0 to 1: " + share);
    }
    rates.put(fault, share);
  }

  /** Lets the fault strike at the next {@code times} occasions, on one operation or event type. */
  public synchronized void arm(Directive directive, int times) {
    for (int i = 0; i < times; i++) {
      armed.add(directive);
    }
  }

  /** Takes back all rates and everything armed; metadata still counts. */
  public synchronized void calm() {
    rates.clear();
    armed.clear();
  }

  /**
   * Whether the fault strikes here.
   *
   * @param simulate the intent's {@code simulate} metadata, null when none
   * @param where API operation or event type
   */
  public boolean strikes(Fault fault, @Nullable String simulate, String where) {
    return asked(fault, simulate, where) || strikesByChance(fault, where);
  }

  /**
   * As {@link #strikes}, but metadata counts only the first time for that subject: retries pass.
   */
  public boolean strikesOnce(Fault fault, @Nullable String simulate, String where, String subject) {
    boolean asked = asked(fault, simulate, where);
    return (asked && spent.add(fault + "|" + where + "|" + subject))
        || strikesByChance(fault, where);
  }

  /** Rates by wire name, and what is armed. */
  public synchronized Map<String, Object> view() {
    Map<String, Object> view = new TreeMap<>();
    rates.forEach((fault, share) -> view.put(fault.wire(), share));
    view.put(
        "armed",
        armed.stream()
            .map(d -> d.on() == null ? d.fault().wire() : d.fault().wire() + "@" + d.on())
            .toList());
    view.put("seed", seed);
    return view;
  }

  private static boolean asked(Fault fault, @Nullable String simulate, String where) {
    return Directive.parse(simulate).stream().anyMatch(d -> d.matches(fault, where));
  }

  private synchronized boolean strikesByChance(Fault fault, String where) {
    for (int i = 0; i < armed.size(); i++) {
      if (armed.get(i).matches(fault, where)) {
        armed.remove(i);
        return true;
      }
    }
    double rate = rates.getOrDefault(fault, 0d);
    if (rate == 0) {
      return false;
    }
    long n = drawn.merge(fault, 1L, Long::sum);
    long mixed = seed ^ fault.wire().hashCode() * 0x9E3779B97F4A7C15L ^ n * 0xC2B2AE3D27D4EB4FL;
    return new SplittableRandom(mixed).nextDouble() < rate;
  }
}
