package io.orderledger.simulator.resources;

import org.jspecify.annotations.Nullable;

/** A refusal in Stripe's words. Source: Stripe API reference, "Errors". */
public final class StripeFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final @Nullable String code;
  private final @Nullable String param;
  private final transient @Nullable PaymentIntent intent;
  private final transient @Nullable PaymentError paymentError;
  private final boolean kept;

  private StripeFailure(
      int status,
      String type,
      @Nullable String code,
      @Nullable String param,
      String message,
      @Nullable PaymentIntent intent,
      @Nullable PaymentError paymentError,
      boolean kept) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
    this.intent = intent;
    this.paymentError = paymentError;
    this.kept = kept;
  }

  /** A parameter is missing or senseless; nothing was tried, so no answer is kept. */
  public static StripeFailure invalid(String code, String param, String message) {
    return new StripeFailure(400, "invalid_request_error", code, param, message, null, null, false);
  }

  /** The request makes sense and the object's state does not allow it. */
  public static StripeFailure refused(
      @Nullable String code, @Nullable String param, String message) {
    return new StripeFailure(400, "invalid_request_error", code, param, message, null, null, true);
  }

  /** The intent is in the wrong state. */
  public static StripeFailure unexpectedState(PaymentIntent intent, String message) {
    return new StripeFailure(
        400,
        "invalid_request_error",
        "payment_intent_unexpected_state",
        null,
        message,
        intent,
        null,
        true);
  }

  /** The card did not pay. */
  public static StripeFailure card(PaymentIntent intent, PaymentError error) {
    return new StripeFailure(
        402, error.type(), error.code(), null, error.message(), intent, error, true);
  }

  /** There is no such object in this account. */
  public static StripeFailure missing(String kind, String id, String param) {
    return new StripeFailure(
        404,
        "invalid_request_error",
        "resource_missing",
        param,
        "No such " + kind + ": '" + id + "'",
        null,
        null,
        false);
  }

  /** Any other answer that is not kept under an idempotency key. */
  public static StripeFailure of(int status, String type, @Nullable String code, String message) {
    return new StripeFailure(status, type, code, null, message, null, null, false);
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public @Nullable String code() {
    return code;
  }

  public @Nullable String param() {
    return param;
  }

  public @Nullable PaymentIntent intent() {
    return intent;
  }

  public @Nullable PaymentError paymentError() {
    return paymentError;
  }

  /** Whether the answer is repeated under its idempotency key. */
  public boolean kept() {
    return kept;
  }

  public String text() {
    String message = getMessage();
    return message == null ? type : message;
  }
}
