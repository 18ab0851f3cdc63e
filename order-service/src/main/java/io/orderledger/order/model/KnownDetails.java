package io.orderledger.order.model;

import io.orderledger.order.model.AssignmentEvent.RightsAssigned;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.SellerDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the two sides of an order are reached and named, as each last notified the other: a change
 * takes effect with its notification.
 *
 * @param contact of whoever the order belongs to; null when none was given, and after the person
 *     was erased
 * @param seller null while the details of the order's edition hold
 */
@Clause(ClauseId.A_7_2)
public record KnownDetails(@Nullable Contact contact, @Nullable SellerDetails seller) {

  /** What an order's events tell, whose first is the placement. */
  static KnownDetails in(OrderEvent.OrderPlaced placed, List<OrderEvent> events) {
    Contact contact = placed.contact();
    SellerDetails seller = null;
    for (OrderEvent event : events) {
      if (event instanceof ContactChanged changed) {
        contact = changed.contact();
      } else if (event instanceof RightsAssigned assigned) {
        contact = assigned.assignee().contact();
      } else if (event instanceof SellerDetailsTold told) {
        seller = told.details();
      }
    }
    return new KnownDetails(contact, seller);
  }
}
