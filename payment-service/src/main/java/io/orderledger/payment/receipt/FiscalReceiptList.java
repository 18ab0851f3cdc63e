package io.orderledger.payment.receipt;

import io.orderledger.payment.receipt.model.Receipt;
import io.orderledger.payment.receipt.model.ReceiptKind;
import io.orderledger.payment.receipt.register.FiscalSettings;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All receipts: which the register has, which it does not, and what they come to. */
@Component
class FiscalReceiptList {

  private static final String COUNT =
      "select count(*) from projection_fiscal_receipts.receipt where state = ";
  private static final String TOTALS =
      """
      select (select count(*) from projection_fiscal_receipts.receipt
               where state = 'REGISTERED') as registered,
             (select count(*) from projection_fiscal_receipts.receipt
               where state = 'REGISTERED' and corrects is not null) as corrections,
             coalesce((select sum(amount) from projection_fiscal_receipts.receipt
               where state = 'REGISTERED' and corrects is null and kind = 'SALE'), 0) as sales,
             coalesce((select sum(amount) from projection_fiscal_receipts.receipt
               where state = 'REGISTERED' and corrects is null and kind = 'RETURN'), 0) as returns,
             coalesce((select sum(amount) from projection_fiscal_receipts.movement
               where kind = 'SALE'), 0) as money_in,
             coalesce((select sum(amount) from projection_fiscal_receipts.movement
               where kind = 'RETURN'), 0) as money_back,
             (select count(*) from projection_fiscal_receipts.movement m
               where not exists (select from projection_fiscal_receipts.receipt r
                                  where r.movement_id = m.movement_id)) as without
      """;

  private final JdbcClient jdbc;
  private final FiscalSettings settings;
  private final Clock clock;

  FiscalReceiptList(JdbcClient jdbc, FiscalSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * One receipt.
   *
   * @param corrects the receipt that was wrong; null for a movement's own
   * @param since when it came to stand so
   * @param fiscalNumber null until it is registered
   * @param parkedFor why it waits for a person; null unless it does
   */
  record ReceiptRow(
      OrderNumber orderNumber,
      String receiptId,
      ReceiptKind kind,
      PaymentMeans means,
      Tenge amount,
      Tenge vat,
      @Nullable String corrects,
      Receipt.State state,
      Instant since,
      @Nullable String fiscalNumber,
      @Nullable String parkedFor) {}

  /**
   * What receipts and money come to; corrections are of money that has its receipt.
   *
   * @param registered all receipts that the register has
   * @param corrections how many of them correct others
   * @param sales what the others that are registered say came in
   * @param returns what they say went back
   * @param moneyIn what came in
   * @param moneyBack what went back
   * @param withoutReceipt movements that wait for what has to stand on their receipts
   */
  record Totals(
      long registered,
      long corrections,
      long waiting,
      long parked,
      Tenge sales,
      Tenge returns,
      Tenge moneyIn,
      Tenge moneyBack,
      long withoutReceipt) {}

  /** In order of their orders, after one; null for all states. */
  List<ReceiptRow> of(Receipt.@Nullable State state, String order, String receipt, int atMost) {
    return jdbc.sql(
            """
            select order_number, receipt_id, kind, means, amount, vat, corrects, state, since,
                   fiscal_number, parked_for
              from projection_fiscal_receipts.receipt
             where (:state::text is null or state = :state)
               and (order_number, receipt_id) > (:order, :receipt)
             order by order_number, receipt_id limit :atMost
            """)
        .param("state", state == null ? null : state.name())
        .param("order", order)
        .param("receipt", receipt)
        .param("atMost", atMost)
        .query((row, n) -> row(row))
        .list();
  }

  Totals totals() {
    long waiting = waiting();
    long parked = parked();
    return jdbc.sql(TOTALS)
        .query(
            (row, n) ->
                new Totals(
                    row.getLong("registered"),
                    row.getLong("corrections"),
                    waiting,
                    parked,
                    Tenge.of(row.getLong("sales")),
                    Tenge.of(row.getLong("returns")),
                    Tenge.of(row.getLong("money_in")),
                    Tenge.of(row.getLong("money_back")),
                    row.getLong("without")))
        .single();
  }

  long waiting() {
    return jdbc.sql(COUNT + "'WAITING'").query(Long.class).single();
  }

  long parked() {
    return jdbc.sql(COUNT + "'PARKED'").query(Long.class).single();
  }

  /** How many have waited for the register for longer than they may without a warning. */
  long overdue() {
    Instant limit = clock.instant().minus(settings.alarmAfter());
    return jdbc.sql(COUNT + "'WAITING' and since <= ?")
        .param(OffsetDateTime.ofInstant(limit, ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private static ReceiptRow row(ResultSet row) throws SQLException {
    return new ReceiptRow(
        new OrderNumber(row.getString("order_number")),
        row.getString("receipt_id"),
        ReceiptKind.valueOf(row.getString("kind")),
        PaymentMeans.valueOf(row.getString("means")),
        Tenge.of(row.getLong("amount")),
        Tenge.of(row.getLong("vat")),
        row.getString("corrects"),
        Receipt.State.valueOf(row.getString("state")),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getString("fiscal_number"),
        row.getString("parked_for"));
  }
}
