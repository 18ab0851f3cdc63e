package io.orderledger.order.publishing;

import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.party.model.Buyer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.Payer;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/** Whom an invoice is made out to: told only where there is one, and sealed on the way. */
@Clause(ClauseId.B_5_5)
final class InvoicedPayer {

  private InvoicedPayer() {}

  /** Null for an order that is not paid to an invoice, and after the person was erased. */
  static @Nullable Payer of(OrderPlaced placed) {
    Buyer buyer = placed.buyer();
    return placed.paymentMethod() != PaymentMethod.INVOICE || buyer == null ? null : of(buyer);
  }

  /** A business's name in documents; null for a natural person, and after erasure. */
  static @Nullable Payer of(Buyer buyer) {
    Buyer.Entity entity = buyer.entity();
    if (entity != null) {
      return new Payer(PersonalText.of(entity.bin()), PersonalText.of(entity.name()));
    }
    Buyer.Person person = buyer.person();
    return person == null || person.iin() == null ? null : new Payer(person.iin(), null);
  }
}
