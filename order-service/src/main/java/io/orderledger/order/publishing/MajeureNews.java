package io.orderledger.order.publishing;

import io.orderledger.order.model.ForceMajeureNoted;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.ForceMajeureFact;
import io.orderledger.shared.event.ForceMajeureFact.OrderAffected;

/** What every service is told of force majeure: an order's own share of it. */
@Clause(ClauseId.B_12_1)
final class MajeureNews {

  private MajeureNews() {}

  static ForceMajeureFact of(OrderEvent.OfForceMajeure event) {
    return switch (event) {
      case ForceMajeureNoted(var number, var circumstances, var extendsTerms, _, var at) ->
          new OrderAffected(number, circumstances, extendsTerms, at);
    };
  }
}
