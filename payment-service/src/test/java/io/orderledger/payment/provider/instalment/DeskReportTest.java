package io.orderledger.payment.provider.instalment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.payment.provider.UnreadableReport;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.payment.reconciliation.model.SettlementLine.Kind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause(ClauseId.B_5_8)
class DeskReportTest {

  private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
  private static final String PAID =
      """
      {"id":"l-1","kind":"PAID","application":"a-1","amount":"50000.00","commission":"1500.50",
       "currency":"KZT","payout":"p-1","payoutOn":"2026-11-28","at":"2026-11-27T10:00:00Z"}
      """;
  private static final String RECALCULATED =
      """
      {"id":"l-2","kind":"RECALCULATED","recalculation":"r-1","amount":"20000.00",
       "commission":"0.00","currency":"KZT","at":"2026-11-27T10:00:00Z"}
      """;

  private static List<SettlementLine> read(String... lines) throws UnreadableReport {
    return DeskReport.read(("{\"lines\":[" + String.join(",", lines) + "]}").getBytes(UTF_8));
  }

  @Test
  void the_commission_is_what_the_bank_keeps_of_what_it_paid() throws UnreadableReport {
    assertThat(read(PAID, RECALCULATED))
        .containsExactly(
            new SettlementLine(
                "l-1",
                Kind.CHARGE,
                "instalment:a-1",
                5_000_000,
                150_050,
                "p-1",
                LocalDate.of(2026, 11, 28),
                AT),
            new SettlementLine(
                "l-2", Kind.REFUND, "instalment:r-1", -2_000_000, 0, null, null, AT));
  }

  @ParameterizedTest
  @CsvSource({"KZT, USD", "PAID, LENT", "50000.00, much", "2026-11-28, soon", "a-1, ''"})
  void what_is_no_such_report_is_told_by_its_line(String right, String wrong) {
    assertThatThrownBy(() -> read(PAID.replace(right, wrong)))
        .isInstanceOf(UnreadableReport.class)
        .hasMessageStartingWith("Line 1");
    assertThatThrownBy(() -> DeskReport.read("lines".getBytes(UTF_8)))
        .isInstanceOf(UnreadableReport.class);
    assertThatThrownBy(() -> DeskReport.read("{}".getBytes(UTF_8)))
        .isInstanceOf(UnreadableReport.class);
  }
}
