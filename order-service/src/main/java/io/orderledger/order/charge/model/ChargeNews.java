package io.orderledger.order.charge.model;

import io.orderledger.shared.event.PaymentFact.ChargeGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What payment told of a charge of a saved card: the event, and the command that makes it. */
public sealed interface ChargeNews {

  OrderNumber orderNumber();

  /**
   * A charge is to come.
   *
   * @param on the Almaty date of the charge
   */
  record ChargeTold(OrderNumber orderNumber, Tenge amount, LocalDate on, Instant announcedAt)
      implements ChargeNews {}

  /**
   * What fell due was not charged.
   *
   * @param amount what was to be charged
   * @param ground why, as far as the buyer may be told
   * @param retryOn the Almaty date on which it is tried again; null when the buyer is to pay
   */
  record ChargeFailureTold(
      OrderNumber orderNumber,
      Tenge amount,
      ChargeGround ground,
      @Nullable LocalDate retryOn,
      Instant failedAt)
      implements ChargeNews {}
}
