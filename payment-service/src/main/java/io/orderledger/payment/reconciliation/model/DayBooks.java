package io.orderledger.payment.reconciliation.model;

import io.orderledger.payment.reconciliation.model.SettlementLine.Kind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day at one account of a provider, on both sides. A movement and its line are the same money
 * when they are about the same thing; they may fall on different days, because a lost notification
 * is made up for later.
 *
 * @param day Almaty day
 * @param reported whether the provider's report of this day is there: without it nothing is missing
 *     from it
 * @param ours this day's movements, and those of any day that this day's lines are about
 * @param theirs this day's lines, and those of any day that this day's movements are about
 */
@Clause(ClauseId.B_5_19)
public record DayBooks(
    LocalDate day,
    boolean reported,
    List<Movement> ours,
    List<SettlementLine> theirs,
    FeeTerms fees) {

  private record Key(Kind kind, String reference) {}

  /** What does not agree, in no particular order. */
  public List<Break> breaks() {
    Map<Key, Deque<Movement>> waiting = new HashMap<>();
    ours.stream()
        .sorted(Comparator.comparing(Movement::at))
        .forEach(
            one ->
                waiting
                    .computeIfAbsent(
                        new Key(one.kind(), one.reference()), key -> new ArrayDeque<>())
                    .add(one));
    List<Break> breaks = new ArrayList<>();
    Set<String> cameBack = cameBackBeforeItWasTaken();
    Map<Key, Movement> met = new HashMap<>();
    for (SettlementLine line : inOrder()) {
      Key key = new Key(line.kind(), line.reference());
      Deque<Movement> left = waiting.getOrDefault(key, new ArrayDeque<>());
      Movement match = left.poll();
      if (line.day().equals(day)) {
        compare(line, match, met.get(key), cameBack, breaks);
        if (!fees.explain(line)) {
          breaks.add(of(line, Break.Kind.FEE_UNEXPLAINED, orderOf(match), null, line.kept()));
        }
      }
      if (match != null) {
        met.put(key, match);
      }
    }
    if (reported) {
      waiting.values().stream()
          .flatMap(Deque::stream)
          .filter(one -> one.day().equals(day))
          .map(DayBooks::missing)
          .forEach(breaks::add);
    }
    return breaks;
  }

  private List<SettlementLine> inOrder() {
    return theirs.stream()
        .sorted(Comparator.comparing(SettlementLine::at).thenComparing(SettlementLine::id))
        .toList();
  }

  private static void compare(
      SettlementLine line,
      @Nullable Movement match,
      @Nullable Movement before,
      Set<String> cameBack,
      List<Break> breaks) {
    if (line.kind() == Kind.FEE) {
      return; // There is nothing on our side that it could be compared with.
    }
    if (match != null) {
      if (match.hundredths() != line.gross()) {
        breaks.add(
            of(line, Break.Kind.AMOUNT_DIFFERS, match.order(), match.hundredths(), line.gross()));
      }
    } else if (before != null) {
      breaks.add(of(line, Break.Kind.DUPLICATE, before.order(), before.hundredths(), line.gross()));
    } else if (!cameBack.contains(line.reference())) {
      breaks.add(of(line, Break.Kind.MISSING_AT_US, null, null, line.gross()));
    }
  }

  /** Refunds that failed while they were pending: the provider took and gave, we did neither. */
  private Set<String> cameBackBeforeItWasTaken() {
    Map<String, Long> sums = new HashMap<>();
    Set<String> failed = new HashSet<>();
    for (SettlementLine line : theirs) {
      if (line.kind() == Kind.REFUND || line.kind() == Kind.REFUND_FAILURE) {
        sums.merge(line.reference(), line.gross(), Long::sum);
      }
      if (line.kind() == Kind.REFUND_FAILURE) {
        failed.add(line.reference());
      }
    }
    failed.removeIf(reference -> sums.getOrDefault(reference, 0L) != 0);
    return failed;
  }

  private static @Nullable OrderNumber orderOf(@Nullable Movement movement) {
    return movement == null ? null : movement.order();
  }

  private static Break of(
      SettlementLine line,
      Break.Kind kind,
      @Nullable OrderNumber order,
      @Nullable Long ours,
      @Nullable Long theirs) {
    return new Break(line.day(), kind, line.reference(), line.id(), order, ours, theirs);
  }

  private static Break missing(Movement movement) {
    return new Break(
        movement.day(),
        Break.Kind.MISSING_AT_PROVIDER,
        movement.reference(),
        "",
        movement.order(),
        movement.hundredths(),
        null);
  }
}
