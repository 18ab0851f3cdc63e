package io.orderledger.payment.receipt.document;

import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An invoice for VAT to be printed, in both of the country's languages. The template escapes
 * whatever it is given; what is not there is an error, never an empty place.
 */
@Component
class VatInvoicePage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  private final PebbleEngine engine;

  VatInvoicePage() {
    ClasspathLoader loader = new ClasspathLoader(VatInvoicePage.class.getClassLoader());
    loader.setPrefix("documents/");
    engine =
        new PebbleEngine.Builder().loader(loader).autoEscaping(true).strictVariables(true).build();
  }

  String of(VatInvoiceView invoice) {
    Map<String, Object> values =
        Map.ofEntries(
            Map.entry("number", invoice.number()),
            Map.entry("orderNumber", invoice.orderNumber().value()),
            Map.entry("issuedOn", day(invoice.issuedOn())),
            Map.entry("turnoverOn", day(invoice.turnoverOn())),
            Map.entry("sellerName", invoice.sellerName()),
            Map.entry("sellerBin", invoice.sellerBin()),
            Map.entry("buyerName", text(invoice.buyerName())),
            Map.entry("buyerTaxId", text(invoice.buyerTaxId())),
            Map.entry("vatPercent", invoice.vatPercent()),
            Map.entry("lines", lines(invoice)),
            Map.entry("net", sum(invoice.net())),
            Map.entry("vat", sum(invoice.vat())),
            Map.entry("gross", sum(invoice.gross())),
            Map.entry("replaces", invoice.replaces() == null ? "" : invoice.replaces()));
    StringWriter page = new StringWriter();
    try {
      engine.getTemplate("vat-invoice.html.peb").evaluate(page, values);
    } catch (IOException e) {
      throw new UncheckedIOException("The template of the invoice for VAT cannot be filled.", e);
    }
    return page.toString();
  }

  private static List<Map<String, Object>> lines(VatInvoiceView invoice) {
    return invoice.lines().stream()
        .map(
            line ->
                Map.<String, Object>of(
                    "name", line.name(),
                    "sku", line.sku().startsWith("*") ? "" : line.sku(),
                    "quantity", line.quantity(),
                    "net", sum(line.net()),
                    "vat", sum(line.vat()),
                    "gross", sum(line.gross())))
        .toList();
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String sum(Tenge amount) {
    return String.format(Locale.of("ru"), "%,d", amount.amount());
  }

  private static String text(@Nullable PersonalText text) {
    return text == null ? "" : text.value();
  }
}
