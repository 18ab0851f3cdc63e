package io.orderledger.payment.provider.halyk;

import io.orderledger.shared.money.Tenge;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One payment on the provider's page: what our server asks the token for, and what the buyer's
 * browser gives to {@code halyk.pay} of the provider's script. The token fixes the terms, so that
 * the browser cannot change them.
 *
 * @param description what the buyer reads on the page
 */
record HalykPage(
    String invoice,
    String terminal,
    Tenge amount,
    String description,
    URI callbacks,
    URI returning) {

  private static final JsonMapper JSON = new JsonMapper();

  Map<String, String> tokenFields(String proof) {
    Map<String, String> fields = new HashMap<>();
    fields.put("invoiceID", invoice);
    fields.put("secret_hash", proof);
    fields.put("amount", Long.toString(amount.amount()));
    fields.put("currency", Tenge.CURRENCY);
    fields.put("postLink", callbacks.toString());
    fields.put("failurePostLink", callbacks.toString());
    return fields;
  }

  /** As JSON; it can be paid with while its token lasts. */
  String payment(JsonNode token) {
    ObjectNode payment = JSON.createObjectNode();
    payment
        .put("invoiceId", invoice)
        .put("backLink", returning.toString())
        .put("failureBackLink", returning.toString())
        .put("postLink", callbacks.toString())
        .put("failurePostLink", callbacks.toString())
        .put("description", description)
        .put("accountId", description)
        .put("terminal", terminal)
        .put("amount", amount.amount())
        .put("currency", Tenge.CURRENCY)
        .set("auth", token);
    return payment.toString();
  }
}
