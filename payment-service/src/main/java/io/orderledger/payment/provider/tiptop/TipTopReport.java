package io.orderledger.payment.provider.tiptop;

import io.orderledger.payment.provider.Hundredths;
import io.orderledger.payment.provider.UnreadableReport;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.payment.reconciliation.model.SettlementLine.Kind;
import io.orderledger.shared.money.Tenge;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider's list of operations, as {@code v2/payments/list} answers it. It knows payouts by
 * their day alone: what was paid out together went to the bank in one sum.
 */
final class TipTopReport {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final int PAYMENT = 0;
  private static final int REFUND = 1;
  private static final int DATE = 10;

  private TipTopReport() {}

  /** The file that {@link #read} reads. */
  static byte[] write(List<JsonNode> operations) {
    return JSON.writeValueAsBytes(Map.of("Model", operations));
  }

  static List<SettlementLine> read(byte[] report) throws UnreadableReport {
    JsonNode model;
    try {
      model = JSON.readTree(report).path("Model");
    } catch (JacksonException e) {
      throw new UnreadableReport("The file is not JSON.");
    }
    if (!model.isArray()) {
      throw new UnreadableReport("There is no list of operations under Model.");
    }
    List<SettlementLine> lines = new ArrayList<>();
    int line = 0;
    for (JsonNode one : model) {
      line++;
      int type = one.path("Type").asInt(-1);
      boolean moved = "Completed".equals(TipTopReading.text(one.path("Status")));
      if (moved && (type == PAYMENT || type == REFUND)) {
        lines.add(line(line, one, type == PAYMENT));
      }
    }
    return lines;
  }

  private static SettlementLine line(int line, JsonNode one, boolean payment)
      throws UnreadableReport {
    if (!Tenge.CURRENCY.equals(TipTopReading.text(one.path("PaymentCurrency")))) {
      throw new UnreadableReport(line, "The currency is not KZT.");
    }
    String id = required(line, one, "TransactionId");
    long sum = Hundredths.read(line, TipTopReading.text(one.path("PaymentAmount")));
    long gross = payment ? sum : -sum;
    String payoutOn = TipTopReading.text(one.path("PayoutDateIso"));
    try {
      LocalDate day = payoutOn == null ? null : LocalDate.parse(payoutOn.substring(0, DATE));
      return new SettlementLine(
          id,
          payment ? Kind.CHARGE : Kind.REFUND,
          payment ? TipTopIntent.of(required(line, one, "InvoiceId"), Long.parseLong(id)) : id,
          gross,
          fee(line, one, gross),
          day == null ? null : required(line, one, "PublicId") + '/' + day,
          day,
          moment(line, one, payment ? "ConfirmDateIso" : "CreatedDateIso"));
    } catch (DateTimeException | StringIndexOutOfBoundsException | NumberFormatException e) {
      throw new UnreadableReport(line, "A number or a moment is not written as one.");
    }
  }

  /** What was paid out of it says it best; until then what the provider announces. */
  private static long fee(int line, JsonNode one, long gross) throws UnreadableReport {
    String paidOut = TipTopReading.text(one.path("PayoutAmount"));
    if (paidOut != null) {
      return gross - Hundredths.read(line, paidOut);
    }
    String announced = TipTopReading.text(one.path("TotalFee"));
    return announced == null ? 0 : Hundredths.read(line, announced);
  }

  private static Instant moment(int line, JsonNode one, String field) throws UnreadableReport {
    return LocalDateTime.parse(required(line, one, field)).toInstant(ZoneOffset.UTC);
  }

  private static String required(int line, JsonNode one, String field) throws UnreadableReport {
    @Nullable String value = TipTopReading.text(one.path(field));
    if (value == null) {
      throw new UnreadableReport(line, "There is no " + field + '.');
    }
    return value;
  }
}
