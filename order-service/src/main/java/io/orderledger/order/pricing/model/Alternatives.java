package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Quote.Alternative;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was not chosen, and how much dearer the order would be with it (B-3.2). */
@Clause(ClauseId.B_3_2)
final class Alternatives {

  private final Arrangement best;
  private final Contest contest;
  private final long total;
  private final Map<Integer, Tenge> dearerWithAllOf = new LinkedHashMap<>();

  Alternatives(Arrangement best) {
    this.best = best;
    contest = best.contest();
    total = best.total();
    for (int contender = 0; contender < contest.contenders(); contender++) {
      if (best.saved(contender) == 0 && contest.portionsOf(contender).length > 0) {
        dearerWithAllOf.put(contender, dearer(contest.reducedAlone(contender), contender));
      }
    }
  }

  /** Promotions that may apply and save something, but nowhere as much as what was chosen. */
  Map<Promotion, Tenge> passedOver() {
    Map<Promotion, Tenge> passedOver = new LinkedHashMap<>();
    dearerWithAllOf.forEach(
        (contender, dearerBy) ->
            passedOver.put(contest.contender(contender).promotion(), dearerBy));
    return passedOver;
  }

  /** Promotions that may apply and have nothing to take off. */
  List<Promotion> savingNothing() {
    return IntStream.range(0, contest.contenders())
        .filter(contender -> contest.portionsOf(contender).length == 0)
        .mapToObj(contender -> contest.contender(contender).promotion())
        .toList();
  }

  /** What else there was for a line, by id. */
  List<Alternative> of(int line) {
    List<Integer> portions =
        IntStream.range(0, contest.portions())
            .filter(portion -> contest.portion(portion).line() == line)
            .boxed()
            .toList();
    List<Integer> others =
        portions.stream()
            .flatMapToInt(portion -> IntStream.of(contest.options(portion)))
            .filter(
                contender ->
                    portions.stream().noneMatch(portion -> best.chosenBy(portion) == contender))
            .distinct()
            .sorted()
            .boxed()
            .toList();
    List<Alternative> alternatives = new ArrayList<>();
    for (int contender : others) {
      alternatives.add(
          new Alternative(
              contest.contender(contender).promotion().id(), dearer(contender, portions)));
    }
    return alternatives;
  }

  private Tenge dearer(int contender, List<Integer> portions) {
    Tenge withAll = dearerWithAllOf.get(contender);
    if (withAll != null) {
      return withAll;
    }
    // The contender is at work on other lines: what if it took pieces of this one too?
    return portions.stream()
        .filter(
            portion -> IntStream.of(contest.options(portion)).anyMatch(each -> each == contender))
        .map(portion -> dearer(new int[] {portion}, contender))
        .min(Tenge::compareTo)
        .orElseThrow();
  }

  private Tenge dearer(int[] which, int contender) {
    return Tenge.of(best.totalIf(which, contender) - total);
  }
}
