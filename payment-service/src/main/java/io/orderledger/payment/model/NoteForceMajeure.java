package io.orderledger.payment.model;

import io.orderledger.shared.majeure.Circumstance;
import java.time.Instant;
import java.util.List;

/**
 * All force majeure that bears on the order, as far as it is known (B-12.1).
 *
 * @param extendsTerms whether the order's edition lets it extend terms that run
 */
public record NoteForceMajeure(List<Circumstance> circumstances, boolean extendsTerms, Instant at)
    implements PaymentCommand.InvoiceFact {

  public NoteForceMajeure {
    circumstances = List.copyOf(circumstances);
  }
}
