package io.orderledger.simulator.resources;

import org.jspecify.annotations.Nullable;

/**
 * One buyer's payment through its whole life.
 *
 * @param capturable minor units held and not yet captured
 * @param received minor units captured
 * @param canceledAt seconds since the epoch, null unless canceled
 * @param returnUrl where the 3-D Secure page sends the buyer back, null when it stays
 */
public record PaymentIntent(
    String id,
    String account,
    IntentTerms terms,
    IntentStatus status,
    long capturable,
    long received,
    @Nullable String paymentMethod,
    @Nullable String latestCharge,
    @Nullable String returnUrl,
    @Nullable PaymentError lastError,
    @Nullable Long canceledAt,
    @Nullable String cancellationReason)
    implements Resource {

  static PaymentIntent created(
      String id, String account, IntentTerms terms, @Nullable String method, @Nullable String url) {
    IntentStatus status =
        method == null ? IntentStatus.REQUIRES_PAYMENT_METHOD : IntentStatus.REQUIRES_CONFIRMATION;
    return new PaymentIntent(id, account, terms, status, 0, 0, method, null, url, null, null, null);
  }

  @Override
  public String intent() {
    return id;
  }

  PaymentIntent amended(IntentTerms newTerms, @Nullable String method) {
    IntentStatus next =
        method != null && status == IntentStatus.REQUIRES_PAYMENT_METHOD
            ? IntentStatus.REQUIRES_CONFIRMATION
            : status;
    return new PaymentIntent(
        id,
        account,
        newTerms,
        next,
        capturable,
        received,
        method,
        latestCharge,
        returnUrl,
        lastError,
        canceledAt,
        cancellationReason);
  }

  PaymentIntent challenged(String method, @Nullable String url) {
    return moved(IntentStatus.REQUIRES_ACTION, 0, 0, method, latestCharge, url, null);
  }

  PaymentIntent authorised(String method, String charge) {
    return moved(IntentStatus.REQUIRES_CAPTURE, terms.amount(), 0, method, charge, returnUrl, null);
  }

  PaymentIntent captured(@Nullable String method, String charge, long amount) {
    return moved(IntentStatus.SUCCEEDED, 0, amount, method, charge, returnUrl, null);
  }

  PaymentIntent failed(PaymentError error) {
    String charge = error.charge() == null ? latestCharge : error.charge();
    return moved(IntentStatus.REQUIRES_PAYMENT_METHOD, 0, 0, null, charge, returnUrl, error);
  }

  PaymentIntent canceled(@Nullable String reason, long at) {
    return new PaymentIntent(
        id,
        account,
        terms,
        IntentStatus.CANCELED,
        0,
        received,
        paymentMethod,
        latestCharge,
        returnUrl,
        lastError,
        at,
        reason);
  }

  private PaymentIntent moved(
      IntentStatus to,
      long held,
      long got,
      @Nullable String method,
      @Nullable String charge,
      @Nullable String url,
      @Nullable PaymentError error) {
    return new PaymentIntent(
        id, account, terms, to, held, got, method, charge, url, error, null, null);
  }
}
