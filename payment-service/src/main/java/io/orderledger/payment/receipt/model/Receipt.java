package io.orderledger.payment.receipt.model;

import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRegistered;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One receipt now.
 *
 * @param registered null until the register has it
 * @param parkedFor why it waits for a person; null when it does not
 * @param resumedAt when a person last had it tried again; null when nobody had to
 * @param correctedBy the receipt that corrects it; null when none does
 */
public record Receipt(
    ReceiptRequested requested,
    @Nullable ReceiptRegistered registered,
    @Nullable String parkedFor,
    @Nullable Instant resumedAt,
    @Nullable String correctedBy) {

  /** Where it stands. */
  public enum State {
    /** The register is being asked. */
    WAITING,
    REGISTERED,
    /** The register refuses it or keeps silent: a person must look. */
    PARKED
  }

  static Receipt of(ReceiptRequested requested) {
    return new Receipt(requested, null, null, null, null);
  }

  public State state() {
    if (registered != null) {
      return State.REGISTERED;
    }
    return parkedFor == null ? State.WAITING : State.PARKED;
  }

  Receipt registered(ReceiptRegistered event) {
    return new Receipt(requested, event, null, resumedAt, correctedBy);
  }

  Receipt parked(String code) {
    return new Receipt(requested, registered, code, resumedAt, correctedBy);
  }

  Receipt resumed(Instant at) {
    return new Receipt(requested, registered, null, at, correctedBy);
  }

  Receipt corrected(String by) {
    return new Receipt(requested, registered, parkedFor, resumedAt, by);
  }
}
