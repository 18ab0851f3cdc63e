package io.orderledger.simulator.resources;

import java.util.Map;
import java.util.Set;

/**
 * How much evidence may say. Source: Stripe API reference, "Update a dispute": so many characters
 * in the fields of free text, so many in all.
 */
final class Evidence {

  private static final int OF_A_TEXT = 20_000;
  private static final int IN_ALL = 150_000;
  private static final Set<String> TEXTS =
      Set.of(
          "access_activity_log",
          "cancellation_policy_disclosure",
          "cancellation_rebuttal",
          "duplicate_charge_explanation",
          "product_description",
          "refund_policy_disclosure",
          "refund_refusal_explanation",
          "uncategorized_text");
  private static final Set<String> FILES =
      Set.of(
          "cancellation_policy",
          "customer_communication",
          "customer_signature",
          "duplicate_charge_documentation",
          "receipt",
          "refund_policy",
          "service_documentation",
          "shipping_documentation",
          "uncategorized_file");

  private Evidence() {}

  static void check(Map<String, String> evidence) {
    evidence.forEach(Evidence::check);
    if (evidence.values().stream().mapToInt(String::length).sum() > IN_ALL) {
      throw StripeFailure.refused(
          null,
          "evidence",
          "The combined character count of all evidence fields is limited to 150,000.");
    }
  }

  private static void check(String field, String value) {
    String name = "evidence[" + field + "]";
    if (FILES.contains(field) && !value.startsWith("file_")) {
      throw StripeFailure.refused("resource_missing", name, "No such file upload: '" + value + "'");
    }
    if (TEXTS.contains(field) && value.length() > OF_A_TEXT) {
      throw StripeFailure.refused(null, name, "Invalid string: must be at most 20,000 characters.");
    }
  }
}
