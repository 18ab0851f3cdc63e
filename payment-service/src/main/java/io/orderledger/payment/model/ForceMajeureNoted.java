package io.orderledger.payment.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.TermExtension;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known from now on of the force majeure that bears on the order (B-12.1); it replaces what
 * was noted before.
 *
 * @param circumstances none when all of them were withdrawn
 * @param extendsTerms whether the order's edition lets it extend terms that run
 * @param due the first moment at which the invoice's payer is too late from now on; null when that
 *     stays, or there is no invoice
 * @param extensions what it made of the invoice's term; empty when nothing
 */
public record ForceMajeureNoted(
    OrderNumber orderNumber,
    List<Circumstance> circumstances,
    boolean extendsTerms,
    @Nullable Instant due,
    List<TermExtension> extensions,
    Instant at)
    implements PaymentEvent.InvoiceEvent {

  public ForceMajeureNoted {
    circumstances = List.copyOf(circumstances);
    extensions = List.copyOf(extensions);
  }
}
