package io.orderledger.payment.model;

import io.orderledger.shared.event.AntiFraudTerms.Consequence;
import io.orderledger.shared.event.AntiFraudTerms.Signal;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What looked like fraud in paying for an order, and who let it go on (B-5.14). */
public sealed interface FraudEvent extends PaymentEvent.Watched {

  /**
   * A sign was there. Its figures mean what they mean in {@link
   * io.orderledger.payment.fraud.model.Finding}.
   *
   * @param attempt which attempt showed it; 0 when that is not known
   */
  record SuspicionFound(
      OrderNumber orderNumber,
      int attempt,
      Signal ground,
      long counted,
      long threshold,
      int windowMinutes,
      Consequence consequence,
      Instant at)
      implements FraudEvent {}

  /**
   * A person looked at everything that was found so far.
   *
   * @param reason null when the order's hold was released: the order keeps why
   */
  record SuspicionReleased(
      OrderNumber orderNumber, String releasedBy, @Nullable String reason, Instant at)
      implements FraudEvent {}
}
