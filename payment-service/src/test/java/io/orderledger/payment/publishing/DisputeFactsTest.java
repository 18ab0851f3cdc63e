package io.orderledger.payment.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.payment.model.Dispute.Phase;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.DisputeClosed;
import io.orderledger.payment.model.PaymentEvent.DisputeEscalated;
import io.orderledger.payment.model.PaymentEvent.DisputeOpened;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundCovered;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the other services hear of a dispute. */
class DisputeFactsTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(4711);
  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
  private static final Tenge AMOUNT = Tenge.of(30_000);

  private static List<IntegrationEvent> told(PaymentEvent event) {
    return new PaymentPublisher()
        .translate(
            new RecordedEvent(
                1,
                StreamId.of("payment", ORDER.value()),
                0,
                UUID.randomUUID(),
                AT,
                AT,
                "payment",
                1,
                event,
                Map.of()));
  }

  private static DisputeOpened opened(Phase phase) {
    return new DisputeOpened(ORDER, "dp", 1, AMOUNT, AT, phase, "general", null, null);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void servicing_is_suspended_when_the_bank_takes_money_and_not_while_it_only_asks() {
    PaymentFact told = new PaymentFact.DisputeOpened(ORDER, "dp", AMOUNT, "general", null, AT);
    assertThat(told(opened(Phase.INQUIRY))).isEmpty();
    assertThat(told(opened(Phase.CHARGEBACK))).containsExactly(told);
    assertThat(told(new DisputeEscalated(ORDER, "dp", AMOUNT, "general", null, null, AT)))
        .containsExactly(told);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void the_end_is_told_of_what_was_told_to_have_begun() {
    assertThat(told(new DisputeClosed(ORDER, "dp", AMOUNT, true, AT, Phase.INQUIRY))).isEmpty();
    assertThat(told(new DisputeClosed(ORDER, "dp", AMOUNT, false, AT, Phase.CHARGEBACK)))
        .containsExactly(new PaymentFact.DisputeClosed(ORDER, "dp", AMOUNT, false, AT));
    assertThat(told(new ReturnRefundCovered(ORDER, "ret-1", "dp", AMOUNT)))
        .containsExactly(new PaymentFact.ReturnCovered(ORDER, "ret-1", "dp", AMOUNT, AT));
  }
}
