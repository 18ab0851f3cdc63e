package io.orderledger.simulator.resources;

import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The life of a payment intent. Source: Stripe documentation, "How PaymentIntents work". */
public final class Intents {
  private static final List<String> CAPTURE_METHODS =
      List.of("automatic", "automatic_async", "manual");
  private static final List<String> FUTURE_USAGES = List.of("off_session", "on_session");
  private static final List<String> CANCELLATION_REASONS =
      List.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");

  private Intents() {}

  /** {@code POST /v1/payment_intents}. */
  public static PaymentIntent create(Work work, String account, Parameters request) {
    long amount = request.positive("amount", Long.parseLong(request.required("amount")));
    String currency = request.required("currency").toLowerCase(Locale.ROOT);
    String capture = request.oneOf("capture_method", CAPTURE_METHODS);
    String customer = known(work, account, request.text("customer"));
    String method = KeptCards.usable(work, account, customer, request.text("payment_method"));
    String id = Ids.of("pi");
    IntentTerms terms =
        new IntentTerms(
            work.now(),
            amount,
            currency,
            "manual".equals(capture),
            id + "_secret_" + Ids.of("s").substring(2),
            request.text("description"),
            customer,
            request.text("receipt_email"),
            sensible(request.metadata(Map.of())),
            request.oneOf("setup_future_usage", FUTURE_USAGES));
    PaymentIntent intent =
        work.put(PaymentIntent.created(id, account, terms, method, request.text("return_url")));
    work.emit("payment_intent.created", intent);
    return request.flag("confirm", false) ? confirm(work, intent, request) : intent;
  }

  /** {@code POST /v1/payment_intents/:id}. */
  public static PaymentIntent update(Work work, PaymentIntent intent, Parameters request) {
    Map<String, String> metadata = sensible(request.metadata(intent.terms().metadata()));
    long amount = request.positive("amount", intent.terms().amount());
    if (amount != intent.terms().amount() && !intent.status().confirmable()) {
      throw StripeFailure.unexpectedState(
          intent,
          "This PaymentIntent's amount could not be updated because it has a status of "
              + intent.status().wire()
              + ".");
    }
    String description = request.text("description");
    String method = usable(work, intent, request);
    return work.put(
        intent.amended(
            intent
                .terms()
                .with(
                    amount,
                    description == null ? intent.terms().description() : description,
                    metadata),
            method == null ? intent.paymentMethod() : method));
  }

  /** {@code POST /v1/payment_intents/:id/confirm}, by the seller or by the buyer's browser. */
  public static PaymentIntent confirm(Work work, PaymentIntent intent, Parameters request) {
    if (!intent.status().confirmable()) {
      throw StripeFailure.unexpectedState(
          intent,
          "You cannot confirm this PaymentIntent because it has a status of "
              + intent.status().wire()
              + ".");
    }
    String asked = usable(work, intent, request);
    String method = asked == null ? intent.paymentMethod() : asked;
    if (method == null) {
      throw StripeFailure.unexpectedState(
          intent,
          "You cannot confirm this PaymentIntent because it's missing a payment method. Update the"
              + " PaymentIntent with a payment method and then confirm it again.");
    }
    TestCard card = TestCard.of(method).orElseThrow();
    String url = request.text("return_url");
    if (card.challenge() && !request.flag("off_session", false)) {
      PaymentIntent challenged =
          work.put(intent.challenged(method, url == null ? intent.returnUrl() : url));
      work.emit("payment_intent.requires_action", challenged);
      return challenged;
    }
    return take(work, intent, card, method, false);
  }

  /** The end of the 3-D Secure challenge; a refusal by the issuer is recorded, not thrown. */
  public static PaymentIntent authenticate(Work work, PaymentIntent intent, boolean passed) {
    if (intent.status() != IntentStatus.REQUIRES_ACTION) {
      throw StripeFailure.unexpectedState(
          intent, "This PaymentIntent awaits no authentication: " + intent.status().wire() + ".");
    }
    String method = Objects.requireNonNull(intent.paymentMethod());
    if (!passed) {
      PaymentIntent failed = work.put(intent.failed(PaymentError.notAuthenticated(method)));
      work.emit("payment_intent.payment_failed", failed);
      return failed;
    }
    try {
      return take(work, intent, TestCard.of(method).orElseThrow(), method, true);
    } catch (StripeFailure refused) {
      return Objects.requireNonNull(work.ledger.intents.get(intent.id()));
    }
  }

  /** {@code POST /v1/payment_intents/:id/capture}. What is not captured is released. */
  public static PaymentIntent capture(Work work, PaymentIntent intent, Parameters request) {
    if (intent.status() != IntentStatus.REQUIRES_CAPTURE) {
      throw StripeFailure.unexpectedState(
          intent,
          "This PaymentIntent could not be captured because it has a status of "
              + intent.status().wire()
              + ". Only a PaymentIntent with one of the following statuses may be captured:"
              + " requires_capture.");
    }
    long amount = request.positive("amount_to_capture", intent.capturable());
    if (amount > intent.capturable()) {
      throw StripeFailure.refused(
          "amount_too_large",
          "amount_to_capture",
          "The provided amount_to_capture ("
              + amount
              + ") is greater than the amount that may be captured ("
              + intent.capturable()
              + ").");
    }
    Charge held = chargeOf(work, intent);
    Charge charge = captureCharge(work, held, amount);
    if (charge.amountReleased() > 0) {
      work.put(Refunds.release(work, charge));
    }
    PaymentIntent captured = work.put(intent.captured(intent.paymentMethod(), charge.id(), amount));
    work.emit("charge.captured", charge);
    work.emit("payment_intent.succeeded", captured);
    return captured;
  }

  /** {@code POST /v1/payment_intents/:id/cancel}. A hold is released. */
  public static PaymentIntent cancel(Work work, PaymentIntent intent, Parameters request) {
    return cancel(
        work,
        intent,
        request.oneOf("cancellation_reason", CANCELLATION_REASONS),
        "charge.refunded");
  }

  /** The hold ran out before it was captured; Stripe gives a card hold seven days. */
  public static PaymentIntent expire(Work work, PaymentIntent intent) {
    return cancel(work, intent, "automatic", "charge.expired");
  }

  private static PaymentIntent cancel(
      Work work, PaymentIntent intent, @Nullable String reason, String releaseEvent) {
    if (intent.status() == IntentStatus.SUCCEEDED || intent.status() == IntentStatus.CANCELED) {
      throw StripeFailure.unexpectedState(
          intent,
          "You cannot cancel this PaymentIntent because it has a status of "
              + intent.status().wire()
              + ". Only a PaymentIntent with one of the following statuses may be canceled:"
              + " requires_payment_method, requires_capture, requires_confirmation,"
              + " requires_action, processing.");
    }
    if (intent.status() == IntentStatus.REQUIRES_CAPTURE) {
      Charge charge = work.put(chargeOf(work, intent).released());
      work.put(Refunds.release(work, charge));
      work.emit(releaseEvent, charge);
    }
    PaymentIntent canceled = work.put(intent.canceled(reason, work.now()));
    work.emit("payment_intent.canceled", canceled);
    return canceled;
  }

  private static PaymentIntent take(
      Work work, PaymentIntent intent, TestCard card, String method, boolean authenticated) {
    boolean pays = card.pays() && (!card.challenge() || authenticated);
    String used = pays ? KeptCards.kept(work, intent, method) : method;
    Charge charge = Charge.held(Ids.of("ch"), intent, used, authenticated, work.now());
    if (!pays) {
      PaymentError error =
          card.pays()
              ? PaymentError.authenticationRequired(charge.id(), method)
              : PaymentError.declined(card, charge.id(), method);
      Charge refused = work.put(charge.refused(error));
      PaymentIntent failed = work.put(intent.failed(error));
      work.emit("charge.failed", refused);
      work.emit("payment_intent.payment_failed", failed);
      throw StripeFailure.card(failed, error);
    }
    if (intent.terms().manualCapture()) {
      work.put(charge);
      PaymentIntent authorised = work.put(intent.authorised(used, charge.id()));
      work.emit("charge.succeeded", charge);
      work.emit("payment_intent.amount_capturable_updated", authorised);
      return authorised;
    }
    Charge captured = captureCharge(work, charge, charge.amount());
    PaymentIntent succeeded =
        work.put(intent.captured(used, captured.id(), captured.amountCaptured()));
    work.emit("charge.succeeded", captured);
    work.emit("payment_intent.succeeded", succeeded);
    return succeeded;
  }

  private static Charge captureCharge(Work work, Charge held, long amount) {
    BalanceTransaction line =
        Settlement.line(work, held, Ids.of("txn"), "charge", held.id(), amount);
    return work.put(held.captured(amount, line.id(), disputeAt(work, held)));
  }

  private static @Nullable Long disputeAt(Work work, Charge charge) {
    TestCard.Aftermath after = TestCard.of(charge.paymentMethod()).orElseThrow().aftermath();
    boolean asked =
        after == TestCard.Aftermath.DISPUTE_FRAUDULENT
            || after == TestCard.Aftermath.DISPUTE_NOT_RECEIVED
            || work.faults.strikes(Fault.DISPUTE, work.simulate(charge.intent()), "capture");
    return asked ? work.nowMillis + work.timing.disputeOpens().toMillis() : null;
  }

  private static Charge chargeOf(Work work, PaymentIntent intent) {
    return Objects.requireNonNull(
        work.ledger.charges.get(Objects.requireNonNull(intent.latestCharge())));
  }

  private static @Nullable String usable(Work work, PaymentIntent intent, Parameters request) {
    return KeptCards.usable(
        work, intent.account(), intent.terms().customer(), request.text("payment_method"));
  }

  private static @Nullable String known(Work work, String account, @Nullable String customer) {
    if (customer != null && !(work.find(account, customer) instanceof Customer)) {
      throw StripeFailure.missing("customer", customer, "customer");
    }
    return customer;
  }

  private static Map<String, String> sensible(Map<String, String> metadata) {
    try {
      Directive.parse(metadata.get("simulate"));
      return Map.copyOf(metadata);
    } catch (IllegalArgumentException e) {
      throw StripeFailure.invalid(
          "parameter_invalid", "metadata[simulate]", Objects.toString(e.getMessage()));
    }
  }
}
