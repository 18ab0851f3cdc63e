package io.orderledger.order.placement;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderDecider;
import io.orderledger.order.model.OrderState;
import io.orderledger.order.promotion.PricedAttempts;
import io.orderledger.order.promotion.UseReservations;
import io.orderledger.order.promotion.UseReservations.Outcome;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Places an order together with its uses of promotions: they are taken first, each from its own
 * stream, and the order is placed when all are held. A process that dies in between leaves uses
 * that nobody placed an order with; they are released when their time is over.
 */
@Component
@Clause({ClauseId.B_3_3, ClauseId.B_3_8})
class Checkout {

  private final Orders orders;
  private final UseReservations reservations;
  private final PricedAttempts attempts;

  Checkout(Orders orders, UseReservations reservations, PricedAttempts attempts) {
    this.orders = orders;
    this.reservations = reservations;
    this.attempts = attempts;
  }

  /** What was asked, in the end, and what became of it. */
  record Placed(PlaceOrder command, CommandResult result) {}

  /**
   * Places an order.
   *
   * @param priced prices the wish anew each time it is asked
   */
  Placed place(Supplier<PlaceOrder> priced, CommandKey key, Provenance provenance) {
    var held = attempts.hold(priced, command -> reserve(command, provenance));
    PlaceOrder command = held.priced();
    OrderNumber number = command.orderNumber();
    CommandResult result =
        attempts.send(
            () -> orders.send(number, command, key, provenance),
            it -> it instanceof CommandResult.Refused || it.replayed(),
            () -> reservations.release(number, held.promotions(), provenance));
    return new Placed(command, result);
  }

  /** An order that will be refused takes nothing. */
  private Outcome reserve(PlaceOrder command, Provenance provenance) {
    return OrderDecider.decide(OrderState.NOT_PLACED, command) instanceof Decision.Refused
        ? new Outcome.Held(List.of())
        : reservations.reserve(command.orderNumber(), command.quote().uses(), provenance);
  }
}
