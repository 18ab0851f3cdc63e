package io.orderledger.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NoteDispute;
import io.orderledger.delivery.model.DeliveryCommand.NoteHold;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryEvent.DisputeNoted;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a dispute about the payment, or a hold of the order, keeps from leaving. */
class SuspensionTest {

  private static final Instant NOW = Instant.parse("2026-11-10T06:00:00Z");
  private static final OrderNumber NUMBER = OrderNumber.ofIndex(1);

  private final DeliveryDecider decider = new DeliveryDecider(WorkingCalendar.ofKazakhstan());
  private DeliveryState state = DeliveryHistory.BEGINNING;
  private Suspension suspension = Suspension.NONE;

  @Test
  @Clause(ClauseId.B_5_13)
  void what_has_not_left_stays_until_the_last_dispute_is_closed() {
    released(DeliveryMethod.COURIER);
    granted(opened("dp-1"));
    granted(opened("dp-2"));
    assertThat(refused(dispatch()).clause()).isEqualTo(ClauseId.B_5_13);
    granted(closed("dp-1"));
    assertThat(refused(dispatch()).code()).isEqualTo("servicing-suspended");
    assertThat(granted(closed("dp-2"))).hasOnlyElementsOfType(DisputeNoted.class);
    assertThat(granted(dispatch())).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void nothing_comes_to_the_shelf_either() {
    released(DeliveryMethod.PICKUP);
    granted(opened("dp-1"));
    MakeReadyForPickup ready =
        new MakeReadyForPickup("S1", new PickupCode(new PersonalText("123456")), "c0de", NOW);
    assertThat(refused(ready).code()).isEqualTo("servicing-suspended");
  }

  @Test
  @Clause({ClauseId.B_3_9, ClauseId.B_5_14})
  void what_has_not_left_stays_while_a_person_must_look_at_the_order() {
    released(DeliveryMethod.COURIER);
    assertThat(granted(held(true))).hasSize(1);
    assertThat(granted(held(true))).isEmpty();
    assertThat(refused(dispatch()).clause()).isEqualTo(ClauseId.B_5_14);
    granted(opened("dp-1"));
    granted(held(false));
    assertThat(refused(dispatch()).clause()).isEqualTo(ClauseId.B_5_13);
    granted(closed("dp-1"));
    assertThat(granted(dispatch())).hasSize(1);
    granted(held(true));
    assertThat(granted(new HandOver(null, new Proof(ProofKind.SIGNATURE, "WB-1"), NOW))).hasSize(1);
  }

  @Test
  void a_dispute_told_twice_is_noted_once_and_one_that_was_closed_thaws_once() {
    released(DeliveryMethod.COURIER);
    granted(opened("dp-1"));
    assertThat(granted(opened("dp-1"))).isEmpty();
    granted(closed("dp-1"));
    assertThat(granted(closed("dp-1"))).isEmpty();
    assertThat(suspension).isEqualTo(Suspension.NONE);
  }

  @Test
  void what_has_left_goes_its_way() {
    released(DeliveryMethod.COURIER);
    granted(dispatch());
    granted(opened("dp-1"));
    assertThat(granted(dispatch())).isEmpty();
    assertThat(granted(new HandOver(null, new Proof(ProofKind.SIGNATURE, "WB-1"), NOW))).hasSize(1);
  }

  @Test
  void a_disputed_order_can_still_be_held_for_its_cancellation() {
    released(DeliveryMethod.COURIER);
    granted(opened("dp-1"));
    assertThat(granted(new HoldForCancellation(NOW))).hasSize(1);
    assertThat(refused(dispatch()).code()).isEqualTo("held-for-cancellation");
  }

  @Test
  void a_dispute_of_an_order_that_is_not_known_is_refused_and_waits_for_it() {
    assertThat(refused(opened("dp-1")).code()).isEqualTo("unknown-delivery");
  }

  private static HandToCourier dispatch() {
    return new HandToCourier("S1", null, NOW);
  }

  private static NoteHold held(boolean held) {
    return new NoteHold(NUMBER, held, NOW);
  }

  private static NoteDispute opened(String id) {
    return new NoteDispute(NUMBER, id, true, NOW);
  }

  private static NoteDispute closed(String id) {
    return new NoteDispute(NUMBER, id, false, NOW);
  }

  private void released(DeliveryMethod method) {
    granted(
        new PrepareDelivery(
            new Consignment(
                NUMBER,
                "customer-1",
                method,
                method == DeliveryMethod.PICKUP ? "ALA-1" : null,
                List.of(new Items(1, 2)),
                5,
                true,
                Tenge.of(25_000),
                null),
            null,
            NOW));
    granted(new NoteConfirmation(NOW));
    granted(new NotePayment(null, NOW));
  }

  private List<DeliveryEvent> granted(DeliveryCommand command) {
    return switch (decider.decide(state, suspension, command)) {
      case Decision.Accepted<DeliveryEvent> accepted -> {
        for (DeliveryEvent event : accepted.events()) {
          state = DeliveryHistory.evolve(state, event);
          suspension = suspension.after(event);
        }
        yield accepted.events();
      }
      case Decision.Refused<DeliveryEvent> refused ->
          throw new AssertionError("Refused: " + refused.refusal());
    };
  }

  private Refusal refused(DeliveryCommand command) {
    return switch (decider.decide(state, suspension, command)) {
      case Decision.Refused<DeliveryEvent> refused -> refused.refusal();
      case Decision.Accepted<DeliveryEvent> accepted ->
          throw new AssertionError("Granted: " + accepted.events());
    };
  }
}
