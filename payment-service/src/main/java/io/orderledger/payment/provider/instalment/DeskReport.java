package io.orderledger.payment.provider.instalment;

import io.orderledger.payment.model.InstalmentIntent;
import io.orderledger.payment.provider.Hundredths;
import io.orderledger.payment.provider.UnreadableReport;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.payment.reconciliation.model.SettlementLine.Kind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bank's report of what it paid the seller, less its commission, and of what went back. */
@Clause({ClauseId.B_3_14, ClauseId.B_5_8})
final class DeskReport {

  private static final JsonMapper JSON = new JsonMapper();

  private DeskReport() {}

  static List<SettlementLine> read(byte[] report) throws UnreadableReport {
    JsonNode told;
    try {
      told = JSON.readTree(report).path("lines");
    } catch (JacksonException e) {
      throw new UnreadableReport("The file is not JSON.");
    }
    if (!told.isArray()) {
      throw new UnreadableReport("There is no list under lines.");
    }
    List<SettlementLine> lines = new ArrayList<>();
    for (JsonNode one : told) {
      lines.add(line(lines.size() + 1, one));
    }
    return lines;
  }

  private static SettlementLine line(int line, JsonNode one) throws UnreadableReport {
    if (!Tenge.CURRENCY.equals(one.path("currency").asString(""))) {
      throw new UnreadableReport(line, "The currency is not KZT.");
    }
    boolean paid = kind(line, one) == Kind.CHARGE;
    long sum = Hundredths.read(line, required(line, one, "amount"));
    @Nullable String payout = one.path("payout").asString(null);
    try {
      return new SettlementLine(
          required(line, one, "id"),
          paid ? Kind.CHARGE : Kind.REFUND,
          InstalmentIntent.of(required(line, one, paid ? "application" : "recalculation")),
          paid ? sum : -sum,
          Hundredths.read(line, required(line, one, "commission")),
          payout,
          payout == null ? null : LocalDate.parse(required(line, one, "payoutOn")),
          Instant.parse(required(line, one, "at")));
    } catch (DateTimeException e) {
      throw new UnreadableReport(line, "A moment is not written as one.");
    }
  }

  private static Kind kind(int line, JsonNode one) throws UnreadableReport {
    return switch (required(line, one, "kind")) {
      case "PAID" -> Kind.CHARGE;
      case "RECALCULATED" -> Kind.REFUND;
      default -> throw new UnreadableReport(line, "It is of no known kind.");
    };
  }

  private static String required(int line, JsonNode one, String field) throws UnreadableReport {
    String value = one.path(field).asString("");
    if (value.isEmpty()) {
      throw new UnreadableReport(line, "There is no " + field + '.');
    }
    return value;
  }
}
