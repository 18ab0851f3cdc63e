package io.orderledger.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.DeliveryCommand.CollectWithCode;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithDocument;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryCommand.RecordRefusal;
import io.orderledger.delivery.model.DeliveryCommand.TakeBack;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.NotCollected;
import io.orderledger.delivery.model.DeliveryEvent.RefusedAtDoor;
import io.orderledger.delivery.model.DeliveryEvent.WrongCodePresented;
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
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryDeciderTest {

  private static final Instant NOW = Instant.parse("2026-11-10T06:00:00Z");
  private static final OrderNumber NUMBER = OrderNumber.ofIndex(1);
  private static final Proof SIGNATURE = new Proof(ProofKind.SIGNATURE, "WB-1");

  private final DeliveryDecider decider = new DeliveryDecider(WorkingCalendar.ofKazakhstan());
  private DeliveryState state = DeliveryHistory.BEGINNING;

  @Test
  @Clause({ClauseId.B_7_1, ClauseId.B_7_6})
  void title_and_risk_pass_at_hand_over_and_not_before() {
    released(DeliveryMethod.COURIER);
    assertThat(granted(new HandToCourier("S1", NOW))).hasOnlyElementsOfType(HandedToCourier.class);
    assertThat(state).isInstanceOf(DeliveryState.InTransit.class);
    assertThat(granted(new HandOver(null, SIGNATURE, NOW)))
        .containsExactly(new HandedOver(NUMBER, "S1", List.of(new Items(1, 2)), SIGNATURE, NOW));
    assertThat(state).isInstanceOf(DeliveryState.Delivered.class);
  }

  @Test
  @Clause(ClauseId.B_1_5_1)
  void goods_leave_only_when_the_order_is_confirmed_and_the_money_held() {
    prepared(DeliveryMethod.COURIER);
    assertThat(refused(new HandToCourier("S1", NOW)).message()).contains("not confirmed");
    granted(new NoteConfirmation(NOW));
    assertThat(refused(new HandToCourier("S1", NOW)).message()).contains("not authorized");
    granted(new NotePayment(null, NOW));
    assertThat(granted(new HandToCourier("S1", NOW))).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void an_order_that_a_coupon_pays_whole_leaves_when_it_is_confirmed() {
    prepared(DeliveryMethod.PICKUP, Tenge.ZERO);
    granted(new NoteConfirmation(NOW));
    assertThat(granted(ready())).hasSize(1);
  }

  @Test
  void payment_may_come_before_confirmation() {
    prepared(DeliveryMethod.COURIER);
    granted(new NotePayment(null, NOW));
    granted(new NoteConfirmation(NOW));
    assertThat(granted(new HandToCourier("S1", NOW))).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void a_cancellation_that_comes_first_holds_the_goods() {
    released(DeliveryMethod.COURIER);
    assertThat(granted(new HoldForCancellation(NOW)))
        .containsExactly(new DeliveryHeld(NUMBER, NOW));
    assertThat(refused(new HandToCourier("S1", NOW)).code()).isEqualTo("held-for-cancellation");
  }

  @Test
  void a_dispatch_that_comes_first_refuses_the_cancellation() {
    released(DeliveryMethod.COURIER);
    granted(new HandToCourier("S1", NOW));
    assertThat(granted(new HoldForCancellation(NOW.plusSeconds(1))))
        .containsExactly(new CancellationFoundDispatched(NUMBER, NOW, NOW.plusSeconds(1)));
    assertThat(state).isInstanceOf(DeliveryState.InTransit.class);
  }

  @Test
  @Clause({ClauseId.B_1_12, ClauseId.B_6_5})
  void the_right_code_opens_the_shelf_once() {
    onShelf();
    assertThat(granted(new CollectWithCode(null, "c0de", NOW)))
        .hasOnlyElementsOfType(HandedOver.class);
    assertThat(refused(new CollectWithCode(null, "c0de", NOW)).code())
        .isEqualTo("already-handed-over");
  }

  @Test
  @Clause(ClauseId.B_1_12)
  void after_five_wrong_codes_only_a_document_helps() {
    onShelf();
    for (int times = 1; times <= HandOvers.WRONG_CODES_ALLOWED; times++) {
      assertThat(granted(new CollectWithCode(null, "bad", NOW)))
          .containsExactly(new WrongCodePresented(NUMBER, "S1", times, NOW));
    }
    assertThat(refused(new CollectWithCode(null, "c0de", NOW)).code())
        .isEqualTo("too-many-wrong-codes");
    Proof document = new Proof(ProofKind.IDENTITY_DOCUMENT, "shown at the counter");
    assertThat(granted(new CollectWithDocument(null, document, NOW)))
        .containsExactly(new HandedOver(NUMBER, "S1", List.of(new Items(1, 2)), document, NOW));
  }

  @Test
  @Clause(ClauseId.B_6_5)
  void t3_storage_is_free_until_the_end_of_monday() {
    onShelf();
    assertThat(((DeliveryState.OnShelf) state).freeUntil())
        .isEqualTo(LocalDate.parse("2026-11-16"));
    assertThat(refused(new TakeBack(null, Instant.parse("2026-11-16T18:59:59Z"))).code())
        .isEqualTo("storage-still-free");
    Instant tuesday = Instant.parse("2026-11-16T19:00:00Z");
    assertThat(granted(new TakeBack(null, tuesday)))
        .containsExactly(new NotCollected(NUMBER, "S1", tuesday));
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void m7_documented_costs_of_a_refusal_add_up_but_never_exceed_what_was_paid() {
    released(DeliveryMethod.COURIER);
    granted(new HandToCourier("S1", NOW));
    List<CostDocument> documents =
        List.of(
            new CostDocument("delivery", Tenge.of(2_000)),
            new CostDocument("return", Tenge.of(1_500)));
    assertThat(granted(new RecordRefusal(null, documents, NOW)))
        .containsExactly(new RefusedAtDoor(NUMBER, "S1", documents, Tenge.of(3_500), NOW));
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void m7_without_documents_nothing_is_withheld_and_above_the_price_no_more_than_it() {
    released(DeliveryMethod.COURIER);
    granted(new HandToCourier("S1", NOW));
    DeliveryState inTransit = state;
    assertThat(costOf(new RecordRefusal(null, List.of(), NOW))).isEqualTo(Tenge.ZERO);
    state = inTransit;
    assertThat(
            costOf(
                new RecordRefusal(null, List.of(new CostDocument("dear", Tenge.of(99_000))), NOW)))
        .isEqualTo(Tenge.of(25_000));
  }

  @Test
  void each_method_has_its_own_way() {
    released(DeliveryMethod.PICKUP);
    assertThat(refused(new HandToCourier("S1", NOW)).code()).isEqualTo("not-for-a-courier");
    state = DeliveryHistory.BEGINNING;
    released(DeliveryMethod.COURIER);
    assertThat(refused(ready()).code()).isEqualTo("not-for-pickup");
  }

  @Test
  void nothing_is_possible_before_the_order_is_known() {
    assertThat(refused(new HandToCourier("S1", NOW)).code()).isEqualTo("unknown-delivery");
    assertThat(refused(new NotePayment(null, NOW)).code()).isEqualTo("unknown-delivery");
    assertThat(refused(new HoldForCancellation(NOW)).code()).isEqualTo("unknown-delivery");
  }

  @Test
  void told_twice_changes_nothing() {
    released(DeliveryMethod.COURIER);
    assertThat(granted(new NotePayment(null, NOW))).isEmpty();
    assertThat(granted(new NoteConfirmation(NOW))).isEmpty();
    granted(new HandToCourier("S1", NOW));
    assertThat(granted(new HandToCourier("S1", NOW))).isEmpty();
    assertThat(refused(new HandToCourier("S2", NOW)).code()).isEqualTo("already-dispatched");
  }

  private Tenge costOf(RecordRefusal refusal) {
    return ((RefusedAtDoor) granted(refusal).getFirst()).documentedCost();
  }

  private void onShelf() {
    released(DeliveryMethod.PICKUP);
    assertThat(granted(ready())).hasOnlyElementsOfType(MadeReadyForPickup.class);
  }

  private static MakeReadyForPickup ready() {
    return new MakeReadyForPickup("S1", new PickupCode(new PersonalText("123456")), "c0de", NOW);
  }

  private void released(DeliveryMethod method) {
    prepared(method);
    granted(new NoteConfirmation(NOW));
    granted(new NotePayment(null, NOW));
  }

  private void prepared(DeliveryMethod method) {
    prepared(method, Tenge.of(25_000));
  }

  private void prepared(DeliveryMethod method, Tenge paid) {
    Consignment consignment =
        new Consignment(
            NUMBER,
            "customer-1",
            method,
            method == DeliveryMethod.PICKUP ? "ALA-1" : null,
            List.of(new Items(1, 2)),
            5,
            true,
            paid,
            null);
    granted(new PrepareDelivery(consignment, null, NOW));
  }

  private List<DeliveryEvent> granted(DeliveryCommand command) {
    return switch (decider.decide(state, command)) {
      case Decision.Accepted<DeliveryEvent> accepted -> {
        accepted.events().forEach(event -> state = DeliveryHistory.evolve(state, event));
        yield accepted.events();
      }
      case Decision.Refused<DeliveryEvent> refused ->
          throw new AssertionError("Refused: " + refused.refusal());
    };
  }

  private Refusal refused(DeliveryCommand command) {
    return switch (decider.decide(state, command)) {
      case Decision.Refused<DeliveryEvent> refused -> refused.refusal();
      case Decision.Accepted<DeliveryEvent> accepted ->
          throw new AssertionError("Granted: " + accepted.events());
    };
  }
}
