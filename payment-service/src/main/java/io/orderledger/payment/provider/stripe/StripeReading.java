package io.orderledger.payment.provider.stripe;

import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import com.stripe.model.StripeObject;
import com.stripe.net.ApiResource;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.RefundSnapshot;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stripe's objects in our words. */
final class StripeReading {

  static final String ORDER = "order_number";
  static final String ATTEMPT = "attempt";
  static final String REFUND = "refund_id";

  private StripeReading() {}

  static Notification notification(String payload) {
    try {
      return notification(ApiResource.GSON.fromJson(payload, Event.class));
    } catch (UndecodableNotification known) {
      throw known;
    } catch (RuntimeException e) {
      // Null, or an object, where Stripe's reference promises a text: the SDK throws what it
      // throws.
      throw new UndecodableNotification("Not a Stripe event: " + e.getClass().getSimpleName());
    }
  }

  /** The event's id; null when the bytes hold none. */
  static @Nullable String eventId(String payload) {
    try {
      Event event = ApiResource.GSON.fromJson(payload, Event.class);
      return event == null ? null : event.getId();
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  private static Notification notification(Event event) {
    String type = event.getType();
    if (!matters(type)) {
      return new Notification.Irrelevant(type);
    }
    Instant at = Instant.ofEpochSecond(event.getCreated());
    StripeObject object =
        event
            .getDataObjectDeserializer()
            .getObject()
            .orElseThrow(
                () ->
                    new UndecodableNotification(
                        "The event is of API version " + event.getApiVersion() + '.'));
    return switch (object) {
      case PaymentIntent intent -> new Notification.OfIntent(intent(intent, at));
      case Refund refund -> new Notification.OfRefund(refund(refund, at));
      case Dispute dispute -> StripeDisputes.notification(dispute, at);
      case Charge charge when tellsOfPayer(type) && charge.getPaymentIntent() != null ->
          StripePayers.notification(charge);
      case Charge charge when charge.getPaymentIntent() != null ->
          new Notification.LookAt(charge.getPaymentIntent());
      default -> new Notification.Irrelevant(type);
    };
  }

  private static boolean matters(String type) {
    return switch (type) {
      case "payment_intent.created",
          "payment_intent.amount_capturable_updated",
          "payment_intent.succeeded",
          "payment_intent.payment_failed",
          "payment_intent.canceled",
          "refund.created",
          "refund.updated",
          "refund.failed",
          "charge.succeeded",
          "charge.failed",
          "charge.refunded",
          "charge.expired",
          "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.funds_withdrawn",
          "charge.dispute.funds_reinstated",
          "charge.dispute.closed" ->
          true;
      default -> false;
    };
  }

  private static boolean tellsOfPayer(String type) {
    return type.equals("charge.succeeded") || type.equals("charge.failed");
  }

  static IntentSnapshot intent(PaymentIntent intent, Instant at) {
    StripeError error = intent.getLastPaymentError();
    Map<String, String> ours = intent.getMetadata();
    IntentSnapshot.Standing standing = standing(intent.getStatus());
    return new IntentSnapshot(
        intent.getId(),
        order(ours),
        number(ours),
        intent.getClientSecret(),
        standing,
        MinorUnits.read(intent.getAmount(), intent.getCurrency()),
        standing == IntentSnapshot.Standing.CAPTURED
            ? MinorUnits.read(intent.getAmountReceived(), intent.getCurrency())
            : Tenge.ZERO,
        error != null && "requires_payment_method".equals(intent.getStatus()),
        error == null ? null : code(error.getDeclineCode(), error.getCode()),
        at,
        null,
        StripePayers.declined(intent));
  }

  static RefundSnapshot refund(Refund refund, Instant at) {
    Map<String, String> ours = refund.getMetadata();
    return new RefundSnapshot(
        refund.getId(),
        refund.getPaymentIntent(),
        order(ours),
        ours == null ? null : ours.get(REFUND),
        number(ours),
        MinorUnits.read(refund.getAmount(), refund.getCurrency()),
        switch (refund.getStatus()) {
          case "succeeded" -> RefundSnapshot.Standing.SUCCEEDED;
          case "failed", "canceled" -> RefundSnapshot.Standing.FAILED;
          default -> RefundSnapshot.Standing.PENDING;
        },
        refund.getFailureReason(),
        at);
  }

  private static IntentSnapshot.Standing standing(String status) {
    return switch (status) {
      case "requires_capture" -> IntentSnapshot.Standing.HELD;
      case "succeeded" -> IntentSnapshot.Standing.CAPTURED;
      case "canceled" -> IntentSnapshot.Standing.CLOSED;
      default -> IntentSnapshot.Standing.PAYABLE;
    };
  }

  /** The issuer's own reason says more than Stripe's. */
  static @Nullable String code(@Nullable String declineCode, @Nullable String code) {
    return declineCode == null ? code : declineCode;
  }

  static @Nullable OrderNumber order(@Nullable Map<String, String> metadata) {
    String number = metadata == null ? null : metadata.get(ORDER);
    return number == null ? null : OrderNumber.parse(number).orElse(null);
  }

  static int number(@Nullable Map<String, String> metadata) {
    String attempt = metadata == null ? null : metadata.get(ATTEMPT);
    return attempt == null ? 0 : Integer.parseInt(attempt);
  }
}
