package io.orderledger.payment.provider;

/** A webhook that is the provider's and cannot be read. */
public final class UndecodableNotification extends RuntimeException {

  public UndecodableNotification(String why) {
    super(why);
  }
}
