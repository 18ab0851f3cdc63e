package io.orderledger.order.publishing;

import io.orderledger.order.model.AssignmentEvent;
import io.orderledger.order.model.AssignmentEvent.AssignmentAccepted;
import io.orderledger.order.model.AssignmentEvent.AssignmentAnswered;
import io.orderledger.order.model.AssignmentEvent.AssignmentRequested;
import io.orderledger.order.model.AssignmentEvent.RightsAssigned;
import io.orderledger.order.party.model.Buyer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AssignmentFact;
import io.orderledger.shared.event.IntegrationEvent;
import java.util.List;
import java.util.Objects;

/** That an order is another customer's now. Who was only asked is nobody else's business. */
@Clause(ClauseId.B_15_6)
final class AssignmentNews {

  private AssignmentNews() {}

  static List<IntegrationEvent> of(AssignmentEvent event) {
    return switch (event) {
      case AssignmentRequested _, AssignmentAccepted _, AssignmentAnswered _ -> List.of();
      case RightsAssigned assigned -> List.of(told(assigned));
    };
  }

  private static AssignmentFact.RightsAssigned told(RightsAssigned assigned) {
    Buyer buyer = assigned.assignee().buyer();
    return new AssignmentFact.RightsAssigned(
        assigned.orderNumber(),
        assigned.formerId(),
        assigned.customerId(),
        Objects.requireNonNull(OrderPublisher.buyerKind(buyer)),
        OrderPublisher.recipient(assigned.assignee().recipient()),
        InvoicedPayer.of(buyer),
        assigned.at());
  }
}
