package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentEvent.AttemptFailed;
import io.orderledger.payment.recurring.LookingAhead;
import io.orderledger.payment.recurring.Mandates;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.payment.recurring.model.ScheduledCharge;
import io.orderledger.payment.recurring.model.ScheduledCharge.Standing;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Charges that fall due by themselves, on the days their customers agreed to. */
@Clause(ClauseId.B_5_15)
class ScheduledChargeTest {

  private final House house = House.shared();
  private final AtSavedCards cards = new AtSavedCards(house);
  private final Instant now = Instant.now();

  private String card() {
    OrderNumber order = house.opened(7_000);
    house.pay(cards.saving(order), "pm_card_visa");
    return cards.saved(order);
  }

  private Map<String, Object> wish(String card, int noticeDays) {
    return Map.of(
        "cardId",
        card,
        "schedule",
        Map.of("every", 1, "unit", "MONTH", "noticeDays", noticeDays),
        "maximum",
        Map.of("amount", 9_000, "currency", "KZT"),
        "firstOn",
        Almaty.dateOf(now).plusDays(noticeDays).toString(),
        "consent",
        Map.of("version", "2026-11", "language", "ru", "channel", "app"));
  }

  private String mandate(String card, int noticeDays) {
    Answer given = house.buyer().post("/mandates", wish(card, noticeDays));
    assertThat(given.status()).as(given.body()).isEqualTo(201);
    return given.json().path("mandateId").asString();
  }

  private LocalDate put(String mandate, OrderNumber order) {
    Answer scheduled =
        house
            .buyer()
            .post("/mandates/" + mandate + "/orders", Map.of("orderNumber", order.value()));
    assertThat(scheduled.status()).as(scheduled.body()).isEqualTo(201);
    house.projected();
    return LocalDate.parse(scheduled.json().path("on").asString());
  }

  private ScheduledCharge charge(String mandate, OrderNumber order) {
    return house
        .service()
        .bean(Mandates.class)
        .find(new MandateId(mandate))
        .flatMap(given -> given.scheduled(order))
        .orElseThrow();
  }

  private void look(Instant moment) {
    house.projected();
    LookingAhead.at(house, moment);
  }

  private void lookUntil(String mandate, OrderNumber order, Standing standing, Instant moment) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              look(moment);
              return charge(mandate, order).standing() == standing;
            });
  }

  @Test
  void an_order_is_charged_on_its_day_once_however_often_and_by_however_many_it_is_looked_at() {
    String mandate = mandate(card(), 0);
    OrderNumber order = house.opened(9_000);
    OrderNumber next = house.opened(8_000);
    assertThat(put(mandate, order)).isEqualTo(Almaty.dateOf(now));
    assertThat(put(mandate, next)).isEqualTo(Almaty.dateOf(now).plusMonths(1));
    CompletableFuture.allOf(
            IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> look(now)))
                .toArray(CompletableFuture[]::new))
        .join();
    lookUntil(mandate, order, Standing.CHARGED, now);
    assertThat(house.account(order).held()).isEqualTo(Tenge.of(9_000));
    assertThat(house.account(order).attempts()).hasSize(1);
    assertThat(house.account(next).attempts()).isEmpty();
    house.projected();
    String shown = house.service().as("staff", "auditor").get("/mandates/" + mandate).body();
    assertThat(shown).contains("CHARGED", "WAITING", next.value());
  }

  @Test
  void an_order_on_a_schedule_is_charged_neither_before_its_day_nor_by_an_operator() {
    String mandate = mandate(card(), 0);
    put(mandate, house.opened(1_000));
    OrderNumber later = house.opened(9_000);
    put(mandate, later);
    Answer asked =
        house
            .operator("oscar")
            .post("/mandates/" + mandate + "/charges", Map.of("orderNumber", later.value()));
    assertThat(asked.json().path("declineCode").asString()).isEqualTo("not-scheduled");
    assertThat(house.account(later).held().isZero()).isTrue();
  }

  @Test
  void a_refused_charge_is_tried_again_by_the_rule_and_then_shown_as_given_up() {
    String card = card();
    String mandate = mandate(card, 0);
    OrderNumber order = house.opened(9_001);
    put(mandate, order);
    lookUntil(mandate, order, Standing.GIVEN_UP, now);
    assertThat(charge(mandate, order).ground()).isEqualTo("above-maximum");
    assertThat(house.payments().events(order))
        .extracting(RecordedEvent::payload)
        .filteredOn(AttemptFailed.class::isInstance)
        .as("the letter about the charge stands for the one about the payment")
        .isNotEmpty()
        .allMatch(failed -> Boolean.TRUE.equals(((AttemptFailed) failed).scheduled()));
    house.projected();
    assertThat(house.operator("oscar").get("/scheduled-charges?standing=GIVEN_UP&limit=100").body())
        .contains(order.value(), "above-maximum");

    String second = mandate(card, 0);
    OrderNumber open = house.opened(5_000);
    put(second, open);
    house.attempt(open);
    lookUntil(second, open, Standing.WAITING, now);
    Awaitility.await().until(() -> "attempt-open".equals(charge(second, open).ground()));
    assertThat(charge(second, open).earliest()).isEqualTo(Almaty.dateOf(now).plusDays(1));
  }

  @Test
  void a_process_that_died_between_two_steps_is_gone_on_for_without_a_second_charge() {
    String mandate = mandate(card(), 0);
    OrderNumber order = house.opened(9_000);
    put(mandate, order);
    look(now);
    house.until(order, account -> account.held().isPositive());
    ScheduledCharge charge = charge(mandate, order);
    assertThat(charge.standing()).isIn(Standing.UNDER_WAY, Standing.CHARGED);
    assertThat(Objects.requireNonNull(charge.paymentAttempt())).isOne();
    LookingAhead.asIfNothingWasTakenDown(house, new MandateId(mandate), order, now);
    lookUntil(mandate, order, Standing.CHARGED, now);
    assertThat(house.account(order).attempts()).hasSize(1);
    assertThat(house.account(order).held()).isEqualTo(Tenge.of(9_000));
  }

  @Test
  void nothing_is_charged_after_the_revocation() {
    String mandate = mandate(card(), 0);
    OrderNumber order = house.opened(9_000);
    put(mandate, order);
    assertThat(house.buyer().send("DELETE", "/mandates/" + mandate, null).status()).isEqualTo(204);
    look(now);
    look(now.plus(Duration.ofDays(40)));
    assertThat(house.account(order).attempts()).isEmpty();
    assertThat(charge(mandate, order).attempts()).isZero();
  }

  @Test
  void a_customer_who_is_to_be_told_ahead_is_told_before_the_charge() {
    String mandate = mandate(card(), 3);
    OrderNumber order = house.opened(9_000);
    LocalDate day = put(mandate, order);
    assertThat(day).isEqualTo(Almaty.dateOf(now).plusDays(3));
    look(now);
    assertThat(charge(mandate, order).announced()).isEqualTo(Tenge.of(9_000));
    look(now.plus(Duration.ofDays(2)));
    assertThat(charge(mandate, order).attempts()).isZero();
    look(now.plus(Duration.ofDays(3)));
    assertThat(charge(mandate, order).attempts()).isOne();
  }

  @Test
  void an_order_that_was_cancelled_meanwhile_is_dropped() {
    String mandate = mandate(card(), 0);
    OrderNumber order = house.opened(9_000);
    put(mandate, order);
    house.command(order, new CancelOrder(Tenge.ZERO));
    look(now);
    assertThat(charge(mandate, order).ground()).isEqualTo("order-cancelled");
  }

  @Test
  void a_mandate_asked_for_again_is_answered_as_before_after_card_and_mandate_were_revoked() {
    String card = card();
    var buyer = house.service().as("buyer", "customer").key(UUID.randomUUID().toString());
    Answer given = buyer.post("/mandates", wish(card, 0));
    String mandate = given.json().path("mandateId").asString();
    assertThat(house.buyer().send("DELETE", "/mandates/" + mandate, null).status()).isEqualTo(204);
    cards.revoke(card);
    Answer again = buyer.post("/mandates", wish(card, 0));
    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(given.body());
    assertThat(buyer.post("/mandates", wish(card, 1)).status()).isIn(409, 422);
    assertThat(house.buyer().post("/mandates", wish(card, 0)).problem()).isEqualTo("card-unknown");
  }

  @Test
  void a_mandate_states_its_period_or_its_schedule_and_a_stranger_puts_nothing_on_it() {
    String card = card();
    Map<String, Object> both = new HashMap<>(wish(card, 0));
    both.put("period", "MONTH");
    assertThat(house.buyer().post("/mandates", both).status()).isEqualTo(400);
    String mandate = mandate(card, 0);
    var stranger = house.service().as("stranger", "customer").key(UUID.randomUUID().toString());
    OrderNumber order = house.opened(1_000);
    assertThat(
            stranger
                .post("/mandates/" + mandate + "/orders", Map.of("orderNumber", order.value()))
                .status())
        .isEqualTo(404);
  }

  @Test
  void the_last_attempt_of_a_refused_order_is_the_buyers_to_repeat() {
    String mandate = mandate(card(), 0);
    OrderNumber order = house.opened(9_001);
    put(mandate, order);
    lookUntil(mandate, order, Standing.GIVEN_UP, now);
    house.pay(house.attempt(order), "pm_card_visa");
    house.until(order, account -> account.attempts().get(2).status() == AttemptStatus.AUTHORIZED);
  }
}
