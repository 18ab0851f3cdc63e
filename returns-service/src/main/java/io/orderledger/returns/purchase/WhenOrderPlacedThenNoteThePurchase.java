package io.orderledger.returns.purchase;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.returns.model.Purchase;
import io.orderledger.returns.model.Purchase.ReturnRight;
import io.orderledger.returns.model.ReturnsCommand.NotePurchase;
import io.orderledger.returns.store.Returns;
import io.orderledger.servicekit.offers.OfferEditions;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import org.springframework.stereotype.Component;

/** What was bought, at which net price, decides what its return gives back. */
@Component
final class WhenOrderPlacedThenNoteThePurchase implements Reaction<OrderPlaced> {

  private final Returns returns;
  private final OfferEditions offers;

  WhenOrderPlacedThenNoteThePurchase(Returns returns, OfferEditions offers) {
    this.returns = returns;
    this.offers = offers;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<OrderPlaced> event() {
    return OrderPlaced.class;
  }

  @Override
  public Handled on(OrderPlaced placed, Received received) {
    return offers.under(placed, terms -> note(placed, terms, received));
  }

  @Clause(ClauseId.B_2_10)
  private static ReturnRight returnRight(OrderPlaced placed, Terms terms) {
    return placed.buyerKind() == BuyerKind.BUSINESS && !terms.aftermath().businessBuyersReturnToo()
        ? ReturnRight.NOT_FOR_BUSINESS
        : ReturnRight.GRANTED;
  }

  private Handled note(OrderPlaced placed, Terms terms, Received received) {
    Purchase purchase =
        new Purchase(
            placed.orderNumber(),
            placed.customerId(),
            PurchasedLines.of(placed.lines()),
            terms.returnWindowDays(),
            terms.lastDayGivesWay(),
            returnRight(placed, terms),
            placed.deliveryFee());
    return Handled.of(
            returns.send(
                placed.orderNumber(),
                new NotePurchase(purchase, placed.placedAt()),
                received.inbox(consumer()),
                received.provenance(consumer())))
        .meets(Returns.purchased(placed.orderNumber()));
  }
}
