package io.orderledger.payment.instalment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.InstalmentCommand.OfferInstalments;
import io.orderledger.servicekit.offers.OfferEditions;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.InstalmentTerms;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import org.springframework.stereotype.Component;

/** An order that is to be paid by instalments may be, as its edition offers them (B-5.8). */
@Component
@Clause({ClauseId.B_5_2, ClauseId.B_5_8})
final class WhenOrderPlacedThenOfferInstalments implements Reaction<OrderPlaced> {

  private final Payments payments;
  private final OfferEditions offers;

  WhenOrderPlacedThenOfferInstalments(Payments payments, OfferEditions offers) {
    this.payments = payments;
    this.offers = offers;
  }

  @Override
  public String consumer() {
    return "payment.instalments";
  }

  @Override
  public Class<OrderPlaced> event() {
    return OrderPlaced.class;
  }

  @Override
  public Handled on(OrderPlaced placed, Received received) {
    if (placed.paymentMethod() != PaymentMethod.INSTALMENTS) {
      return Handled.applied();
    }
    if (payments.find(placed.orderNumber()).isEmpty()) {
      return Handled.waitsFor(Payments.opened(placed.orderNumber()));
    }
    return offers.under(placed, terms -> offer(placed, terms, received));
  }

  private Handled offer(OrderPlaced placed, Terms terms, Received received) {
    InstalmentTerms offered = terms.payment().instalments();
    if (offered == null) {
      throw new IllegalStateException(
          "Order "
              + placed.orderNumber()
              + " is to be paid by instalments, and its edition offers none.");
    }
    return Handled.of(
        payments.tell(
            placed.orderNumber(),
            new OfferInstalments(offered),
            received.inbox(consumer()),
            received.provenance(consumer())));
  }
}
