package io.orderledger.simulator.resources;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day's lines as Stripe's itemized reports write them. Source: Stripe documentation, "Balance
 * report" and "Payout reconciliation report", of which the columns are the same. The sandbox pays
 * out a day's lines together.
 */
final class SettlementReport {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final List<String> COLUMNS =
      List.of(
          "automatic_payout_id",
          "automatic_payout_effective_at",
          "balance_transaction_id",
          "created_utc",
          "currency",
          "gross",
          "fee",
          "net",
          "reporting_category",
          "source_id",
          "description",
          "payment_intent_id");

  private SettlementReport() {}

  /**
   * The report as CSV.
   *
   * @param day of the seller
   * @param payoutOn null while the day's lines were not paid out
   */
  static String of(
      List<BalanceTransaction> lines, String account, LocalDate day, @Nullable LocalDate payoutOn) {
    List<String> rows = new ArrayList<>(List.of(String.join(",", COLUMNS)));
    for (BalanceTransaction line : lines) {
      Instant created = Instant.ofEpochSecond(line.created());
      if (line.account().equals(account) && Payout.day(line).equals(day)) {
        rows.add(
            String.join(
                ",",
                payoutOn == null ? "" : Payout.idOf(account, day),
                payoutOn == null ? "" : payoutOn + " 00:00:00",
                line.id(),
                MOMENT.format(created),
                line.currency(),
                major(line.amount()),
                major(line.fee()),
                major(line.amount() - line.fee()),
                category(line),
                line.source(),
                "",
                line.intent()));
      }
    }
    return String.join("\n", rows) + '\n';
  }

  static String category(BalanceTransaction line) {
    return line.type().equals("adjustment")
        ? line.amount() < 0 ? "dispute" : "dispute_reversal"
        : line.type();
  }

  private static String major(long minor) {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }
}
