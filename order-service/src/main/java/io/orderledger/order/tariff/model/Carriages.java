package io.orderledger.order.tariff.model;

import io.orderledger.order.tariff.model.DeliveryCost.Charged;
import io.orderledger.order.tariff.model.DeliveryCost.Refused;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.Carriage.Hirer;
import io.orderledger.shared.event.CarrierTerms;
import io.orderledger.shared.event.CarrierTerms.Payment;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import java.util.List;

/**
 * Who hires the carrier, who pays it and where, and whose the risk is while it has the goods: by
 * the terms, and as far as they leave it to the buyer, by the buyer's choice (B-6.4, B-7.5).
 */
@Clause({ClauseId.B_6_4, ClauseId.B_7_5})
public final class Carriages {

  private static final String FIELD = "carrier";

  private Carriages() {}

  /** A cost as it is once a carrier brings the goods; any other as it was. */
  public static DeliveryCost of(DeliveryCost cost, WantedDelivery delivery, CarrierTerms terms) {
    return cost instanceof Charged charged && delivery.method() == DeliveryMethod.CARRIER
        ? byCarrier(charged, delivery.byCarrier(), terms)
        : cost;
  }

  private static DeliveryCost byCarrier(Charged cost, WantedCarrier wanted, CarrierTerms terms) {
    return switch (wanted.hirer()) {
      case BUYER -> hiredByBuyer(cost, wanted, terms);
      case SELLER -> hiredBySeller(cost, wanted, terms);
    };
  }

  /** The seller bears none of its cost, and asks for none. */
  private static DeliveryCost hiredByBuyer(Charged cost, WantedCarrier wanted, CarrierTerms terms) {
    if (!terms.buyersCarrier()) {
      return refused(
          "buyers-carrier-not-taken",
          ClauseId.B_7_5,
          "Under these terms the seller chooses the carrier: leave the choice to it.");
    }
    return new Charged(
        cost.zone(),
        List.of(),
        cost.transit(),
        new Carriage(Hirer.BUYER, wanted.name(), false, terms.riskFromBuyersCarrier()));
  }

  private static DeliveryCost hiredBySeller(
      Charged cost, WantedCarrier wanted, CarrierTerms terms) {
    boolean byTerms = terms.payment() == Payment.ON_RECEIPT;
    boolean onReceipt = wanted.paidOnReceipt() == null ? byTerms : wanted.paidOnReceipt();
    if (terms.payment() != Payment.BUYERS_CHOICE && onReceipt != byTerms) {
      return refused(
          "carrier-paid-otherwise",
          ClauseId.B_6_4,
          byTerms
              ? "Under these terms the carrier is paid when the goods come."
              : "Under these terms the carrier is paid with the order.");
    }
    return cost.by(new Carriage(Hirer.SELLER, null, onReceipt, false));
  }

  private static DeliveryCost refused(String code, ClauseId clause, String message) {
    return new Refused(Refusal.of(code, clause, message).at(FIELD));
  }
}
