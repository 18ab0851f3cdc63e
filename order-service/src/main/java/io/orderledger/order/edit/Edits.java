package io.orderledger.order.edit;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.RequestEdit;
import io.orderledger.order.model.OrderDecider;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.pricing.EditQuotes;
import io.orderledger.order.pricing.model.Uses;
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
 * Asks for edits together with the uses of promotions that the order will need: what it needs more
 * is taken first. When the edit is decided, or the process dies before it is asked for, what the
 * order holds is settled by what it then is.
 */
@Component
@Clause({ClauseId.B_3_3, ClauseId.B_4_3})
class Edits {

  private final Orders orders;
  private final EditQuotes quotes;
  private final UseReservations reservations;
  private final PricedAttempts attempts;

  Edits(Orders orders, EditQuotes quotes, UseReservations reservations, PricedAttempts attempts) {
    this.orders = orders;
    this.quotes = quotes;
    this.reservations = reservations;
    this.attempts = attempts;
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
    var held = attempts.hold(priced, command -> reserve(order, now, command, provenance));
    return attempts.send(
        () -> orders.send(number, held.priced(), key, provenance),
        CommandResult.Refused.class::isInstance,
        () -> reservations.settle(number, held.promotions(), now, provenance));
  }

  /** An edit that will be refused takes nothing. */
  private Outcome reserve(
      OrderHistory order, List<Uses.Use> now, RequestEdit command, Provenance provenance) {
    return OrderDecider.decide(order.state(), command) instanceof Decision.Refused
        ? new Outcome.Held(List.of())
        : reservations.reserveForEdit(
            order.placed().orderNumber(), now, command.quote().uses(), provenance);
  }
}
