package io.orderledger.payment.provider;

/** A webhook that did not come from the provider, or not now. Says why, never what. */
public final class UnverifiedNotification extends RuntimeException {

  /** Why it was refused; a metric's label. */
  public enum Ground {
    NO_SIGNATURE,
    FORGED,
    STALE,
    DATED_AHEAD
  }

  private final Ground ground;

  public UnverifiedNotification(Ground ground) {
    // An answer to a stranger, not a failure of ours: nobody reads its stack.
    super(ground.name(), null, false, false);
    this.ground = ground;
  }

  public Ground ground() {
    return ground;
  }
}
