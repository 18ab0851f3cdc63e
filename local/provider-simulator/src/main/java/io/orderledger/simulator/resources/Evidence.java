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
  private static final long OF_FILES = 4_500_000;
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

  static void check(Work work, String account, Map<String, String> evidence) {
    long bytes = 0;
    for (Map.Entry<String, String> field : evidence.entrySet()) {
      check(field.getKey(), field.getValue());
      bytes += FILES.contains(field.getKey()) ? file(work, account, field).size() : 0;
    }
    if (bytes > OF_FILES) {
      throw StripeFailure.refused(
          null, "evidence", "The combined size of all evidence files is limited to 4.5 MB.");
    }
    if (evidence.values().stream().mapToInt(String::length).sum() > IN_ALL) {
      throw StripeFailure.refused(
          null,
          "evidence",
          "The combined character count of all evidence fields is limited to 150,000.");
    }
  }

  private static Upload file(Work work, String account, Map.Entry<String, String> field) {
    if (work.find(account, field.getValue()) instanceof Upload file) {
      return file;
    }
    throw StripeFailure.refused(
        "resource_missing",
        "evidence[" + field.getKey() + "]",
        "No such file upload: '" + field.getValue() + "'");
  }

  private static void check(String field, String value) {
    String name = "evidence[" + field + "]";
    if (TEXTS.contains(field) && value.length() > OF_A_TEXT) {
      throw StripeFailure.refused(null, name, "Invalid string: must be at most 20,000 characters.");
    }
  }
}
