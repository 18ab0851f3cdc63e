package io.orderledger.order.party.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.CashTerms;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.money.Tenge;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of an order may be paid in cash: by where it is handed over, and by what the law lets a
 * business pay (B-5.7). It is looked at whenever the order's price or place becomes another one.
 */
@Clause({ClauseId.B_5_2, ClauseId.B_5_7})
public final class CashRules {

  private CashRules() {}

  /**
   * What speaks against paying so; empty when nothing does.
   *
   * @param buyer null for a natural person of whom nothing else is known
   * @param total what the order costs in all
   */
  public static Optional<Refusal> whyNot(
      PaymentMethod payment,
      PaymentTerms terms,
      @Nullable Buyer buyer,
      DeliveryMethod delivery,
      Tenge total) {
    if (payment != PaymentMethod.CASH || total.isZero()) {
      return Optional.empty();
    }
    CashTerms cash = terms.cash() == null ? new CashTerms(null, null, null) : terms.cash();
    Optional<Tenge> there = cash.limit(delivery);
    if (there.isEmpty()) {
      return refused(
          "cash-not-taken-there", where(delivery) + " takes no cash: pay in another way.");
    }
    boolean ofBusiness = buyer != null && !buyer.buysAsConsumer();
    return ofBusiness
        ? ofBusiness(Optional.ofNullable(cash.fromBusinesses()), total)
            .or(() -> above(there.get(), delivery, total))
        : above(there.get(), delivery, total);
  }

  private static Optional<Refusal> ofBusiness(Optional<Tenge> limit, Tenge total) {
    if (limit.isEmpty()) {
      return refused(
          "cash-not-of-businesses",
          "Legal entities and sole proprietors pay no cash here: pay by card or to an invoice.");
    }
    return total.isMoreThan(limit.get())
        ? refused(
            "cash-above-legal-limit",
            "The law lets a legal entity or a sole proprietor pay at most "
                + limit.get()
                + " in cash for one order, and this one costs "
                + total
                + ": pay by card or to an invoice.")
        : Optional.empty();
  }

  private static Optional<Refusal> above(Tenge limit, DeliveryMethod delivery, Tenge total) {
    return total.isMoreThan(limit)
        ? refused(
            "cash-above-limit",
            where(delivery)
                + " takes at most "
                + limit
                + " in cash for one order, and this one costs "
                + total
                + ": pay by card, or order less at once.")
        : Optional.empty();
  }

  private static String where(DeliveryMethod delivery) {
    return switch (delivery) {
      case COURIER -> "The courier";
      case PICKUP -> "The pickup point";
      case CARRIER -> "A carrier";
    };
  }

  private static Optional<Refusal> refused(String code, String message) {
    return Optional.of(Refusal.of(code, ClauseId.B_5_7, message).at("payment.method"));
  }

  /** Why an offer that does not list cash takes none: the services offer is cashless as a whole. */
  @Clause({ClauseId.A_3_4, ClauseId.B_5_2})
  static ClauseId cashless(Terms terms) {
    return BuyerRules.ageRule(terms.buyer()) == ClauseId.A_ACCEPTANCE
        ? ClauseId.A_3_4
        : ClauseId.B_5_2;
  }
}
