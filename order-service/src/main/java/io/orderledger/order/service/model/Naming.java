package io.orderledger.order.service.model;

import io.orderledger.shared.decision.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether an order names what its seller must know of a service. */
public sealed interface Naming {

  /**
   * It does.
   *
   * @param service null where nothing is named and nothing need be
   */
  record Named(@Nullable OrderedService service) implements Naming {}

  /** The refusal names the clause and the field. */
  record Refused(Refusal refusal) implements Naming {}
}
