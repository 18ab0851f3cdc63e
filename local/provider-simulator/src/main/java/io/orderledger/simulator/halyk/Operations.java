package io.orderledger.simulator.halyk;

import java.util.OptionalLong;

/** What a seller's server can have done with a payment: {@code operation/:id/…}. */
final class Operations {

  /** "The minimum refund amount is 10 tenge." */
  private static final long LEAST_REFUND = 1_000;

  private static final String DONE = "{\"code\":0,\"message\":\"\"}";

  private Operations() {}

  /** Takes what is held, or part of it; the rest is released. */
  static String charge(Vault vault, String terminal, String id, OptionalLong amount) {
    return vault.act(
        work -> {
          Payment held = work.payment(terminal, id);
          long taken = amount.orElse(held.amount());
          if (held.status() != Payment.Status.AUTH) {
            throw new Refusal(Words.REFUSED, "transaction is not in the status AUTH");
          }
          if (taken < 1 || taken > held.amount()) {
            throw new Refusal(Words.REFUSED, "amount is not valid");
          }
          work.move(held.charge(taken));
          return DONE;
        });
  }

  /** Releases what is held. */
  static String cancel(Vault vault, String terminal, String id) {
    return vault.act(
        work -> {
          Payment held = work.payment(terminal, id);
          if (held.status() != Payment.Status.AUTH) {
            throw new Refusal(Words.REFUSED, "transaction is not in the status AUTH");
          }
          work.move(held.cancel());
          return DONE;
        });
  }

  /** Gives back what was taken, or part of it. The same call again gives back again. */
  static String refund(Vault vault, String terminal, String id, OptionalLong amount) {
    return vault.act(
        work -> {
          Payment taken = work.payment(terminal, id);
          long back = amount.orElse(taken.amount());
          if (taken.status() != Payment.Status.CHARGE) {
            throw new Refusal(Words.REFUSED, "transaction is not in the status CHARGE");
          }
          if (back < LEAST_REFUND || back > taken.amount()) {
            throw new Refusal(Words.REFUSED, "amount is not valid");
          }
          if (work.refundFails()) {
            throw new Refusal(Words.REFUSED, "the refund was refused");
          }
          work.move(taken.refund(back));
          return DONE;
        });
  }
}
