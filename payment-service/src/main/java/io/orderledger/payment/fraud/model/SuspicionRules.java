package io.orderledger.payment.fraud.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AntiFraudTerms;
import io.orderledger.shared.event.AntiFraudTerms.Consequence;
import io.orderledger.shared.event.AntiFraudTerms.Rule;
import io.orderledger.shared.event.AntiFraudTerms.Signal;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what was seen up to a moment, as an edition says (B-5.14, B-3.8). What happened exactly a
 * window ago no longer counts; what a person has looked at counts no more for that order, and a
 * payer or an anonymiser that they have seen stays accepted. Fewer sights since that look never
 * have a harsher consequence.
 */
@Clause({ClauseId.B_3_8, ClauseId.B_5_14})
public final class SuspicionRules {

  private static final Comparator<Finding> MILDER_FIRST =
      Comparator.comparing(Finding::consequence).thenComparingLong(Finding::threshold);

  private SuspicionRules() {}

  /**
   * What is found, one finding a signal, the harshest; in the order of the signals.
   *
   * @param now what was just seen; it is counted
   * @param before what was seen before and has a customer, device, card or order in common with it
   * @param lookedAt when a person last let the order go on; null when nobody did
   */
  public static List<Finding> findings(
      AntiFraudTerms terms, Sight now, List<Sight> before, @Nullable Instant lookedAt) {
    List<Sight> seen =
        Stream.concat(before.stream(), Stream.of(now))
            .filter(sight -> sight.kind() != Sight.Kind.REFUSED)
            .toList();
    Map<Signal, Finding> harshest = new EnumMap<>(Signal.class);
    for (Rule rule : terms.rules()) {
      long counted = counted(rule, now, seen, lookedAt);
      if (rule.consequence() != Consequence.NONE && counted >= rule.threshold()) {
        Finding found = Finding.of(rule, counted);
        harshest.merge(rule.signal(), found, (a, b) -> MILDER_FIRST.compare(a, b) >= 0 ? a : b);
      }
    }
    return List.copyOf(harshest.values());
  }

  /**
   * Whether what is seen of this kind can show anything that was not there before: only then is it
   * kept.
   */
  public static boolean matters(AntiFraudTerms terms, Sight.Kind kind) {
    return terms.rules().stream()
        .filter(rule -> rule.consequence() != Consequence.NONE)
        .anyMatch(
            rule ->
                isCounted(rule.signal(), kind)
                    || (kind == Sight.Kind.BEGUN && rule.consequence() == Consequence.REFUSE));
  }

  /** A device is known from the beginning only, so that is kept for what is counted of devices. */
  private static boolean isCounted(Signal signal, Sight.Kind kind) {
    boolean begun = kind == Sight.Kind.BEGUN;
    boolean declined = kind == Sight.Kind.DECLINED;
    boolean authorisation = declined || kind == Sight.Kind.AUTHORISED;
    return switch (signal) {
      case FAILURES_OF_ORDER, FAILURES_OF_CUSTOMER, FAILURES_OF_CARD -> declined;
      case FAILURES_OF_DEVICE -> declined || begun;
      case ATTEMPTS_OF_CARD, SUM_OF_CARD, CUSTOMERS_OF_CARD, PAYER_MISMATCH -> authorisation;
      case ATTEMPTS_OF_DEVICE, SUM_OF_DEVICE -> begun;
      case CARDS_OF_DEVICE, ANONYMISER -> authorisation || begun;
    };
  }

  /** The harshest consequence of some findings. */
  public static Consequence consequence(List<Finding> findings) {
    return findings.stream()
        .map(Finding::consequence)
        .max(Comparator.naturalOrder())
        .orElse(Consequence.NONE);
  }

  private static long counted(Rule rule, Sight now, List<Sight> seen, @Nullable Instant lookedAt) {
    Instant windowStart = now.at().minus(Duration.ofMinutes(rule.windowMinutes()));
    Instant after = lookedAt == null || lookedAt.isBefore(windowStart) ? windowStart : lookedAt;
    Predicate<Sight> counts = sight -> sight.at().isAfter(after);
    return switch (rule.signal()) {
      case FAILURES_OF_ORDER ->
          seen.stream().filter(counts.and(like(now, Sight::order)).and(Sight::isDecline)).count();
      case FAILURES_OF_CUSTOMER ->
          seen.stream()
              .filter(counts.and(like(now, Sight::customer)).and(Sight::isDecline))
              .count();
      case FAILURES_OF_DEVICE ->
          seen.stream().filter(counts.and(like(now, Sight::device)).and(Sight::isDecline)).count();
      case FAILURES_OF_CARD ->
          seen.stream().filter(counts.and(like(now, Sight::card)).and(Sight::isDecline)).count();
      case ATTEMPTS_OF_CARD ->
          seen.stream()
              .filter(counts.and(like(now, Sight::card)).and(Sight::isAuthorisation))
              .count();
      case SUM_OF_CARD -> sum(seen, counts.and(like(now, Sight::card)).and(Sight::isAuthorisation));
      case CUSTOMERS_OF_CARD ->
          different(
              seen,
              counts.and(like(now, Sight::card)).and(Sight::isAuthorisation),
              Sight::customer);
      case ATTEMPTS_OF_DEVICE ->
          seen.stream().filter(counts.and(like(now, Sight::device)).and(Sight::isBegun)).count();
      case SUM_OF_DEVICE -> sum(seen, counts.and(like(now, Sight::device)).and(Sight::isBegun));
      case CARDS_OF_DEVICE ->
          different(
              seen, counts.and(like(now, Sight::device)).and(Sight::isAuthorisation), Sight::card);
      case PAYER_MISMATCH -> unseen(seen, now, windowStart, lookedAt, Sight::strangePayer);
      case ANONYMISER -> unseen(seen, now, windowStart, lookedAt, Sight::anonymiser);
    };
  }

  /** What is not known is like nothing else. */
  private static Predicate<Sight> like(Sight now, Function<Sight, @Nullable String> part) {
    String known = part.apply(now);
    return sight -> known != null && known.equals(part.apply(sight));
  }

  private static long sum(List<Sight> seen, Predicate<Sight> counts) {
    return Tenge.sum(seen.stream().filter(counts).map(Sight::amount).toList()).amount();
  }

  private static long different(
      List<Sight> seen, Predicate<Sight> counts, Function<Sight, @Nullable String> part) {
    return seen.stream().filter(counts).map(part).filter(Objects::nonNull).distinct().count();
  }

  /** How many of the order there are that were not there yet when a person looked. */
  private static long unseen(
      List<Sight> seen,
      Sight now,
      Instant windowStart,
      @Nullable Instant lookedAt,
      Function<Sight, @Nullable Object> part) {
    List<Sight> ofOrder = seen.stream().filter(like(now, Sight::order)).toList();
    Set<Object> accepted = new HashSet<>();
    Set<Object> counted = new HashSet<>();
    for (Sight sight : ofOrder) {
      Object what = part.apply(sight);
      if (what == null) {
        continue;
      }
      if (lookedAt != null && !sight.at().isAfter(lookedAt)) {
        accepted.add(what);
      } else if (sight.at().isAfter(windowStart)) {
        counted.add(what);
      }
    }
    counted.removeAll(accepted);
    return counted.size();
  }
}
