package io.orderledger.delivery.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order's rights passed to another person (B-15.6). */
public sealed interface AssignmentEvent extends DeliveryEvent.OfAssignment {

  /**
   * The delivery is another customer's from now on.
   *
   * @param recipient who receives what is not handed over; null when nobody is named, or when the
   *     person's data were erased
   */
  record RightsAssigned(
      OrderNumber orderNumber,
      @PersonId String customerId,
      @Personal(purpose = "delivery") @Nullable Recipient recipient,
      Instant at)
      implements AssignmentEvent {}

  /**
   * Goods on the shelf open to another code: the former buyer's does no longer (B-1.12).
   *
   * @param code null when the person's data were erased
   * @param codeCheck keyed hash of the code, hex
   */
  record PickupCodeReplaced(
      OrderNumber orderNumber,
      String shipmentId,
      @PersonId String customerId,
      @Personal(purpose = "delivery") @Nullable PickupCode code,
      String codeCheck,
      Instant at)
      implements AssignmentEvent {}
}
