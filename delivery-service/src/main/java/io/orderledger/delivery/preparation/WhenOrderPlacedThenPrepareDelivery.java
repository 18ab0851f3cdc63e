package io.orderledger.delivery.preparation;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.Recipient;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.servicekit.offers.OfferEditions;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import org.springframework.stereotype.Component;

/** A placed order is prepared for delivery under the terms of its edition. */
@Component
final class WhenOrderPlacedThenPrepareDelivery implements Reaction<OrderPlaced> {

  private final Deliveries deliveries;
  private final OfferEditions offers;

  WhenOrderPlacedThenPrepareDelivery(Deliveries deliveries, OfferEditions offers) {
    this.deliveries = deliveries;
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
    return offers.under(placed, terms -> prepare(placed, terms, received));
  }

  private Handled prepare(OrderPlaced placed, Terms terms, Received received) {
    boolean isOfServices = terms.services().renders();
    Consignment consignment =
        new Consignment(
            placed.orderNumber(),
            placed.customerId(),
            placed.deliveryMethod(),
            placed.pickupPoint(),
            placed.lines().stream().map(line -> new Items(line.line(), line.quantity())).toList(),
            terms.freePickupStorageDays(),
            terms.lastDayGivesWay(),
            placed.total(),
            isOfServices ? null : PromisedDays.of(placed.deliveryPromise(), placed.placedAt()),
            PromisedDays.preOrders(placed.lines(), placed.placedAt()),
            placed.paymentMethod(),
            PromisedDays.carriage(placed.deliveryPromise()));
    return Handled.of(
            deliveries.send(
                placed.orderNumber(),
                new PrepareDelivery(
                    consignment,
                    Recipient.of(placed.recipient()),
                    isOfServices ? terms.services().objectionBusinessDays() : null,
                    placed.placedAt()),
                received.inbox(consumer()),
                received.provenance(consumer())))
        .meets(Deliveries.prepared(placed.orderNumber()));
  }
}
