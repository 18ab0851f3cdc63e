package io.orderledger.order.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.majeure.Standstill;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause({ClauseId.B_5_5, ClauseId.B_5_10})
class PaymentLimitTest {

  private static final PaymentTerms TERMS =
      new PaymentTerms(List.of(PaymentMethod.CARD, PaymentMethod.INVOICE), 1_440, 3, 3, 10);

  @ParameterizedTest
  @CsvSource({
    "2026-10-22T05:00:00Z, 2026-10-28T19:00:00Z",
    "2026-03-20T05:00:00Z, 2026-03-30T19:00:00Z",
    // Half past midnight of the 23rd in Almaty.
    "2026-10-22T19:30:00Z, 2026-10-29T19:00:00Z"
  })
  void t1_an_invoice_is_waited_for_until_the_end_of_its_last_banking_day(
      Instant issued, Instant end) {
    assertThat(PaymentLimit.of(PaymentMethod.INVOICE, TERMS, issued, Standstill.NONE))
        .isEqualTo(end);
  }

  @Test
  void a_card_is_waited_for_as_many_minutes_as_the_edition_says() {
    Instant since = Instant.parse("2026-10-22T05:00:00Z");
    assertThat(PaymentLimit.of(PaymentMethod.CARD, TERMS, since, Standstill.NONE))
        .isEqualTo(since.plus(Duration.ofDays(1)));
  }

  @Test
  @Clause(ClauseId.B_5_8)
  void a_banks_decision_is_waited_for_as_long_as_a_card() {
    Instant since = Instant.parse("2026-10-22T05:00:00Z");
    assertThat(PaymentLimit.of(PaymentMethod.INSTALMENTS, TERMS, since, Standstill.NONE))
        .isEqualTo(PaymentLimit.of(PaymentMethod.CARD, TERMS, since, Standstill.NONE));
  }

  @Test
  @Clause(ClauseId.B_5_2)
  void an_order_that_is_paid_in_cash_is_never_too_late_for_it() {
    assertThat(PaymentLimit.of(PaymentMethod.CASH, TERMS, Instant.EPOCH, Standstill.NONE))
        .isEqualTo(Instant.MAX);
  }

  @Test
  void no_order_is_late_before_the_shortest_of_both() {
    PaymentTerms patient = new PaymentTerms(TERMS.methods(), 60 * 24 * 10, 2, 3, 10);
    assertThat(PaymentLimit.shortest(TERMS)).isEqualTo(Duration.ofDays(1));
    assertThat(PaymentLimit.shortest(patient)).isEqualTo(Duration.ofDays(2));
  }
}
