package io.orderledger.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.delivery.model.DeliveryCommand.CancelRest;
import io.orderledger.delivery.model.DeliveryCommand.CheckPromise;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithCode;
import io.orderledger.delivery.model.DeliveryCommand.DropEdit;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.HoldForEdit;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.MovePromise;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NoteOwed;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryCommand.RecordRefusal;
import io.orderledger.delivery.model.DeliveryCommand.TakeBack;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.EditFoundTooLate;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMissed;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMoved;
import io.orderledger.delivery.model.DeliveryEvent.RestNotSent;
import io.orderledger.delivery.model.DeliveryEvent.WrongCodePresented;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two kettles and a packet of tea, some of which leave before the others. */
@Clause({ClauseId.B_6_10, ClauseId.B_7_9})
class ShipmentsTest {

  private static final Instant NOW = Instant.parse("2026-11-10T06:00:00Z");
  private static final OrderNumber NUMBER = OrderNumber.ofIndex(1);
  private static final Proof SIGNATURE = new Proof(ProofKind.SIGNATURE, "WB-1");
  private static final Tenge TOTAL = Tenge.of(25_000);
  private static final Items BOTH_KETTLES = new Items(1, 2);
  private static final Items ONE_KETTLE = new Items(1, 1);
  private static final Items TEA = new Items(2, 1);
  private static final LocalDate PROMISED = LocalDate.of(2026, 11, 20);

  private final DeliveryDecider decider = new DeliveryDecider(WorkingCalendar.ofKazakhstan());
  private DeliveryState state = DeliveryHistory.BEGINNING;

  @Test
  void some_goods_leave_and_the_rest_stays_in_preparation() {
    released(DeliveryMethod.COURIER);

    assertThat(granted(sends("S1", ONE_KETTLE)))
        .containsExactly(new HandedToCourier(NUMBER, "S1", List.of(ONE_KETTLE), NOW));

    InParts parts = (InParts) state;
    assertThat(parts.here().consignment().items()).containsExactly(ONE_KETTLE, TEA);
    assertThat(parts.shipments()).singleElement().isInstanceOf(InTransit.class);
    assertThat(parts.shipments().getFirst().consignment().items()).containsExactly(ONE_KETTLE);
  }

  @Test
  void the_rest_leaves_as_a_shipment_of_its_own_that_names_its_items() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", ONE_KETTLE));

    assertThat(granted(new HandToCourier("S2", NOW)))
        .containsExactly(new HandedToCourier(NUMBER, "S2", List.of(ONE_KETTLE, TEA), NOW));

    assertThat(((InParts) state).hasGoodsHere()).isFalse();
    assertThat(refused(new HandToCourier("S3", NOW)).code()).isEqualTo("already-dispatched");
  }

  @Test
  void what_is_asked_to_leave_with_nothing_left_behind_is_the_only_shipment() {
    released(DeliveryMethod.COURIER);

    granted(sends("S1", BOTH_KETTLES, TEA));

    assertThat(state).isInstanceOf(InTransit.class);
  }

  @Test
  void title_and_risk_pass_with_each_shipment_by_itself() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", BOTH_KETTLES));
    granted(new HandToCourier("S2", NOW));

    assertThat(granted(new HandOver("S2", SIGNATURE, NOW)))
        .containsExactly(new HandedOver(NUMBER, "S2", List.of(TEA), SIGNATURE, NOW));

    List<DeliveryState.Shipment> shipments = ((InParts) state).shipments();
    assertThat(shipments.getFirst()).isInstanceOf(InTransit.class);
    assertThat(shipments.getLast()).isInstanceOf(Delivered.class);
    assertThat(refused(new HandOver("S2", SIGNATURE, NOW)).code()).isEqualTo("already-handed-over");
    assertThat(granted(new HandOver("S1", SIGNATURE, NOW))).hasSize(1);
  }

  @Test
  void of_several_shipments_the_one_that_is_meant_must_be_named() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", BOTH_KETTLES));
    DeliveryState oneLeft = state;
    assertThat(granted(new HandOver(null, SIGNATURE, NOW))).hasSize(1);
    state = oneLeft;
    granted(new HandToCourier("S2", NOW));

    assertThat(refused(new HandOver(null, SIGNATURE, NOW)).code()).isEqualTo("which-shipment");
    assertThat(refused(new HandOver("S9", SIGNATURE, NOW)).code()).isEqualTo("unknown-shipment");
  }

  @Test
  void an_only_shipment_may_be_named_too_but_by_its_own_name() {
    released(DeliveryMethod.COURIER);
    granted(new HandToCourier("S1", NOW));

    assertThat(refused(new HandOver("S2", SIGNATURE, NOW)).code()).isEqualTo("unknown-shipment");
    assertThat(granted(new HandOver("S1", SIGNATURE, NOW))).hasSize(1);
  }

  @Test
  void only_what_is_here_can_leave_and_each_line_is_named_once() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", ONE_KETTLE));

    assertThat(refused(sends("S2")).code()).isEqualTo("nothing-leaves");
    assertThat(refused(sends("S2", BOTH_KETTLES)).field()).isEqualTo("items[0].quantity");
    assertThat(refused(sends("S2", TEA, new Items(3, 1))).field()).isEqualTo("items[1].quantity");
    assertThat(refused(sends("S2", new Items(2, 0))).code()).isEqualTo("not-here");
    assertThat(refused(sends("S2", TEA, TEA)).code()).isEqualTo("line-named-twice");
  }

  @Test
  void of_two_shipments_under_one_name_the_second_is_told_to_look_again() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", ONE_KETTLE));

    assertThat(refused(sends("S1", TEA)).code()).isEqualTo("left-meanwhile");
    assertThat(refused(new HandToCourier("S1", NOW)).code()).isEqualTo("left-meanwhile");
  }

  @Test
  void goods_that_were_to_leave_ahead_but_left_with_all_others_are_not_said_to_have_left_ahead() {
    released(DeliveryMethod.COURIER);
    granted(new HandToCourier("S1", NOW));

    assertThat(refused(sends("S1", TEA)).code()).isEqualTo("already-dispatched");
  }

  @Test
  @Clause(ClauseId.B_1_5_1)
  void nothing_leaves_ahead_of_the_confirmation_and_the_money() {
    prepared(DeliveryMethod.COURIER);
    assertThat(refused(sends("S1", TEA)).code()).isEqualTo("not-released");
  }

  @Test
  @Clause({ClauseId.B_4_3, ClauseId.B_5_4})
  void since_the_first_has_left_the_order_is_not_edited_or_cancelled_as_a_whole() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", TEA));
    Instant later = NOW.plusSeconds(5);

    assertThat(granted(new HoldForEdit(1, null, later)))
        .containsExactly(new EditFoundTooLate(NUMBER, 1, NOW, later));
    assertThat(granted(new HoldForCancellation(later)))
        .containsExactly(new CancellationFoundDispatched(NUMBER, NOW, later));
    assertThat(granted(new HandToCourier("S2", later))).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_4_6)
  void the_seller_may_keep_the_rest_of_an_order_of_which_something_has_left() {
    released(DeliveryMethod.COURIER);
    CancelRest cancel = new CancelRest(CancellationGround.OUT_OF_STOCK, NOW);
    assertThat(refused(cancel).code()).isEqualTo("nothing-left-yet");
    granted(sends("S1", TEA));

    assertThat(refused(new CancelRest(CancellationGround.BUYER, NOW)).field()).isEqualTo("ground");
    assertThat(granted(cancel))
        .containsExactly(
            new RestNotSent(NUMBER, List.of(BOTH_KETTLES), CancellationGround.OUT_OF_STOCK, NOW));

    assertThat(refused(new HandToCourier("S2", NOW)).code()).isEqualTo("already-dispatched");
    assertThat(refused(cancel).code()).isEqualTo("already-dispatched");
    assertThat(granted(new HandOver("S1", SIGNATURE, NOW))).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void after_a_refusal_the_rest_leaves_when_what_it_costs_is_secured() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", TEA));
    granted(new RecordRefusal("S1", List.of(), NOW));
    granted(new NoteOwed(1, Tenge.of(20_000), NOW));
    assertThat(refused(new HandToCourier("S2", NOW)).code()).isEqualTo("not-released");

    granted(
        new ApplyEdit(
            1, DeliveryMethod.COURIER, null, List.of(BOTH_KETTLES), Tenge.of(20_000), null, NOW));

    assertThat(granted(new HandToCourier("S2", NOW)))
        .containsExactly(new HandedToCourier(NUMBER, "S2", List.of(BOTH_KETTLES), NOW));
  }

  @Test
  @Clause(ClauseId.B_4_5)
  void the_rest_is_held_for_a_choice_and_is_what_the_order_still_has_of_it() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", ONE_KETTLE));
    assertThat(granted(new HoldForEdit(1, null, NOW)))
        .hasOnlyElementsOfType(EditFoundTooLate.class);

    assertThat(granted(new HoldForEdit(1, null, true, NOW)))
        .hasOnlyElementsOfType(DeliveryEvent.HeldForEdit.class);
    assertThat(refused(new HandToCourier("S2", NOW)).code()).isEqualTo("held-for-edit");
    Items pot = new Items(3, 1);
    granted(
        new ApplyEdit(
            1,
            DeliveryMethod.COURIER,
            null,
            List.of(ONE_KETTLE, TEA, pot),
            Tenge.of(21_000),
            null,
            NOW));

    assertThat(((InParts) state).here().consignment().items()).containsExactly(TEA, pot);
    granted(new NoteOwed(1, TOTAL, NOW));
    assertThat(granted(new HandToCourier("S2", NOW))).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_4_5)
  void a_rest_that_was_held_for_what_had_left_goes_on_as_it_is() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", ONE_KETTLE));
    granted(new HoldForEdit(1, null, true, NOW));
    assertThat(granted(new DropEdit(2, NOW))).isEmpty();

    granted(new DropEdit(1, NOW));

    assertThat(granted(new HandToCourier("S2", NOW))).hasSize(1);
    assertThat(granted(new DropEdit(1, NOW))).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_4_5)
  void nothing_is_held_of_an_order_that_left_whole() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", ONE_KETTLE));
    granted(new HandToCourier("S2", NOW));

    assertThat(granted(new HoldForEdit(1, null, true, NOW)))
        .hasOnlyElementsOfType(EditFoundTooLate.class);
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void a_cancellation_that_comes_first_holds_what_was_to_leave_ahead() {
    released(DeliveryMethod.COURIER);
    assertThat(granted(new HoldForCancellation(NOW))).hasOnlyElementsOfType(DeliveryHeld.class);
    assertThat(refused(sends("S1", TEA)).code()).isEqualTo("held-for-cancellation");
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void the_rest_stays_here_when_the_hold_on_the_money_is_released() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", TEA));
    granted(new NotePayment(Tenge.ZERO, NOW));

    assertThat(refused(new HandToCourier("S2", NOW)).code()).isEqualTo("not-released");
    granted(new NotePayment(TOTAL, NOW));
    assertThat(granted(new HandToCourier("S2", NOW))).hasSize(1);
  }

  @Test
  @Clause({ClauseId.B_1_12, ClauseId.B_6_5})
  void each_shipment_on_the_shelf_has_its_own_code_wrong_codes_and_free_days() {
    released(DeliveryMethod.PICKUP);
    granted(ready("S1", "one", NOW, BOTH_KETTLES));
    granted(ready("S2", "two", NOW.plusSeconds(86_400), TEA));

    assertThat(granted(new CollectWithCode("S2", "one", NOW)))
        .containsExactly(new WrongCodePresented(NUMBER, "S2", 1, NOW));
    assertThat(granted(new CollectWithCode("S1", "one", NOW)))
        .hasOnlyElementsOfType(HandedOver.class);
    OnShelf second = (OnShelf) ((InParts) state).shipments().getLast();
    assertThat(second.wrongCodes()).isEqualTo(1);
    assertThat(second.freeUntil()).isEqualTo(LocalDate.of(2026, 11, 16));
    Instant tuesday = Instant.parse("2026-11-16T19:00:00Z");
    granted(new TakeBack("S2", tuesday));
    assertThat(((InParts) state).shipments().getLast()).isInstanceOf(CameBack.class);
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void a_refusal_at_the_door_is_of_that_shipment_alone() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", TEA));
    granted(new RecordRefusal("S1", List.of(), NOW));

    InParts parts = (InParts) state;
    assertThat(parts.shipments()).singleElement().isInstanceOf(CameBack.class);
    assertThat(parts.here().consignment().items()).containsExactly(BOTH_KETTLES);
    assertThat(granted(new HandToCourier("S2", NOW))).hasSize(1);
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_6_15})
  void the_seller_may_promise_another_day_for_the_rest_and_each_is_late_by_itself() {
    released(DeliveryMethod.COURIER);
    granted(sends("S1", TEA));
    LocalDate later = PROMISED.plusDays(7);

    assertThat(granted(new MovePromise(null, later, DelayCause.SELLER, NOW)))
        .hasSize(1)
        .allMatch(it -> it instanceof PromiseMoved moved && moved.shipmentId() == null);

    Instant dayAfter = Almaty.startOf(PROMISED.plusDays(1));
    assertThat(granted(new CheckPromise(dayAfter)))
        .containsExactly(new PromiseMissed(NUMBER, "S1", PROMISED, DelayCause.UNKNOWN, dayAfter));
    assertThat(granted(new CheckPromise(dayAfter))).isEmpty();
    assertThat(granted(new CheckPromise(Almaty.startOf(later.plusDays(1)))))
        .singleElement()
        .isInstanceOfSatisfying(
            PromiseMissed.class, missed -> assertThat(missed.shipmentId()).isNull());
  }

  /** In whatever order goods leave and come to the buyer, nothing is lost and nothing doubled. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void each_piece_is_always_here_or_in_one_shipment_at_the_price_of_the_order(long seed) {
    Random random = new Random(seed);
    released(DeliveryMethod.COURIER);
    for (int step = 0; step < 30; step++) {
      DeliveryCommand command = some(random);
      if (decider.decide(state, command) instanceof Decision.Accepted<DeliveryEvent>(var events)) {
        events.forEach(event -> state = DeliveryHistory.evolve(state, event));
      }
      List<Consignment> all = consignments();
      assertThat(pieces(all, 1)).isEqualTo(2);
      assertThat(pieces(all, 2)).isEqualTo(1);
      assertThat(all).allMatch(each -> each.paid().equals(TOTAL));
    }
  }

  private static int pieces(List<Consignment> all, int line) {
    return all.stream().mapToInt(each -> Consignment.pieces(each.items(), line)).sum();
  }

  private List<Consignment> consignments() {
    return switch (state) {
      case InParts parts -> {
        List<Consignment> all = new ArrayList<>();
        all.add(parts.here().consignment());
        parts.shipments().forEach(each -> all.add(each.consignment()));
        yield all;
      }
      case DeliveryState.Preparing preparing -> List.of(preparing.consignment());
      case DeliveryState.Shipment only -> List.of(only.consignment());
      case DeliveryState.Held held -> List.of(held.consignment());
      case DeliveryState.Unknown _ -> List.of();
    };
  }

  private static DeliveryCommand some(Random random) {
    String shipment = "S" + (1 + random.nextInt(3));
    return switch (random.nextInt(6)) {
      case 0 -> sends(shipment, new Items(1 + random.nextInt(2), 1));
      case 1 -> new HandToCourier(shipment, NOW);
      case 2 -> new HandOver(shipment, SIGNATURE, NOW);
      case 3 -> new RecordRefusal(shipment, List.of(), NOW);
      case 4 -> new NotePayment(TOTAL, NOW);
      default -> new HandOver(null, SIGNATURE, NOW);
    };
  }

  private static HandToCourier sends(String shipment, Items... items) {
    return new HandToCourier(shipment, List.of(items), NOW);
  }

  private static MakeReadyForPickup ready(String shipment, String check, Instant at, Items items) {
    return new MakeReadyForPickup(
        shipment, List.of(items), new PickupCode(PersonalText.of("123456")), check, at);
  }

  private void released(DeliveryMethod method) {
    prepared(method);
    granted(new NoteConfirmation(NOW));
    granted(new NotePayment(TOTAL, NOW));
  }

  private void prepared(DeliveryMethod method) {
    Consignment consignment =
        new Consignment(
            NUMBER,
            "customer-1",
            method,
            method == DeliveryMethod.PICKUP ? "ALA-1" : null,
            List.of(BOTH_KETTLES, TEA),
            5,
            true,
            TOTAL,
            Promise.first(LocalDate.of(2026, 11, 10), PROMISED, LocalDate.of(2026, 12, 10)));
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
