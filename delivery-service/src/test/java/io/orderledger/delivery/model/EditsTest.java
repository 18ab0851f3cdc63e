package io.orderledger.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.HoldForEdit;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NoteOwed;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryEvent.EditFoundTooLate;
import io.orderledger.delivery.model.DeliveryEvent.HeldForEdit;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit races the dispatch here, and an edited order leaves as it is and when it is paid. */
@Clause(ClauseId.B_4_3)
class EditsTest {

  private static final Instant NOW = Instant.parse("2026-11-10T06:00:00Z");
  private static final OrderNumber NUMBER = OrderNumber.ofIndex(1);
  private static final Tenge BEFORE = Tenge.of(40_000);
  private static final HandToCourier DISPATCH = new HandToCourier("S1", NOW);
  private static final Promise PROMISE =
      Promise.first(
          LocalDate.parse("2026-11-10"),
          LocalDate.parse("2026-11-13"),
          LocalDate.parse("2026-12-10"));

  private final DeliveryDecider decider = new DeliveryDecider(WorkingCalendar.ofKazakhstan());
  private DeliveryState state = DeliveryHistory.BEGINNING;

  @BeforeEach
  void a_confirmed_and_paid_order_is_ready_to_leave() {
    granted(
        new PrepareDelivery(
            new Consignment(
                NUMBER,
                "customer-1",
                DeliveryMethod.COURIER,
                null,
                List.of(new Items(1, 2)),
                5,
                true,
                BEFORE,
                PROMISE),
            null,
            NOW));
    granted(new NoteConfirmation(NOW));
    granted(new NotePayment(BEFORE, NOW));
  }

  @Test
  void an_edit_that_comes_first_holds_the_goods_until_it_is_made() {
    assertThat(granted(new HoldForEdit(1, null, NOW)))
        .containsExactly(new HeldForEdit(NUMBER, 1, "customer-1", null, NOW));
    assertThat(refused(DISPATCH)).isEqualTo("held-for-edit");

    granted(cheaper());
    granted(new NoteOwed(1, BEFORE, NOW));

    granted(DISPATCH);
    assertThat(((InTransit) state).consignment().items()).containsExactly(new Items(1, 1));
  }

  @Test
  void a_dispatch_that_comes_first_tells_the_edit_that_it_is_too_late() {
    granted(DISPATCH);

    assertThat(granted(new HoldForEdit(1, null, NOW.plusSeconds(1))))
        .containsExactly(new EditFoundTooLate(NUMBER, 1, NOW, NOW.plusSeconds(1)));
    assertThat(state).isInstanceOf(InTransit.class);
  }

  @Test
  void goods_that_are_held_for_a_cancellation_are_not_edited() {
    granted(new HoldForCancellation(NOW));

    assertThat(granted(new HoldForEdit(1, null, NOW)))
        .containsExactly(new EditFoundTooLate(NUMBER, 1, NOW, NOW));
    assertThat(granted(cheaper())).isEmpty();
  }

  @Test
  void m9_a_dearer_order_leaves_only_when_the_rest_is_paid() {
    granted(new HoldForEdit(1, null, NOW));
    granted(edit(1, 47_000, DeliveryMethod.COURIER, null));
    granted(new NoteOwed(1, BEFORE, NOW));
    assertThat(refused(DISPATCH)).isEqualTo("not-released");

    granted(new NotePayment(Tenge.of(47_000), NOW));

    granted(DISPATCH);
  }

  @Test
  void an_edited_order_waits_for_payment_to_know_its_price() {
    granted(new HoldForEdit(1, null, NOW));
    granted(cheaper());

    assertThat(refused(DISPATCH)).isEqualTo("not-released");
  }

  @Test
  void money_of_which_a_part_went_back_does_not_pay_for_a_dearer_order() {
    granted(new HoldForEdit(1, null, NOW));
    granted(cheaper());
    granted(new NoteOwed(1, BEFORE, NOW));
    granted(new HoldForEdit(2, null, NOW));
    granted(edit(2, 40_000, DeliveryMethod.COURIER, null));
    assertThat(refused(DISPATCH)).isEqualTo("not-released");

    granted(new NoteOwed(2, Tenge.of(34_000), NOW));

    assertThat(refused(DISPATCH)).isEqualTo("not-released");
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void a_released_hold_pays_for_nothing() {
    granted(new NotePayment(Tenge.ZERO, NOW));

    assertThat(refused(DISPATCH)).isEqualTo("not-released");
  }

  @Test
  @Clause(ClauseId.B_6_9)
  void another_way_of_delivery_is_taken_and_the_day_stays_unless_another_is_promised() {
    granted(new HoldForEdit(1, null, NOW));
    granted(edit(1, 40_000, DeliveryMethod.PICKUP, null));
    granted(new NoteOwed(1, BEFORE, NOW));
    assertThat(refused(DISPATCH)).isEqualTo("not-for-a-courier");
    assertThat(state.promise()).contains(PROMISE);

    Promise later =
        Promise.first(
            LocalDate.parse("2026-11-11"),
            LocalDate.parse("2026-11-16"),
            LocalDate.parse("2026-12-10"));
    granted(new HoldForEdit(2, null, NOW));
    granted(edit(2, 40_000, DeliveryMethod.PICKUP, later));
    granted(new NoteOwed(2, BEFORE, NOW));

    assertThat(state.promise()).contains(later);
    granted(new MakeReadyForPickup("S1", new PickupCode(new PersonalText("123456")), "c0de", NOW));
  }

  private static ApplyEdit cheaper() {
    return edit(1, 34_000, DeliveryMethod.COURIER, null);
  }

  private static ApplyEdit edit(
      int edit, long total, DeliveryMethod method, @Nullable Promise promise) {
    return new ApplyEdit(
        edit,
        method,
        method == DeliveryMethod.PICKUP ? "ALA-1" : null,
        List.of(new Items(1, 1)),
        Tenge.of(total),
        promise,
        NOW);
  }

  private List<DeliveryEvent> granted(DeliveryCommand command) {
    return switch (decider.decide(state, command)) {
      case Decision.Accepted<DeliveryEvent>(var events) -> {
        events.forEach(event -> state = DeliveryHistory.evolve(state, event));
        yield events;
      }
      case Decision.Refused<DeliveryEvent>(var refusal) ->
          throw new AssertionError("Refused: " + refusal);
    };
  }

  private String refused(DeliveryCommand command) {
    return switch (decider.decide(state, command)) {
      case Decision.Refused<DeliveryEvent>(var refusal) -> refusal.code();
      case Decision.Accepted<DeliveryEvent>(var events) ->
          throw new AssertionError("Granted: " + events);
    };
  }
}
