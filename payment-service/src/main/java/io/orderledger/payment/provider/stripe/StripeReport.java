package io.orderledger.payment.provider.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.orderledger.payment.provider.Hundredths;
import io.orderledger.payment.provider.UnreadableReport;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.payment.reconciliation.model.SettlementLine.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's itemized reports as CSV: {@code balance_change_from_activity.itemized.3} for what moved,
 * {@code payout_reconciliation.itemized.5} for what was paid out. Both name the columns that are
 * read here; others may stand beside them. Sums are in major units.
 */
final class StripeReport {

  static final List<String> NEEDED =
      List.of(
          "balance_transaction_id",
          "created_utc",
          "currency",
          "gross",
          "fee",
          "net",
          "reporting_category",
          "source_id",
          "payment_intent_id",
          "automatic_payout_id",
          "automatic_payout_effective_at");

  private static final int MOST_LINES = 100_000;
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int DATE = 10;
  private static final ObjectReader READER =
      CsvMapper.builder()
          .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build()
          .readerFor(Map.class)
          .with(CsvSchema.emptySchema().withHeader());

  private StripeReport() {}

  static List<SettlementLine> read(byte[] report) throws UnreadableReport {
    String text = new String(report, UTF_8);
    int end = text.indexOf('\n');
    String header = end < 0 ? text : text.substring(0, end);
    if (!Set.copyOf(List.of(header.strip().replace("\"", "").split(","))).containsAll(NEEDED)) {
      throw new UnreadableReport(1, "The header names the columns " + NEEDED + '.');
    }
    List<SettlementLine> lines = new ArrayList<>();
    int line = 1;
    try (MappingIterator<Map<String, String>> rows = READER.readValues(text)) {
      while (rows.hasNextValue()) {
        line++;
        Map<String, String> row = rows.nextValue();
        Kind kind = kind(row.getOrDefault("reporting_category", ""));
        if (kind != null) {
          lines.add(line(line, kind, row));
        }
        if (lines.size() > MOST_LINES) {
          throw new UnreadableReport(line, "The report has too many lines: send it in parts.");
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableReport(
          line, "The file is not CSV with all columns in this line or the next.");
    }
    return lines;
  }

  /** Null for payouts themselves: every other line says which one it went with. */
  private static @Nullable Kind kind(String category) {
    return switch (category) {
      case "charge" -> Kind.CHARGE;
      case "refund" -> Kind.REFUND;
      case "refund_failure" -> Kind.REFUND_FAILURE;
      case "dispute" -> Kind.DISPUTE;
      case "dispute_reversal" -> Kind.DISPUTE_REVERSAL;
      case "fee" -> Kind.FEE;
      case "payout", "payout_reversal" -> null;
      default -> Kind.OTHER;
    };
  }

  private static SettlementLine line(int line, Kind kind, Map<String, String> row)
      throws UnreadableReport {
    if (!MinorUnits.CURRENCY.equals(row.get("currency"))) {
      throw new UnreadableReport(line, "The currency is not kzt.");
    }
    long gross = Hundredths.read(line, row.get("gross"));
    long fee = Hundredths.read(line, row.get("fee"));
    if (gross - fee != Hundredths.read(line, row.get("net"))) {
      throw new UnreadableReport(line, "Gross less fee is not net.");
    }
    String id = text(line, row.get("balance_transaction_id"));
    String source = row.getOrDefault("source_id", "");
    String intent = row.getOrDefault("payment_intent_id", "");
    String payout = row.getOrDefault("automatic_payout_id", "");
    try {
      return new SettlementLine(
          id,
          kind,
          kind == Kind.CHARGE && !intent.isEmpty() ? intent : source.isEmpty() ? id : source,
          gross,
          fee,
          payout.isEmpty() ? null : payout,
          payout.isEmpty() ? null : day(text(line, row.get("automatic_payout_effective_at"))),
          LocalDateTime.parse(text(line, row.get("created_utc")), MOMENT)
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      throw new UnreadableReport(line, "A moment is not written as Stripe writes it.");
    }
  }

  private static LocalDate day(String moment) {
    return LocalDate.parse(moment.substring(0, DATE));
  }

  private static String text(int line, @Nullable String value) throws UnreadableReport {
    if (value == null || value.isBlank()) {
      throw new UnreadableReport(line, "A column that names the line or its day is empty.");
    }
    return value;
  }
}
