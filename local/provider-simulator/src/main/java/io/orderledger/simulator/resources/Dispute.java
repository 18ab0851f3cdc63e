package io.orderledger.simulator.resources;

import java.util.Map;

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
        submitted ? DisputeStatus.UNDER_REVIEW : status,
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
