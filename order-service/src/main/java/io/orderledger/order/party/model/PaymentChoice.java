package io.orderledger.order.party.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an order is paid: by what the buyer names, if the edition takes it of such a buyer, and else
 * by card, or by the first method that the edition takes of such a buyer (B-5.2, B-5.16).
 */
@Clause({ClauseId.A_3_4, ClauseId.B_5_2, ClauseId.B_5_8, ClauseId.B_5_16})
public sealed interface PaymentChoice {

  record Chosen(PaymentMethod method) implements PaymentChoice {}

  /** The refusal names the clause and the field. */
  record Refused(Refusal refusal) implements PaymentChoice {}

  /**
   * Chooses, or refuses with the clause.
   *
   * @param wanted null when the buyer says nothing
   */
  static PaymentChoice of(@Nullable PaymentMethod wanted, Terms terms, Buyer buyer) {
    List<PaymentMethod> fitting =
        terms.payment().methods().stream().filter(method -> isFor(method, buyer)).toList();
    if (wanted == null) {
      return Stream.concat(fitting.stream().filter(PaymentMethod.CARD::equals), fitting.stream())
          .findFirst()
          .<PaymentChoice>map(Chosen::new)
          .orElseGet(() -> refused("This seller takes no payment of such a buyer."));
    }
    if (wanted == PaymentMethod.INSTALMENTS && !fitting.contains(wanted)) {
      return new Refused(
          Refusal.of(
                  "payment-method",
                  ClauseId.B_5_8,
                  (isFor(wanted, buyer)
                          ? "This seller sells nothing by instalments"
                          : "A bank gives instalments to natural persons who buy for themselves")
                      + ": pay in one of "
                      + fitting
                      + " ways.")
              .at("payment.method"));
    }
    if (!isFor(wanted, buyer)) {
      return refused(
          "An invoice is for legal entities and sole proprietors: pay in one of "
              + fitting
              + " ways.");
    }
    if (wanted == PaymentMethod.CASH && !fitting.contains(wanted)) {
      return new Refused(
          Refusal.of(
                  "payment-method",
                  CashRules.cashless(terms),
                  "This seller takes no cash: pay in one of " + fitting + " ways.")
              .at("payment.method"));
    }
    return fitting.contains(wanted)
        ? new Chosen(wanted)
        : refused("This seller does not take " + wanted + ": pay in one of " + fitting + " ways.");
  }

  private static boolean isFor(PaymentMethod method, Buyer buyer) {
    return switch (method) {
      case CARD, CASH -> true;
      case INVOICE -> !buyer.buysAsConsumer();
      case INSTALMENTS -> buyer.buysAsConsumer();
    };
  }

  private static Refused refused(String message) {
    return new Refused(Refusal.of("payment-method", ClauseId.B_5_2, message).at("payment.method"));
  }
}
