package io.orderledger.payment.order;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.fraud.HeededSigns;
import io.orderledger.payment.model.PaymentCommand.OpenPayment;
import io.orderledger.shared.event.AntiFraudTerms;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An order was placed: what it costs is owed. */
@Component
final class WhenOrderPlacedThenOpenPayment implements Reaction<OrderPlaced> {

  private final Payments payments;
  private final HeededSigns heeded;

  WhenOrderPlacedThenOpenPayment(Payments payments, HeededSigns heeded) {
    this.payments = payments;
    this.heeded = heeded;
  }

  @Override
  public String consumer() {
    return OrderReactions.CONSUMER;
  }

  @Override
  public Class<OrderPlaced> event() {
    return OrderPlaced.class;
  }

  @Override
  public Handled on(OrderPlaced placed, Received received) {
    var command =
        new OpenPayment(
            placed.orderNumber(),
            placed.customerId(),
            placed.sellerId(),
            placed.total(),
            placed.offerEdition(),
            nameToCompare(placed));
    return Handled.of(
            payments.tell(
                placed.orderNumber(),
                command,
                received.inbox(consumer()),
                received.provenance(consumer())))
        .meets(Payments.opened(placed.orderNumber()));
  }

  /** Kept only where the edition asks for it. */
  private @Nullable PersonalText nameToCompare(OrderPlaced placed) {
    OrderFact.Recipient recipient = placed.recipient();
    return recipient != null
            && heeded
                .of(placed.sellerId(), placed.offerEdition())
                .heeds(AntiFraudTerms.Signal.PAYER_MISMATCH)
        ? recipient.name()
        : null;
  }
}
