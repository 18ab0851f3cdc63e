package io.orderledger.order.placement;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.RequestInFlight;
import io.orderledger.eventstore.command.RequestKeyReused;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderDecider;
import io.orderledger.order.model.OrderState;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.promotion.UseReservations;
import io.orderledger.order.promotion.UseReservations.Outcome;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Places an order together with its uses of promotions: they are taken first, each from its own
 * stream, and the order is placed when all are held. Where one was lost to somebody else, the order
 * is priced again without it. A process that dies in between leaves uses that nobody placed an
 * order with; they are released when their time is over.
 */
@Component
@Clause({ClauseId.B_3_3, ClauseId.B_3_8})
class Checkout {

  private static final int TRIES = 5;

  private final Orders orders;
  private final UseReservations reservations;
  private final Projections projections;

  Checkout(Orders orders, UseReservations reservations, Projections projections) {
    this.orders = orders;
    this.reservations = reservations;
    this.projections = projections;
  }

  /** What was asked, in the end, and what became of it. */
  record Placed(PlaceOrder command, CommandResult result) {}

  /**
   * Places an order.
   *
   * @param priced prices the wish anew each time it is asked
   */
  Placed place(Supplier<PlaceOrder> priced, CommandKey key, Provenance provenance) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      PlaceOrder command = priced.get();
      switch (reserve(command, provenance)) {
        case Outcome.Held(var promotions) -> {
          return new Placed(command, send(command, promotions, key, provenance));
        }
        case Outcome.Gone _ -> projections.catchUp();
      }
    }
    throw Problems.of(
        Problem.of(409, "promotion-contended", "Many others want the same promotion.")
            .next("Repeat the request with the same key."));
  }

  /** An order that will be refused takes nothing. */
  private Outcome reserve(PlaceOrder command, Provenance provenance) {
    return OrderDecider.decide(OrderState.NOT_PLACED, command) instanceof Decision.Refused
        ? new Outcome.Held(List.of())
        : reservations.reserve(command.orderNumber(), command.quote().uses(), provenance);
  }

  private CommandResult send(
      PlaceOrder command, List<PromotionId> held, CommandKey key, Provenance provenance) {
    try {
      CommandResult result = orders.send(command.orderNumber(), command, key, provenance);
      if (result instanceof CommandResult.Refused || result.replayed()) {
        reservations.release(command.orderNumber(), held, provenance);
      }
      return result;
    } catch (RequestInFlight | RequestKeyReused e) {
      reservations.release(command.orderNumber(), held, provenance);
      throw e;
    }
  }
}
