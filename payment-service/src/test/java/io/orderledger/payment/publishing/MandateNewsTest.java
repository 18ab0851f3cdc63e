package io.orderledger.payment.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeFailed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.ChargeFailed;
import io.orderledger.shared.event.PaymentFact.ChargeGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause(ClauseId.B_5_15)
class MandateNewsTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(7);
  private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
  private static final Instant AT = Instant.parse("2027-01-31T05:00:00Z");

  private static ScheduledChargeFailed failed(@Nullable Tenge amount, String reason) {
    return new ScheduledChargeFailed(
        new MandateId("5a0c6a0e-7c2b-3b0e-8f64-2a7c1d9e4b21"), ORDER, 1, amount, reason, DAY, AT);
  }

  @ParameterizedTest
  @CsvSource({
    "insufficient_funds, INSUFFICIENT_FUNDS",
    "expired_card, CARD_EXPIRED",
    "authentication_required, BANK_WANTS_CUSTOMER",
    "card-revoked, CARD_REVOKED",
    "above-announced, ABOVE_AGREED",
    "mandate-cancelled, MANDATE_ENDED",
    "attempt-open, BUYER_PAYS",
    "stolen_card, NOT_TOLD",
    "payment-refused, NOT_TOLD",
    "5041, NOT_TOLD",
  })
  void a_buyer_hears_why_nothing_was_taken_but_of_no_suspicion(String reason, ChargeGround told) {
    assertThat(MandateNews.of(failed(Tenge.of(9_000), reason)))
        .containsExactly(new ChargeFailed(ORDER, Tenge.of(9_000), told, DAY, AT));
  }

  @Test
  void a_failure_of_before_they_were_told_stays_untold_when_it_is_published_again() {
    assertThat(MandateNews.of(failed(null, "insufficient_funds"))).isEmpty();
  }
}
