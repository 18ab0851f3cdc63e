package io.orderledger.order.model;

import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.TermExtension;
import java.time.Instant;
import java.util.List;

/**
 * Tells an order of all force majeure that bears on it; told again, it notes nothing.
 *
 * @param circumstances as far as they are known now
 * @param extendsTerms whether the order's edition lets it extend terms that run
 * @param extensions what that makes of the order's own terms that run
 */
public record NoteForceMajeure(
    List<Circumstance> circumstances,
    boolean extendsTerms,
    List<TermExtension> extensions,
    Instant at)
    implements OrderCommand.OfForceMajeure {

  public NoteForceMajeure {
    circumstances = List.copyOf(circumstances);
    extensions = List.copyOf(extensions);
  }
}
