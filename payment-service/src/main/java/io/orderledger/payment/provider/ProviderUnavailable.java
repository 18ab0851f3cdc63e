package io.orderledger.payment.provider;

/** The provider gave no answer, or none that tells the outcome: repeat with the same key. */
public final class ProviderUnavailable extends RuntimeException {

  public ProviderUnavailable(String why) {
    super(why);
  }

  public ProviderUnavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
