package io.orderledger.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.DeliveryCommand.CheckPromise;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.MovePromise;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryAtRisk;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMissed;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMoved;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Accepted on 1 November 2026 and promised by 1 December, the last day that T4 allows. */
class PromisesTest {

  private static final OrderNumber NUMBER = OrderNumber.ofIndex(1);
  private static final LocalDate ACCEPTED = LocalDate.of(2026, 11, 1);
  private static final LocalDate PROMISED = LocalDate.of(2026, 12, 1);

  private final DeliveryDecider decider = new DeliveryDecider(WorkingCalendar.ofKazakhstan());
  private DeliveryState state = DeliveryHistory.BEGINNING;

  private static Instant morningOf(LocalDate day) {
    return Almaty.startOf(day).plusSeconds(1);
  }

  private void prepared(DeliveryMethod method, @Nullable Promise promise) {
    Instant at = morningOf(ACCEPTED);
    Consignment consignment =
        new Consignment(
            NUMBER,
            "customer-1",
            method,
            method == DeliveryMethod.PICKUP ? "ALA-1" : null,
            List.of(new Items(1, 2)),
            5,
            true,
            Tenge.of(25_000),
            promise);
    events(new PrepareDelivery(consignment, null, at));
    events(new NoteConfirmation(at));
    events(new NotePayment(null, at));
  }

  private void promised(DeliveryMethod method) {
    prepared(method, Promise.first(ACCEPTED, PROMISED, PROMISED));
  }

  private List<DeliveryEvent> events(DeliveryCommand command) {
    assertThat(decider.decide(state, command)).isInstanceOf(Decision.Accepted.class);
    List<DeliveryEvent> events =
        ((Decision.Accepted<DeliveryEvent>) decider.decide(state, command)).events();
    events.forEach(event -> state = DeliveryHistory.evolve(state, event));
    return events;
  }

  private List<DeliveryEvent> lookedAtOn(LocalDate day) {
    return events(new CheckPromise(morningOf(day)));
  }

  private void assertRefused(DeliveryCommand command, String code) {
    assertThat(decider.decide(state, command))
        .isInstanceOfSatisfying(
            Decision.Refused.class, it -> assertThat(it.refusal().code()).isEqualTo(code));
  }

  @Test
  @Clause(ClauseId.B_6_3)
  void lateness_is_noticed_the_day_before_it_happens_and_once() {
    promised(DeliveryMethod.COURIER);

    assertThat(lookedAtOn(PROMISED.minusDays(2))).isEmpty();
    assertThat(lookedAtOn(PROMISED.minusDays(1)))
        .containsExactly(
            new DeliveryAtRisk(
                NUMBER, null, PROMISED, DelayCause.UNKNOWN, morningOf(PROMISED.minusDays(1))));
    assertThat(lookedAtOn(PROMISED.minusDays(1))).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_6_3)
  void a_promise_is_missed_when_its_day_is_over_and_not_before() {
    promised(DeliveryMethod.COURIER);
    events(new HandToCourier("S1", morningOf(PROMISED)));
    lookedAtOn(PROMISED.minusDays(1));

    assertThat(lookedAtOn(PROMISED)).isEmpty();
    assertThat(lookedAtOn(PROMISED.plusDays(1))).hasOnlyElementsOfType(PromiseMissed.class);
    assertThat(lookedAtOn(PROMISED.plusDays(2))).isEmpty();
  }

  @Test
  void a_promise_of_tomorrow_is_not_at_risk_on_the_day_it_is_made() {
    prepared(DeliveryMethod.COURIER, Promise.first(ACCEPTED, ACCEPTED.plusDays(1), PROMISED));

    assertThat(lookedAtOn(ACCEPTED)).isEmpty();
    assertThat(lookedAtOn(ACCEPTED.plusDays(1))).hasOnlyElementsOfType(DeliveryAtRisk.class);
  }

  @Test
  void what_was_handed_over_waits_on_the_shelf_or_stays_here_is_not_late() {
    promised(DeliveryMethod.PICKUP);
    DeliveryState here = state;
    events(
        new MakeReadyForPickup(
            "S1", new PickupCode(PersonalText.of("1")), "check", morningOf(ACCEPTED)));
    assertThat(lookedAtOn(PROMISED.plusDays(9))).isEmpty();
    state = here;
    events(new HoldForCancellation(morningOf(ACCEPTED)));
    assertThat(lookedAtOn(PROMISED.plusDays(9))).isEmpty();

    state = DeliveryHistory.BEGINNING;
    promised(DeliveryMethod.COURIER);
    events(new HandToCourier("S1", morningOf(ACCEPTED)));
    events(new HandOver(null, new Proof(ProofKind.SIGNATURE, "W1"), morningOf(ACCEPTED)));
    assertThat(lookedAtOn(PROMISED.plusDays(9))).isEmpty();
    assertRefused(
        new MovePromise(null, PROMISED.plusDays(9), DelayCause.CARRIER, morningOf(PROMISED)),
        "nothing-to-promise");
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_6_15, ClauseId.B_12_1})
  void T4_seven_days_of_force_majeure_move_the_last_day_to_the_eighth_of_December() {
    promised(DeliveryMethod.COURIER);
    LocalDate eighth = LocalDate.of(2026, 12, 8);
    Instant now = morningOf(LocalDate.of(2026, 11, 25));

    assertThat(events(new MovePromise(null, eighth, DelayCause.FORCE_MAJEURE, now)))
        .containsExactly(
            new PromiseMoved(
                NUMBER, null, PROMISED, eighth, eighth, DelayCause.FORCE_MAJEURE, now));
    assertThat(lookedAtOn(PROMISED)).isEmpty();
    assertThat(lookedAtOn(eighth.minusDays(1)))
        .containsExactly(
            new DeliveryAtRisk(
                NUMBER, null, eighth, DelayCause.FORCE_MAJEURE, morningOf(eighth.minusDays(1))));
  }

  @Test
  @Clause(ClauseId.B_6_15)
  void a_seasonal_peak_moves_the_day_but_excuses_nobody() {
    promised(DeliveryMethod.COURIER);
    lookedAtOn(PROMISED.plusDays(1));
    LocalDate later = PROMISED.plusDays(5);

    assertThat(
            events(
                new MovePromise(
                    null, later, DelayCause.SEASONAL_PEAK, morningOf(PROMISED.plusDays(1)))))
        .containsExactly(
            new PromiseMoved(
                NUMBER,
                null,
                PROMISED,
                later,
                PROMISED,
                DelayCause.SEASONAL_PEAK,
                morningOf(PROMISED.plusDays(1))));
  }

  @Test
  @Clause(ClauseId.B_6_15)
  void a_new_day_is_another_one_not_past_and_has_a_cause() {
    promised(DeliveryMethod.COURIER);
    Instant now = morningOf(PROMISED.minusDays(3));

    assertRefused(new MovePromise(null, PROMISED, DelayCause.CARRIER, now), "not-a-new-day");
    assertRefused(
        new MovePromise(null, PROMISED.minusDays(4), DelayCause.CARRIER, now), "not-a-new-day");
    assertRefused(
        new MovePromise(null, PROMISED.plusDays(4), DelayCause.UNKNOWN, now), "cause-needed");
  }

  @Test
  void an_order_from_before_days_were_promised_is_never_late() {
    prepared(DeliveryMethod.COURIER, null);

    assertThat(lookedAtOn(PROMISED.plusDays(9))).isEmpty();
    assertRefused(
        new MovePromise(null, PROMISED, DelayCause.CARRIER, morningOf(ACCEPTED)),
        "nothing-to-promise");
  }
}
