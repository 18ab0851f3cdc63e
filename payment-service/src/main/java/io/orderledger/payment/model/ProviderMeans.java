package io.orderledger.payment.model;

import io.orderledger.shared.event.PaymentMeans;
import org.jspecify.annotations.Nullable;

/** What money came by that a provider, or what stands in a provider's place, holds or took. */
public final class ProviderMeans {

  private ProviderMeans() {}

  /**
   * By the id of its intent or refund there.
   *
   * @param id null is a card's
   */
  public static PaymentMeans of(@Nullable String id) {
    if (CertificateIntent.isOne(id)) {
      return PaymentMeans.CERTIFICATE;
    }
    return InstalmentIntent.isOne(id) ? PaymentMeans.INSTALMENTS : PaymentMeans.CARD;
  }
}
