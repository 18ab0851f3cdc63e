package io.orderledger.payment.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.CertificateIntent;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.payment.model.RefundCause;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.PaymentRefunded;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentPublisherTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(4711);
  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_5_11})
  void a_refund_is_told_with_what_it_went_back_to() {
    String certificate = new CertificateIntent("C7K2M9QXAB", ORDER, 1).refund("refund-01");
    assertThat(refunded(certificate).means()).isEqualTo(PaymentMeans.CERTIFICATE);
    assertThat(refunded("re_1").means()).isEqualTo(PaymentMeans.CARD);
  }

  private static PaymentRefunded refunded(String providerRefundId) {
    RecordedEvent event =
        new RecordedEvent(
            1,
            Payments.stream(ORDER),
            0,
            new UUID(0, 1),
            AT,
            AT,
            "payment.refund-succeeded",
            1,
            new RefundSucceeded(
                ORDER,
                "refund-01",
                1,
                providerRefundId,
                Tenge.of(4_000),
                RefundCause.RETURN,
                "ret-1",
                AT),
            Map.of());
    return (PaymentRefunded) new PaymentPublisher().translate(event).getFirst();
  }
}
