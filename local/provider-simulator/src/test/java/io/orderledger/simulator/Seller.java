package io.orderledger.simulator;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A seller's server: the official client library, unmodified, pointed at the simulator. */
final class Seller {
  final StripeClient stripe;

  Seller(URI provider) {
    this(provider, "sk_test_simulator", 5_000);
  }

  Seller(URI provider, String key, int readTimeoutMillis) {
    stripe =
        StripeClient.builder()
            .setApiKey(key)
            .setApiBase(provider.toString())
            .setMaxNetworkRetries(0)
            .setConnectTimeout(2_000)
            .setReadTimeout(readTimeoutMillis)
            .build();
  }

  static PaymentIntentCreateParams.Builder hold(long amount) {
    return PaymentIntentCreateParams.builder()
        .setAmount(amount)
        .setCurrency("kzt")
        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
        .putMetadata("order", "A1");
  }

  PaymentIntent authorise(long amount, String card, @Nullable String simulate)
      throws StripeException {
    PaymentIntentCreateParams.Builder params = hold(amount).setPaymentMethod(card).setConfirm(true);
    if (simulate != null) {
      params.putMetadata("simulate", simulate);
    }
    return stripe.v1().paymentIntents().create(params.build());
  }

  PaymentIntent authorise(long amount) throws StripeException {
    return authorise(amount, "pm_card_visa", null);
  }

  PaymentIntent capture(PaymentIntent intent) throws StripeException {
    return stripe.v1().paymentIntents().capture(intent.getId());
  }

  PaymentIntent capture(PaymentIntent intent, long amount) throws StripeException {
    return stripe
        .v1()
        .paymentIntents()
        .capture(
            intent.getId(),
            PaymentIntentCaptureParams.builder().setAmountToCapture(amount).build());
  }

  PaymentIntent confirm(PaymentIntent intent, String card) throws StripeException {
    return stripe
        .v1()
        .paymentIntents()
        .confirm(
            intent.getId(), PaymentIntentConfirmParams.builder().setPaymentMethod(card).build());
  }

  Refund refund(PaymentIntent intent, long amount) throws StripeException {
    return stripe.v1().refunds().create(refundOf(intent, amount));
  }

  static RefundCreateParams refundOf(PaymentIntent intent, long amount) {
    return RefundCreateParams.builder().setPaymentIntent(intent.getId()).setAmount(amount).build();
  }

  static RequestOptions key(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }
}
