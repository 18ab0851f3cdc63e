package io.orderledger.payment.provider.tiptop;

import io.orderledger.payment.provider.DecimalTenge;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.shared.money.Tenge;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The provider's pages, one for each time an invoice is to be paid on one. */
final class TipTopPages {

  private final TipTopApi api;
  private final Clock clock;

  TipTopPages(TipTopApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /**
   * A page for an invoice.
   *
   * @param more fields of the page
   */
  IntentSnapshot open(
      String sellerId, InvoiceId invoice, Tenge amount, Map<String, ?> more, String key) {
    Map<String, Object> page = invoiced(invoice, amount);
    page.put("RequireConfirmation", true);
    page.putAll(more);
    String url =
        TipTopReading.text(
            api.call(sellerId, "/orders/create", page, key).orDeclined().path("Url"));
    return new IntentSnapshot(
        invoice.text(),
        invoice.order(),
        invoice.attempt(),
        url,
        Standing.PAYABLE,
        amount,
        Tenge.ZERO,
        false,
        null,
        clock.instant());
  }

  /** What is to be paid, as every call says it that asks for money. */
  static Map<String, Object> invoiced(InvoiceId invoice, Tenge amount) {
    return new HashMap<>(
        Map.of(
            "Amount",
            DecimalTenge.of(amount),
            "Currency",
            Tenge.CURRENCY,
            "InvoiceId",
            invoice.text(),
            "Description",
            invoice.order().value()));
  }
}
