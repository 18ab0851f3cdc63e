package io.orderledger.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettlementReportTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Almaty"));

  private final ProviderSimulator provider = ProviderSimulator.start(SimulatorSettings.inMemory());
  private final Seller seller = new Seller(provider.uri());

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void a_day_is_told_line_by_line_with_fees_and_once_it_is_paid_out_with_its_payout()
      throws StripeException {
    PaymentIntent taken = seller.capture(seller.authorise(19_500_00));
    Refund refund = seller.refund(taken, 7_200_00);
    List<String> lines = provider.settlementReport(TODAY, null).lines().toList();
    assertThat(lines.getFirst())
        .startsWith("automatic_payout_id,automatic_payout_effective_at,balance_transaction_id");
    assertThat(lines.get(1))
        .startsWith(",,txn_")
        .contains(",kzt,19500.00,565.50,18934.50,charge,ch_")
        .endsWith("," + taken.getId());
    assertThat(lines.get(2))
        .contains(",kzt,-7200.00,0.00,-7200.00,refund," + refund.getId())
        .endsWith("," + taken.getId());
    assertThat(provider.settlementReport(TODAY, TODAY.plusDays(2)).lines().skip(1))
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "po_acct_simulator_%s,%s 00:00:00,txn_"
                            .formatted(TODAY, TODAY.plusDays(2))));
    assertThat(provider.settlementReport(TODAY.minusDays(1), null).lines()).hasSize(1);
  }

  @Test
  void the_report_can_be_had_by_hand() throws IOException {
    URI address = provider.uri().resolve("/simulator/settlement?day=" + TODAY);
    try (InputStream answer = address.toURL().openStream()) {
      assertThat(new String(answer.readAllBytes(), UTF_8))
          .isEqualTo(provider.settlementReport(TODAY, null));
    }
  }
}
