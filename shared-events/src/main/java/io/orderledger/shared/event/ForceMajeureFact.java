package io.orderledger.shared.event;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import java.time.Instant;
import java.util.List;

/** Facts of force majeure as it bears on orders, on {@link Topic#ORDERS}. */
public sealed interface ForceMajeureFact extends IntegrationEvent {

  /**
   * What is known from now on of the force majeure that bears on an order (B-12.1). It replaces
   * what was told before: a circumstance that was withdrawn is in it no more.
   *
   * @param circumstances may be empty
   * @param extendsTerms whether the order's edition lets it extend terms that run; where it does
   *     not, it frees from liability alone
   */
  @Wire(type = "io.orderledger.order.force-majeure-noted.v1", topic = Topic.ORDERS)
  record OrderAffected(
      OrderNumber orderNumber,
      List<Circumstance> circumstances,
      boolean extendsTerms,
      Instant notedAt)
      implements ForceMajeureFact {

    public OrderAffected {
      circumstances = List.copyOf(circumstances);
    }

    @Override
    public String key() {
      return orderNumber.value();
    }
  }
}
