package io.orderledger.payment.cash.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.cash.model.CourierCashCommand.HandInCash;
import io.orderledger.payment.cash.model.CourierCashCommand.NoteCashTaken;
import io.orderledger.payment.cash.model.CourierCashEvent.CashHandedIn;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a courier holds, and hands in. */
class CourierCashTest {

  private static final Instant MORNING = Instant.parse("2026-11-27T04:00:00Z");
  private static final Instant NOON = MORNING.plusSeconds(14_400);
  private static final Instant EVENING = NOON.plusSeconds(14_400);

  private final List<CourierCashEvent> events = new ArrayList<>();
  private CourierCash cash = CourierCash.NONE;

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_7})
  void what_was_taken_first_is_handed_in_first() {
    takes(1, 10_000, MORNING);
    takes(2, 5_000, NOON);
    takes(1, 10_000, NOON); // Told again.
    assertThat(cash.held()).isEqualTo(Tenge.of(15_000));
    assertThat(cash.since()).contains(MORNING);

    CashHandedIn handedIn = handsIn(12_000);

    assertThat(handedIn.held()).isEqualTo(Tenge.of(15_000));
    assertThat(handedIn.shortage()).isEqualTo(Tenge.of(3_000));
    assertThat(handedIn.surplus()).isEqualTo(Tenge.ZERO);
    assertThat(cash.held()).isEqualTo(Tenge.of(3_000));
    assertThat(cash.since()).contains(NOON);
    assertThat(handsIn(3_000).shortage()).isEqualTo(Tenge.ZERO);
    assertThat(cash.since()).isEmpty();
    assertThat(cash.held()).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause(ClauseId.B_5_2)
  void more_than_is_known_is_recorded_and_a_hand_over_that_is_told_late_explains_it() {
    takes(1, 10_000, MORNING);
    assertThat(handsIn(14_000).surplus()).isEqualTo(Tenge.of(4_000));
    assertThat(cash.held()).isEqualTo(Tenge.of(-4_000));
    assertThat(handsIn(1_000).surplus())
        .as("what was too much before is no more too much")
        .isEqualTo(Tenge.of(1_000));

    takes(2, 6_000, NOON);

    assertThat(cash.held()).isEqualTo(Tenge.of(1_000));
    assertThat(cash.takings())
        .singleElement()
        .extracting(CourierCash.Taking::rest)
        .isEqualTo(Tenge.of(1_000));
  }

  @Test
  @Clause(ClauseId.B_5_2)
  void nothing_is_taken_of_a_courier_whom_nobody_knows_and_nothing_is_no_sum() {
    assertThat(refusalOf(1_000)).isEqualTo("courier-unknown");
    takes(1, 10_000, MORNING);
    assertThat(refusalOf(0)).isEqualTo("amount-not-positive");
    assertThat(refusalOf(-1)).isEqualTo("amount-not-positive");
  }

  private void takes(int order, long tenge, Instant at) {
    happens(
        new NoteCashTaken(
            "courier-17", OrderNumber.ofIndex(order), "S-" + order, Tenge.of(tenge), at));
  }

  private CashHandedIn handsIn(long tenge) {
    happens(handIn(tenge));
    return (CashHandedIn) events.getLast();
  }

  private static HandInCash handIn(long tenge) {
    return new HandInCash("courier-17", Tenge.of(tenge), CashPlace.DESK, "PKO-1", "anna", EVENING);
  }

  private void happens(CourierCashCommand command) {
    for (CourierCashEvent event :
        ((Decision.Accepted<CourierCashEvent>) cash.decide(command)).events()) {
      events.add(event);
      cash = cash.after(event);
    }
  }

  private String refusalOf(long tenge) {
    return ((Decision.Refused<CourierCashEvent>) cash.decide(handIn(tenge))).refusal().code();
  }
}
