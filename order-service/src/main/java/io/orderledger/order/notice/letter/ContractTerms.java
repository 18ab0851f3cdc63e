package io.orderledger.order.notice.letter;

import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.shared.event.OfferFact.Terms;

/**
 * The terms that an order stands under: who the seller is and where the texts are is part of them
 * (B-4.4), so that a letter about an old order says what held for it.
 */
@FunctionalInterface
public interface ContractTerms {

  /** Fails when the order's edition is not in the archive, which it never leaves. */
  Terms of(OrderPlaced order);
}
