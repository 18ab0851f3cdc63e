package io.orderledger.payment.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.PaymentEvent.BankTransferAgreed;
import io.orderledger.payment.model.PaymentEvent.CreditKept;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.payment.model.RefundCause;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_5_5)
class BankNewsTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(4711);
  private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");
  private static final Tenge SUM = Tenge.of(60_000);

  @Test
  void the_others_hear_of_credited_money_as_of_a_cards_with_all_that_is_there_to_pay_with() {
    assertThat(
            BankNews.of(
                new MoneyReceived(
                    ORDER, 1, PaymentMeans.BANK_TRANSFER, "r-1", SUM, AT, Tenge.of(90_000))))
        .containsExactly(new PaymentFact.PaymentCaptured(ORDER, SUM, AT, Tenge.of(90_000)));
  }

  @Test
  void they_hear_of_refunds_by_bank_as_of_any_and_not_of_the_payers_word() {
    assertThat(
            BankNews.of(
                new RefundPaidOut(
                    ORDER,
                    "refund-01",
                    1,
                    "PO-1",
                    SUM,
                    RefundCause.RETURN,
                    "ret-1",
                    AT,
                    PaymentMeans.BANK_TRANSFER,
                    null)))
        .containsExactly(
            new PaymentFact.PaymentRefunded(
                ORDER, "refund-01", "ret-1", SUM, AT, PaymentMeans.BANK_TRANSFER));
    assertThat(
            BankNews.of(
                new PayoutReturned(
                    ORDER, "refund-01", 1, SUM, RefundCause.RETURN, "ret-1", "closed", true, AT)))
        .containsExactly(new PaymentFact.RefundFailed(ORDER, "refund-01", "ret-1", SUM, AT));
    assertThat(BankNews.of(new CreditKept(ORDER, SUM, "letter", "aliya"))).isEmpty();
    assertThat(BankNews.of(new BankTransferAgreed(ORDER, "refund-01", "far", "letter", "a", AT)))
        .isEmpty();
  }
}
