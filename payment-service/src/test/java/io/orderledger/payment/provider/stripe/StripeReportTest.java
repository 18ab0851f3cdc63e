package io.orderledger.payment.provider.stripe;

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
import org.junit.jupiter.params.provider.ValueSource;

@Clause(ClauseId.B_5_19)
class StripeReportTest {

  private static final String HEADER =
      "automatic_payout_id,automatic_payout_effective_at,balance_transaction_id,created_utc,"
          + "currency,gross,fee,net,reporting_category,source_id,description,payment_intent_id\n";

  private static List<SettlementLine> read(String rows) throws UnreadableReport {
    return StripeReport.read((HEADER + rows).getBytes(UTF_8));
  }

  @Test
  void each_line_says_what_moved_and_with_which_payout() throws UnreadableReport {
    List<SettlementLine> lines =
        read(
            """
            po_1,2026-11-30 00:00:00,txn_1,2026-11-27 20:15:00,kzt,19500.00,565.50,18934.50,charge,ch_1,"A, B",pi_1
            ,,txn_2,2026-11-27 20:16:00,kzt,-7200.00,0.00,-7200.00,refund,re_1,,pi_1
            ,,txn_3,2026-11-27 20:17:00,kzt,-500.00,0.00,-500.00,fee,,,
            ,,txn_4,2026-11-27 20:18:00,kzt,-300.00,0.00,-300.00,other_adjustment,adj_1,,
            po_1,2026-11-30 00:00:00,txn_5,2026-11-30 00:00:00,kzt,-18934.50,0.00,-18934.50,payout,po_1,,
            """);
    assertThat(lines)
        .extracting(SettlementLine::kind)
        .containsExactly(Kind.CHARGE, Kind.REFUND, Kind.FEE, Kind.OTHER);
    assertThat(lines.getFirst())
        .isEqualTo(
            new SettlementLine(
                "txn_1",
                Kind.CHARGE,
                "pi_1",
                1_950_000,
                56_550,
                "po_1",
                LocalDate.of(2026, 11, 30),
                Instant.parse("2026-11-27T20:15:00Z")));
    assertThat(lines.getFirst().day()).isEqualTo(LocalDate.of(2026, 11, 28));
    assertThat(lines.get(1).reference()).isEqualTo("re_1");
    assertThat(lines.get(2).reference()).isEqualTo("txn_3");
    assertThat(lines.get(2).kept()).isEqualTo(50_000);
    assertThat(read("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",,txn_1,2026-11-27 20:15:00,usd,10.00,0.00,10.00,charge,ch_1,,pi_1",
        ",,txn_1,2026-11-27 20:15:00,kzt,10.00,1.00,10.00,charge,ch_1,,pi_1",
        ",,txn_1,2026-11-27 20:15:00,kzt,10.001,0.00,10.00,charge,ch_1,,pi_1",
        ",,txn_1,2026-11-27 20:15:00,kzt,ten,0.00,10.00,charge,ch_1,,pi_1",
        ",,txn_1,yesterday,kzt,10.00,0.00,10.00,charge,ch_1,,pi_1",
        ",,,2026-11-27 20:15:00,kzt,10.00,0.00,10.00,charge,ch_1,,pi_1",
        "po_1,,txn_1,2026-11-27 20:15:00,kzt,10.00,0.00,10.00,charge,ch_1,,pi_1",
        ",,txn_1,2026-11-27 20:15:00,kzt,10.00"
      })
  void what_cannot_be_read_is_told_by_its_place_and_never_repeated(String row) {
    assertThatThrownBy(() -> read(row + "\n"))
        .isInstanceOf(UnreadableReport.class)
        .hasMessageMatching("(?s)Line \\d+: .*")
        .hasMessageNotContaining("txn_1");
  }

  @Test
  void another_table_is_no_report() {
    assertThatThrownBy(() -> StripeReport.read("a,a\n1,2\n".getBytes(UTF_8)))
        .isInstanceOf(UnreadableReport.class)
        .hasMessageContaining("payment_intent_id");
  }
}
