package io.orderledger.simulator.resources;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The provider's objects in Stripe's words. Source: Stripe API reference. */
public final class StripeJson {
  /** The version whose shapes these are: the one that stripe-java 33.3.0 is pinned to. */
  public static final String API_VERSION = "2026-07-29.dahlia";

  /** Every test card's last month. */
  private static final YearMonth EXPIRES = YearMonth.of(2034, 12);

  private static final long HOLD_SECONDS = Duration.ofDays(7).toSeconds();

  private final String baseUri;

  /**
   * @param baseUri where buyers reach the 3-D Secure page
   */
  public StripeJson(String baseUri) {
    this.baseUri = baseUri;
  }

  /** Any object, as of {@code now} in seconds since the epoch. */
  public ObjectNode of(Resource resource, long now) {
    return switch (resource) {
      case PaymentIntent intent -> intent(intent);
      case Charge charge -> charge(charge);
      case Refund refund -> refund(refund);
      case Dispute dispute -> dispute(dispute, now);
      case BalanceTransaction line -> line(line);
      case Customer customer ->
          object(customer.id(), "customer")
              .put("created", customer.created())
              .set("metadata", metadata(customer.metadata()));
      case KeptMethod method -> method(method);
      case Upload file ->
          object(file.id(), "file")
              .put("created", file.created())
              .put("filename", file.name())
              .put("purpose", Upload.PURPOSE)
              .put("size", file.size())
              .put("type", file.type());
    };
  }

  /** An event; its object is the snapshot of that moment. */
  public ObjectNode of(ProviderEvent event, boolean untold) {
    ObjectNode json = object(event.id(), "event");
    json.put("api_version", API_VERSION);
    json.put("created", event.created());
    json.putObject("data").set("object", of(event.subject(), event.created()));
    json.put("pending_webhooks", untold ? 1 : 0);
    json.putObject("request")
        .put("id", event.requestId())
        .put("idempotency_key", event.idempotencyKey());
    return json.put("type", event.type());
  }

  /** One page of a list. */
  public static ObjectNode list(String url, Collection<ObjectNode> items, boolean more) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("object", "list").put("url", url).put("has_more", more);
    json.putArray("data").addAll(items);
    return json;
  }

  /** What the buyer's browser may see of an intent. */
  public ObjectNode forBuyer(PaymentIntent intent) {
    ObjectNode json = intent(intent);
    json.remove("metadata");
    json.remove("customer");
    json.remove("latest_charge");
    return json;
  }

  /** The body of a refusal. */
  public ObjectNode error(StripeFailure failure) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("error");
    putIf(error, "code", failure.code());
    if (failure.code() != null) {
      error.put("doc_url", "https://stripe.com/docs/error-codes/" + dashed(failure.code()));
    }
    error.put("message", failure.text());
    putIf(error, "param", failure.param());
    error.put("type", failure.type());
    PaymentError payment = failure.paymentError();
    if (payment != null) {
      putIf(error, "charge", payment.charge());
      putIf(error, "decline_code", payment.declineCode());
      putMethod(error, payment.paymentMethod());
    }
    if (failure.intent() != null) {
      error.set("payment_intent", intent(failure.intent()));
    }
    return body;
  }

  private ObjectNode intent(PaymentIntent intent) {
    IntentTerms terms = intent.terms();
    ObjectNode json = object(intent.id(), "payment_intent");
    json.put("amount", terms.amount())
        .put("amount_capturable", intent.capturable())
        .put("amount_received", intent.received())
        .put("canceled_at", intent.canceledAt())
        .put("cancellation_reason", intent.cancellationReason())
        .put("capture_method", terms.manualCapture() ? "manual" : "automatic_async")
        .put("client_secret", terms.clientSecret())
        .put("confirmation_method", "automatic")
        .put("created", terms.created())
        .put("currency", terms.currency())
        .put("customer", terms.customer())
        .put("description", terms.description())
        .put("latest_charge", intent.latestCharge())
        .put("payment_method", intent.paymentMethod())
        .put("receipt_email", terms.receiptEmail())
        .put("setup_future_usage", terms.futureUsage())
        .put("status", intent.status().wire());
    json.putArray("payment_method_types").add("card");
    json.set("metadata", metadata(terms.metadata()));
    if (intent.status() == IntentStatus.REQUIRES_ACTION) {
      putNextAction(json, intent);
    } else {
      json.putNull("next_action");
    }
    PaymentError last = intent.lastError();
    if (last == null) {
      json.putNull("last_payment_error");
    } else {
      ObjectNode error = json.putObject("last_payment_error");
      putIf(error, "charge", last.charge());
      error.put("code", last.code());
      putIf(error, "decline_code", last.declineCode());
      error.put("message", last.message()).put("type", last.type());
      putMethod(error, last.paymentMethod());
    }
    return json;
  }

  private void putNextAction(ObjectNode json, PaymentIntent intent) {
    String page =
        baseUri
            + "/simulator/3ds/"
            + intent.id()
            + "?client_secret="
            + intent.terms().clientSecret();
    ObjectNode action = json.putObject("next_action");
    if (intent.returnUrl() == null) {
      action.put("type", "use_stripe_sdk");
      action
          .putObject("use_stripe_sdk")
          .put("type", "three_d_secure_redirect")
          .put("stripe_js", page);
    } else {
      action.put("type", "redirect_to_url");
      action.putObject("redirect_to_url").put("return_url", intent.returnUrl()).put("url", page);
    }
  }

  private static ObjectNode charge(Charge charge) {
    TestCard card = TestCard.of(charge.paymentMethod()).orElseThrow();
    PaymentError error = charge.error();
    ObjectNode json = object(charge.id(), "charge");
    json.put("amount", charge.amount())
        .put("amount_captured", charge.amountCaptured())
        .put("amount_refunded", charge.amountReturned() + charge.amountReleased())
        .put("balance_transaction", charge.balanceTransaction())
        .put("calculated_statement_descriptor", "ORDERLEDGER")
        .put("captured", charge.captured())
        .put("created", charge.created())
        .put("currency", charge.currency())
        .put("disputed", charge.disputed())
        .put("failure_code", error == null ? null : error.code())
        .put("failure_message", error == null ? null : error.message())
        .put("paid", error == null)
        .put("payment_intent", charge.intent())
        .put("payment_method", charge.paymentMethod())
        .put("refunded", charge.amountReturned() + charge.amountReleased() == charge.amount())
        .put("status", error == null ? "succeeded" : "failed");
    json.set("metadata", metadata(charge.metadata() == null ? Map.of() : charge.metadata()));
    json.putObject("billing_details");
    json.putObject("outcome")
        .put("network_status", error == null ? "approved_by_network" : "declined_by_network")
        .put("reason", error == null ? null : error.declineCode())
        .put("risk_level", "normal")
        .put("type", error == null ? "authorized" : "issuer_declined");
    ObjectNode details = json.putObject("payment_method_details").put("type", "card");
    ObjectNode onCard = details.putObject("card");
    onCard
        .put("amount_authorized", error == null ? charge.amount() : 0)
        .put("authorization_code", error == null ? charge.id().substring(21) : null)
        .put("brand", card.brand())
        .put("capture_before", charge.created() + HOLD_SECONDS)
        .put("country", "KZ")
        .put("exp_month", EXPIRES.getMonthValue())
        .put("exp_year", EXPIRES.getYear())
        .put("fingerprint", card.fingerprint())
        .put("funding", "credit")
        .put("last4", card.last4())
        .put("network", card.brand());
    if (charge.authenticated()) {
      onCard
          .putObject("three_d_secure")
          .put("authentication_flow", "challenge")
          .put("result", "authenticated")
          .put("version", "2.2.0");
    } else {
      onCard.putNull("three_d_secure");
    }
    return json;
  }

  private static ObjectNode refund(Refund refund) {
    ObjectNode json = object(refund.id(), "refund");
    json.remove("livemode");
    json.put("amount", refund.amount())
        .put("balance_transaction", refund.balanceTransaction())
        .put("charge", refund.charge())
        .put("created", refund.created())
        .put("currency", refund.currency())
        .put("payment_intent", refund.intent())
        .put("reason", refund.reason())
        .put("status", refund.status().wire());
    putIf(json, "failure_reason", refund.failureReason());
    if (refund.status() == RefundStatus.PENDING) {
      json.put("pending_reason", "processing");
    }
    json.set("metadata", metadata(refund.metadata()));
    return json;
  }

  private static ObjectNode dispute(Dispute dispute, long now) {
    ObjectNode json = object(dispute.id(), "dispute");
    json.put("amount", dispute.amount())
        .put("charge", dispute.charge())
        .put("created", dispute.created())
        .put("currency", dispute.currency())
        .put("is_charge_refundable", dispute.status().inquiry())
        .put("payment_intent", dispute.intent())
        .put("reason", dispute.reason())
        .put("status", dispute.status().wire());
    json.putArray("balance_transactions");
    json.putArray("enhanced_eligibility_types");
    json.putObject("payment_method_details")
        .put("type", "card")
        .putObject("card")
        .put("brand", "visa")
        .put("case_type", dispute.status().inquiry() ? "inquiry" : "chargeback")
        .put("network_reason_code", dispute.networkReason());
    ObjectNode evidence = json.putObject("evidence");
    dispute.evidence().forEach(evidence::put);
    json.putObject("evidence_details")
        .put("due_by", dispute.dueBy())
        .put("has_evidence", !dispute.evidence().isEmpty())
        .put("past_due", now > dispute.dueBy())
        .put("submission_count", dispute.submissions());
    json.set("metadata", metadata(dispute.metadata()));
    return json;
  }

  private static ObjectNode line(BalanceTransaction line) {
    ObjectNode json = object(line.id(), "balance_transaction");
    json.remove("livemode");
    json.put("amount", line.amount())
        .put("available_on", line.created() + Duration.ofDays(2).toSeconds())
        .put("balance_type", "payments")
        .put("created", line.created())
        .put("currency", line.currency())
        .put("fee", line.fee())
        .put("net", line.amount() - line.fee())
        .put("reporting_category", SettlementReport.category(line))
        .put("source", line.source())
        .put("status", "available")
        .put("type", line.type());
    json.putArray("fee_details");
    return json;
  }

  /** A payout, which Stripe made by itself. */
  public static ObjectNode of(Payout payout) {
    ObjectNode json = object(payout.id(), "payout");
    return json.put("amount", payout.amount())
        .put("arrival_date", payout.arrivesAt())
        .put("automatic", true)
        .put("created", payout.arrivesAt())
        .put("currency", "kzt")
        .put("method", "standard")
        .put("reconciliation_status", "completed")
        .put("status", "paid")
        .put("type", "bank_account");
  }

  private static ObjectNode method(KeptMethod method) {
    TestCard card = TestCard.of(method.id()).orElseThrow();
    ObjectNode json = object(method.id(), "payment_method");
    json.put("created", method.created()).put("customer", method.customer()).put("type", "card");
    json.putObject("card")
        .put("brand", card.brand())
        .put("exp_month", EXPIRES.getMonthValue())
        .put("exp_year", EXPIRES.getYear())
        .put("funding", "credit")
        .put("last4", card.last4());
    return json;
  }

  private static ObjectNode object(String id, String kind) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("object", kind)
        .put("livemode", false);
  }

  private static ObjectNode metadata(Map<String, String> metadata) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    metadata.forEach(json::put);
    return json;
  }

  private static void putMethod(ObjectNode json, @Nullable String method) {
    if (method != null) {
      json.putObject("payment_method")
          .put("id", method)
          .put("object", "payment_method")
          .put("type", "card");
    }
  }

  private static void putIf(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }

  private static String dashed(String code) {
    return code.replace('_', '-');
  }
}
