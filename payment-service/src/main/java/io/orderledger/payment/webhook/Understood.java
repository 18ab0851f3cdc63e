package io.orderledger.payment.webhook;

import io.orderledger.payment.model.PaymentCommand.Fact;
import io.orderledger.payment.provider.PayerTold;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a webhook comes down to. */
sealed interface Understood {

  /**
   * Facts of one order.
   *
   * @param payer who tried to pay; null when nothing is told of that
   */
  record Facts(OrderNumber order, List<Fact> facts, @Nullable PayerTold payer)
      implements Understood {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** Its order is not known yet. */
  record Early(OrderNumber order) implements Understood {}

  /** Nothing of ours. */
  record Foreign() implements Understood {}
}
