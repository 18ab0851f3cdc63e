package io.orderledger.payment.receipt.register;

/** The register gave no answer, or none that tells the outcome: ask it by the key, then repeat. */
public final class RegisterUnavailable extends RuntimeException {

  public RegisterUnavailable(String why) {
    super(why);
  }

  public RegisterUnavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
