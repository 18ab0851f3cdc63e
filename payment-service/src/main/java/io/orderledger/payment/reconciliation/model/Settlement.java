package io.orderledger.payment.reconciliation.model;

import io.orderledger.payment.reconciliation.model.SettlementCommand.RecordFees;
import io.orderledger.payment.reconciliation.model.SettlementCommand.RecordPayout;
import io.orderledger.payment.reconciliation.model.SettlementEvent.FeesCharged;
import io.orderledger.payment.reconciliation.model.SettlementEvent.PayoutCredited;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The seller's account at a provider. Providers keep parts of a tenge and pay out parts of a tenge,
 * the ledger has none: each of the two is rounded over all that there was, fees up and payouts
 * down, so that together they come to what was taken once all of it is paid out.
 *
 * @param fees hundredths by Almaty day
 * @param payouts those that arrived, by the provider's name
 * @param paidOut hundredths, in all
 */
public record Settlement(Map<LocalDate, Long> fees, Set<String> payouts, long paidOut) {

  public static final Settlement NOTHING = new Settlement(Map.of(), Set.of(), 0);

  private static final long HUNDREDTHS = 100;

  public Settlement {
    fees = Map.copyOf(fees);
    payouts = Set.copyOf(payouts);
  }

  /** Accepts each fact once. */
  public static Decision<SettlementEvent> decide(Settlement state, SettlementCommand command) {
    return switch (command) {
      case RecordFees fact -> state.record(fact);
      case RecordPayout fact -> state.record(fact);
    };
  }

  private Decision<SettlementEvent> record(RecordFees fact) {
    long before = fees.getOrDefault(fact.day(), 0L);
    if (before == fact.hundredths()) {
      return Decision.nothing();
    }
    long all = fees.values().stream().mapToLong(Long::longValue).sum();
    long then = all - before + fact.hundredths();
    return Decision.accept(
        new FeesCharged(
            fact.account(),
            fact.day(),
            fact.hundredths(),
            Tenge.of(Math.ceilDiv(then, HUNDREDTHS) - Math.ceilDiv(all, HUNDREDTHS))));
  }

  private Decision<SettlementEvent> record(RecordPayout fact) {
    if (payouts.contains(fact.payout())) {
      return Decision.nothing();
    }
    long then = paidOut + fact.hundredths();
    return Decision.accept(
        new PayoutCredited(
            fact.account(),
            fact.payout(),
            fact.creditId(),
            fact.bookedOn(),
            fact.hundredths(),
            Tenge.of(Math.floorDiv(then, HUNDREDTHS) - Math.floorDiv(paidOut, HUNDREDTHS))));
  }

  /** The account after an event. */
  public static Settlement evolve(Settlement state, SettlementEvent event) {
    return switch (event) {
      case FeesCharged e -> {
        Map<LocalDate, Long> fees = new HashMap<>(state.fees());
        fees.put(e.day(), e.hundredths());
        yield new Settlement(fees, state.payouts(), state.paidOut());
      }
      case PayoutCredited e -> {
        Set<String> payouts = new HashSet<>(state.payouts());
        payouts.add(e.payout());
        yield new Settlement(state.fees(), payouts, state.paidOut() + e.hundredths());
      }
    };
  }
}
