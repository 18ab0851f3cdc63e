package io.orderledger.payment.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.payment.model.Dispute;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.DisputeOpened;
import io.orderledger.payment.model.PaymentEvent.HoldReleased;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundFailed;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.payment.model.RefundCause;
import io.orderledger.payment.receipt.model.ReceiptEvent.MoneyMoved;
import io.orderledger.payment.receipt.model.ReceiptKind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_5_9)
class MoneyMovementsTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(4711);
  private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
  private static final Tenge SUM = Tenge.of(60_000);
  private static final UUID ID = UUID.fromString("8a1d0d62-3e0f-5d0b-9a59-0f5f7c1e2d3b");

  private static Optional<MoneyMoved> of(PaymentEvent event) {
    return MoneyMovements.of(
        new RecordedEvent(
            1, StreamId.of("payment", ORDER.value()), 0, ID, AT, AT, "test", 1, event, Map.of()));
  }

  private static MoneyMoved moved(
      ReceiptKind kind, PaymentMeans means, @Nullable String returnId, @Nullable String till) {
    return new MoneyMoved(ORDER, ID.toString(), kind, means, SUM, returnId, till, AT);
  }

  private static PaymentCaptured captured(String intent) {
    return new PaymentCaptured(ORDER, 1, intent, SUM, SUM, Tenge.ZERO, AT, SUM);
  }

  @Test
  void what_is_captured_is_a_sale_and_a_certificates_share_is_told_from_a_cards() {
    assertThat(of(captured("pi_1")))
        .contains(moved(ReceiptKind.SALE, PaymentMeans.CARD, null, null));
    assertThat(of(captured("certificate:C1:" + ORDER + ":1")))
        .contains(moved(ReceiptKind.SALE, PaymentMeans.CERTIFICATE, null, null));
  }

  @Test
  void what_a_desk_gave_back_has_the_receipt_of_its_till() {
    assertThat(of(paidOut(PaymentMeans.CASH_AT_DESK)))
        .contains(moved(ReceiptKind.RETURN, PaymentMeans.CASH_AT_DESK, "ret-1", "FR-1"));
    assertThat(of(paidOut(null)))
        .contains(moved(ReceiptKind.RETURN, PaymentMeans.BANK_TRANSFER, "ret-1", null));
  }

  private static RefundPaidOut paidOut(@Nullable PaymentMeans means) {
    return new RefundPaidOut(
        ORDER, "refund-01", 1, "FR-1", SUM, RefundCause.RETURN, "ret-1", AT, means, null);
  }

  @Test
  void a_refund_that_came_back_is_the_sellers_money_again_and_one_that_never_left_is_nothing() {
    assertThat(of(failed(true))).contains(moved(ReceiptKind.SALE, PaymentMeans.CARD, null, null));
    assertThat(of(failed(false))).isEmpty();
    assertThat(
            of(
                new PayoutReturned(
                    ORDER, "refund-01", 1, SUM, RefundCause.RETURN, "ret-1", "closed", true, AT)))
        .contains(moved(ReceiptKind.SALE, PaymentMeans.BANK_TRANSFER, null, null));
  }

  private static RefundFailed failed(boolean hadSucceeded) {
    return new RefundFailed(
        ORDER,
        "refund-01",
        1,
        "re_1",
        SUM,
        RefundCause.RETURN,
        "ret-1",
        "lost_or_stolen_card",
        hadSucceeded,
        AT);
  }

  @Test
  void what_is_held_or_disputed_has_no_receipt() {
    assertThat(of(new HoldReleased(ORDER, 1, SUM, AT, Tenge.ZERO))).isEmpty();
    assertThat(
            of(
                new DisputeOpened(
                    ORDER, "dp-1", 1, SUM, AT, Dispute.Phase.CHARGEBACK, null, null, null)))
        .isEmpty();
  }
}
