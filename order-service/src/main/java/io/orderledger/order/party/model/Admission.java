package io.orderledger.order.party.model;

import io.orderledger.shared.decision.Refusal;

/** Whether a buyer may buy of this seller. */
public sealed interface Admission {

  record Admitted(Buyer buyer) implements Admission {}

  /** The refusal names the clause and the field. */
  record Refused(Refusal refusal) implements Admission {}
}
