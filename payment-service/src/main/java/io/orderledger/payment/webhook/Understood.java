package io.orderledger.payment.webhook;

import io.orderledger.payment.model.PaymentCommand.Fact;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;

/** What a webhook comes down to. */
sealed interface Understood {

  /** Facts of one order. */
  record Facts(OrderNumber order, List<Fact> facts) implements Understood {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** Its order is not known yet. */
  record Early(OrderNumber order) implements Understood {}

  /** Nothing of ours. */
  record Foreign() implements Understood {}
}
