package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.demo.Shop.Item;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a business fills in, and what the seller's bank writes when it has paid. */
final class InvoiceForms {

  private static final String BIN = "150640012341";
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

  private InvoiceForms() {}

  /** An order of a legal entity that pays to an invoice. */
  static Map<String, Object> order(List<Item> items) {
    Map<String, Object> form = new HashMap<>(OrderForms.order(items, false));
    form.put(
        "buyer",
        Map.of(
            "kind",
            "LEGAL_ENTITY",
            "bin",
            BIN,
            "name",
            "Demo Trade LLP",
            "representative",
            Map.of(
                "name",
                "Daniyar Demo",
                "powerOfAttorney",
                Map.of("number", "17", "date", "2026-01-15"))));
    form.put("payment", Map.of("method", "INVOICE"));
    return form;
  }

  /** A statement with one credit: all that is outstanding of an invoice. */
  static String statement(JsonNode invoice) {
    String number = invoice.path("number").asString();
    return """
    account,statement,reference,bookedOn,amount,currency,purpose,payerTaxId
    %s,demo-%s,%s,%s,%d.00,KZT,"%s",%s
    """
        .formatted(
            invoice.path("beneficiary").path("iik").asString(),
            number,
            number,
            LocalDate.now(ALMATY),
            invoice.path("outstanding").path("amount").asLong(),
            invoice.path("purpose").path("ru").asString(),
            BIN);
  }
}
