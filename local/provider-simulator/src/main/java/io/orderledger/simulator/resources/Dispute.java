package io.orderledger.simulator.resources;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's bank has taken the money back until it is decided.
 *
 * @param created seconds since the epoch
 * @param amount minor units
 * @param dueBy seconds since the epoch by which evidence must be there
 * @param evidence what the seller has put forward so far, by Stripe's field names
 * @param submissions how many times evidence went to the bank
 */
public record Dispute(
    String id,
    String account,
    String intent,
    String charge,
    long created,
    long amount,
    String currency,
    String reason,
    DisputeStatus status,
    long dueBy,
    Map<String, String> evidence,
    int submissions,
    Map<String, String> metadata)
    implements Resource {

  /** Visa's code for what Stripe calls a reason; null where there is none. */
  @Nullable String networkReason() {
    return switch (reason) {
      case "fraudulent" -> "10.4";
      case "duplicate" -> "12.6.1";
      case "product_not_received" -> "13.1";
      case "subscription_canceled" -> "13.2";
      case "product_unacceptable" -> "13.3";
      case "credit_not_processed" -> "13.6";
      default -> null;
    };
  }

  Dispute answered(
      Map<String, String> all, Map<String, String> changedMetadata, boolean submitted) {
    return new Dispute(
        id,
        account,
        intent,
        charge,
        created,
        amount,
        currency,
        reason,
        submitted ? status.answered() : status,
        dueBy,
        all,
        submitted ? submissions + 1 : submissions,
        changedMetadata);
  }

  Dispute decided(DisputeStatus to) {
    return new Dispute(
        id,
        account,
        intent,
        charge,
        created,
        amount,
        currency,
        reason,
        to,
        dueBy,
        evidence,
        submissions,
        metadata);
  }
}
