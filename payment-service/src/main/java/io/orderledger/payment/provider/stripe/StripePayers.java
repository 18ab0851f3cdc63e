package io.orderledger.payment.provider.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.StripeError;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.PayerTold;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe tells of who pays: the card's fingerprint, the same for a card whoever enters it, and
 * the name of the billing details. Source: Stripe API reference, the Charge object. The intent's
 * metadata, which name the order, are copied to its charges. Of anonymisers Stripe tells nothing
 * but to its own rules.
 */
final class StripePayers {

  private StripePayers() {}

  /**
   * Of {@code charge.succeeded} and {@code charge.failed}, where the endpoint subscribes to them.
   */
  static Notification notification(Charge charge) {
    Charge.PaymentMethodDetails details = charge.getPaymentMethodDetails();
    Charge.PaymentMethodDetails.Card card = details == null ? null : details.getCard();
    return new Notification.OfPayer(
        charge.getPaymentIntent(),
        StripeReading.order(charge.getMetadata()),
        new PayerTold(
            charge.getId(),
            StripeReading.number(charge.getMetadata()),
            MinorUnits.read(charge.getAmount(), charge.getCurrency()),
            "succeeded".equals(charge.getStatus()),
            card == null ? null : card.getFingerprint(),
            name(charge.getBillingDetails() == null ? null : charge.getBillingDetails().getName()),
            false));
  }

  /** Of the last authorisation that was declined; null when none was. */
  static @Nullable PayerTold declined(PaymentIntent intent) {
    StripeError error = intent.getLastPaymentError();
    if (error == null || error.getCharge() == null) {
      return null;
    }
    PaymentMethod method = error.getPaymentMethod();
    PaymentMethod.Card card = method == null ? null : method.getCard();
    PaymentMethod.BillingDetails details = method == null ? null : method.getBillingDetails();
    return new PayerTold(
        error.getCharge(),
        StripeReading.number(intent.getMetadata()),
        MinorUnits.read(intent.getAmount(), intent.getCurrency()),
        false,
        card == null ? null : card.getFingerprint(),
        name(details == null ? null : details.getName()),
        false);
  }

  private static @Nullable PersonalText name(@Nullable String text) {
    return text == null ? null : new PersonalText(text);
  }
}
