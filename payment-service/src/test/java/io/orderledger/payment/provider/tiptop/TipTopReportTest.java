package io.orderledger.payment.provider.tiptop;

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

@Clause(ClauseId.B_5_19)
class TipTopReportTest {

  private static final String PAYMENT =
      """
      {"PublicId":"pk_1","TransactionId":891463508,"InvoiceId":"K7Q-M2X-9DF-1","Type":0,
       "Status":"Completed","Amount":30000.00,"PaymentAmount":18000.00,"PaymentCurrency":"KZT",
       "TotalFee":450.00,"PayoutDateIso":null,"PayoutAmount":null,
       "CreatedDateIso":"2026-11-26T10:00:00","ConfirmDateIso":"2026-11-27T10:00:00"}
      """;

  private static List<SettlementLine> read(String... operations) throws UnreadableReport {
    String list = "{\"Model\":[" + String.join(",", operations) + "],\"Success\":true}";
    return TipTopReport.read(list.getBytes(UTF_8));
  }

  @Test
  void what_was_taken_counts_on_the_day_it_was_confirmed_with_the_fee_that_is_announced()
      throws UnreadableReport {
    assertThat(read(PAYMENT))
        .containsExactly(
            new SettlementLine(
                "891463508",
                Kind.CHARGE,
                "K7Q-M2X-9DF-1/891463508",
                1_800_000,
                45_000,
                null,
                null,
                Instant.parse("2026-11-27T10:00:00Z")));
  }

  @Test
  void once_it_is_paid_out_the_payout_says_what_was_kept() throws UnreadableReport {
    SettlementLine paidOut =
        read(PAYMENT
                .replace("\"PayoutDateIso\":null", "\"PayoutDateIso\":\"2026-11-30T00:00:00\"")
                .replace("\"PayoutAmount\":null", "\"PayoutAmount\":17549.50"))
            .getFirst();
    assertThat(paidOut.payout()).isEqualTo("pk_1/2026-11-30");
    assertThat(paidOut.payoutOn()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(paidOut.fee()).isEqualTo(45_050);
  }

  @Test
  void refunds_go_the_other_way_and_holds_and_declines_move_nothing() throws UnreadableReport {
    List<SettlementLine> lines =
        read(
            PAYMENT.replace("Completed", "Authorized"),
            PAYMENT.replace("Completed", "Declined"),
            PAYMENT.replace("\"Type\":0", "\"Type\":1").replace("450.00", "0"));
    assertThat(lines)
        .singleElement()
        .satisfies(
            refund -> {
              assertThat(refund.kind()).isEqualTo(Kind.REFUND);
              assertThat(refund.reference()).isEqualTo("891463508");
              assertThat(refund.net()).isEqualTo(-1_800_000);
              assertThat(refund.at()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
            });
  }

  @Test
  void what_is_no_list_of_operations_in_tenge_is_refused() {
    assertThatThrownBy(() -> TipTopReport.read("<html>".getBytes(UTF_8)))
        .isInstanceOf(UnreadableReport.class);
    assertThatThrownBy(() -> TipTopReport.read("{\"Model\":{}}".getBytes(UTF_8)))
        .isInstanceOf(UnreadableReport.class);
    assertThatThrownBy(() -> read(PAYMENT.replace("\"KZT\"", "\"RUB\"")))
        .isInstanceOf(UnreadableReport.class)
        .hasMessage("Line 1: The currency is not KZT.");
    assertThatThrownBy(() -> read(PAYMENT.replace("2026-11-27T10:00:00", "soon")))
        .isInstanceOf(UnreadableReport.class)
        .hasMessageNotContaining("soon");
  }
}
