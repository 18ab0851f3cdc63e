package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.ForfeitPlacement;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderEvent.OrderHeld;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderEvent.PlacementForfeited;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order at the prices of the placement, which it keeps (B-2.8, B-3.10): goods and delivery, and
 * nothing for the way of payment (B-5.6).
 */
@Clause({
  ClauseId.B_1_5_3,
  ClauseId.B_1_6,
  ClauseId.B_2_8,
  ClauseId.B_3_3,
  ClauseId.B_3_9,
  ClauseId.B_3_10,
  ClauseId.B_5_6
})
final class Placement {

  private Placement() {}

  static Decision<OrderEvent> decide(OrderState state, PlaceOrder place) {
    return switch (state) {
      case NotPlaced _ ->
          LineRules.whyNot(place.items())
              .or(() -> priceIsAnother(place))
              .or(() -> codeDoesNotWork(place))
              .<Decision<OrderEvent>>map(Decision::refuse)
              .orElseGet(() -> at(place));
      case Forfeited _ ->
          Decision.refuse(
              "placement-forfeited",
              "Placing it took too long: look at the price, place it again.");
      case Existing _ ->
          Decision.refuse(
              "order-exists", ClauseId.B_1_5_2, "The number is taken by another order.");
    };
  }

  /** Whoever keeps a number's reservations asks its stream: either it is an order, or never. */
  static Decision<OrderEvent> forfeit(OrderState state, ForfeitPlacement forfeit) {
    return switch (state) {
      case NotPlaced _ ->
          Decision.accept(new PlacementForfeited(forfeit.orderNumber(), forfeit.at()));
      case Forfeited _ -> Decision.nothing();
      case Existing _ ->
          Decision.refuse("order-placed", "The order was placed: what it uses is its own.");
    };
  }

  private static Optional<Refusal> priceIsAnother(PlaceOrder place) {
    Tenge expected = place.expectedTotal();
    Tenge total = place.quote().total();
    return expected == null || expected.equals(total)
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                    "price-changed",
                    ClauseId.B_3_10,
                    "The order costs " + total + " now: ask for a quote, and place it at that.")
                .at("expectedTotal"));
  }

  private static Optional<Refusal> codeDoesNotWork(PlaceOrder place) {
    return place.expectedTotal() == null
        ? CodeRules.whyNot(place.basis().cart().codes(), place.quote())
        : Optional.empty();
  }

  private static Decision<OrderEvent> at(PlaceOrder place) {
    Quote quote = place.quote();
    List<OrderEvent> events = new ArrayList<>();
    events.add(
        new OrderPlaced(
            place.orderNumber(),
            place.customerId(),
            place.buyer(),
            place.sellerId(),
            OrderLine.priced(place.items(), place.gifts(), quote),
            place.deliveryMethod(),
            place.pickupPoint(),
            place.recipient(),
            place.contact(),
            place.paymentMethod(),
            quote.goods().minus(quote.discount()),
            quote.delivery(),
            quote.total(),
            place.acceptance(),
            PriceRecord.of(place.basis(), quote),
            place.deliveryPromise(),
            place.wantedDelivery(),
            place.at(),
            place.service()));
    if (!quote.priceErrors().isEmpty()) {
      events.add(new OrderHeld(place.orderNumber(), quote.priceErrors(), null, place.at()));
    }
    return Decision.accept(events);
  }
}
