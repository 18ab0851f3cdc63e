package io.orderledger.returns.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.TermExtension;
import java.time.Instant;
import java.util.List;

/**
 * What is known from now on of the force majeure that bears on the order (B-12.1); it replaces what
 * was noted before.
 *
 * @param circumstances none when all of them were withdrawn
 * @param extendsTerms whether the order's edition lets it extend terms that run
 * @param extensions what it made of the windows that are open, by their shipments
 */
public record ForceMajeureNoted(
    OrderNumber orderNumber,
    List<Circumstance> circumstances,
    boolean extendsTerms,
    List<TermExtension> extensions,
    Instant at)
    implements ReturnsEvent.OfForceMajeure {

  public ForceMajeureNoted {
    circumstances = List.copyOf(circumstances);
    extensions = List.copyOf(extensions);
  }
}
