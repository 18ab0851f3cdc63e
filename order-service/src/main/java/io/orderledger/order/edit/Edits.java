package io.orderledger.order.edit;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.RequestInFlight;
import io.orderledger.eventstore.command.RequestKeyReused;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.model.OrderCommand.RequestEdit;
import io.orderledger.order.model.OrderDecider;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.pricing.EditQuotes;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.order.promotion.UseReservations;
import io.orderledger.order.promotion.UseReservations.Outcome;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Asks for edits together with the uses of promotions that the order will need: what it needs more
 * is taken first. When the edit is decided, or the process dies before it is asked for, what the
 * order holds is settled by what it then is.
 */
@Component
@Clause({ClauseId.B_3_3, ClauseId.B_4_3})
class Edits {

  private static final int TRIES = 5;

  private final Orders orders;
  private final EditQuotes quotes;
  private final UseReservations reservations;
  private final Projections projections;

  Edits(Orders orders, EditQuotes quotes, UseReservations reservations, Projections projections) {
    this.orders = orders;
    this.quotes = quotes;
    this.reservations = reservations;
    this.projections = projections;
  }

  /**
   * Asks for an edit.
   *
   * @param priced prices the edit anew each time it is asked
   */
  CommandResult request(
      OrderHistory order, Supplier<RequestEdit> priced, CommandKey key, Provenance provenance) {
    OrderNumber number = order.placed().orderNumber();
    List<Uses.Use> now = quotes.ownUses(order);
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      RequestEdit command = priced.get();
      if (OrderDecider.decide(order.state(), command) instanceof Decision.Refused) {
        return orders.send(number, command, key, provenance);
      }
      switch (reservations.reserveForEdit(number, now, command.quote().uses(), provenance)) {
        case Outcome.Held(var promotions) -> {
          return send(number, command, promotions, now, key, provenance);
        }
        case Outcome.Gone _ -> projections.catchUp();
      }
    }
    throw Problems.of(
        Problem.of(409, "promotion-contended", "Many others want the same promotion.")
            .next("Repeat the request with the same key."));
  }

  private CommandResult send(
      OrderNumber number,
      RequestEdit command,
      List<PromotionId> held,
      List<Uses.Use> now,
      CommandKey key,
      Provenance provenance) {
    try {
      CommandResult result = orders.send(number, command, key, provenance);
      if (result instanceof CommandResult.Refused) {
        reservations.settle(number, held, now, provenance);
      }
      return result;
    } catch (RequestInFlight | RequestKeyReused e) {
      reservations.settle(number, held, now, provenance);
      throw e;
    }
  }
}
