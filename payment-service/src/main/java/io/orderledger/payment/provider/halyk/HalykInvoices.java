package io.orderledger.payment.provider.halyk;

import io.orderledger.shared.identifier.OrderNumber;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers of invoices, one an attempt. The bank wants six to fifteen digits, of which the last
 * six are unique: an order's number is not of that form, a sequence is, for a million attempts.
 */
public final class HalykInvoices {

  private final JdbcClient jdbc;

  public HalykInvoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose attempt an invoice is. */
  record Ours(String sellerId, OrderNumber order, int attempt) {}

  /** The same for the same attempt, however often it is asked for. */
  String numberOf(String sellerId, OrderNumber order, int attempt) {
    return present(order, attempt)
        .or(() -> added(sellerId, order, attempt))
        .or(() -> present(order, attempt)) // Somebody else has just added it.
        .orElseThrow(() -> new IllegalStateException("An attempt has no invoice: " + order));
  }

  private Optional<String> present(OrderNumber order, int attempt) {
    return jdbc.sql("select invoice from halyk_invoice where order_number = ? and attempt = ?")
        .params(order.value(), attempt)
        .query(String.class)
        .optional();
  }

  private Optional<String> added(String sellerId, OrderNumber order, int attempt) {
    return jdbc.sql(
            """
            insert into halyk_invoice (seller_id, order_number, attempt) values (?, ?, ?)
                on conflict (order_number, attempt) do nothing returning invoice
            """)
        .params(sellerId, order.value(), attempt)
        .query(String.class)
        .optional();
  }

  /** Empty when it is not an invoice of this seller's. */
  Optional<Ours> find(String sellerId, String invoice) {
    return jdbc.sql(
            """
            select seller_id, order_number, attempt from halyk_invoice
             where invoice = ?::bigint and seller_id = ?
            """)
        .params(invoice, sellerId)
        .query(
            (row, n) ->
                new Ours(
                    row.getString(1),
                    OrderNumber.parse(row.getString(2)).orElseThrow(),
                    row.getInt(3)))
        .optional();
  }
}
