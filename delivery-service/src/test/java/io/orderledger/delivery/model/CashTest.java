package io.orderledger.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.CarrierCommand.HandToCarrier;
import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithCode;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithDocument;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.HoldForEdit;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NoteOwed;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryCommand.RecordRefusal;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.CashTaken;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.PaymentNoted;
import io.orderledger.delivery.model.DeliveryEvent.RefusedAtDoor;
import io.orderledger.delivery.model.DeliveryEvent.WrongCodePresented;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.CashHolder;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goods that are paid in cash when they change hands (B-5.2, B-5.7). */
class CashTest {

  private static final Instant NOW = Instant.parse("2026-11-10T06:00:00Z");
  private static final OrderNumber NUMBER = OrderNumber.ofIndex(1);
  private static final Tenge TOTAL = Tenge.of(25_000);
  private static final Proof SIGNATURE = new Proof(ProofKind.SIGNATURE, "W1");
  private static final List<Items> ITEMS = List.of(new Items(1, 2));

  private final DeliveryDecider decider = new DeliveryDecider(WorkingCalendar.ofKazakhstan());
  private final List<DeliveryEvent> events = new ArrayList<>();
  private DeliveryState state = DeliveryHistory.BEGINNING;
  private Till till = Till.NONE;

  @Test
  @Clause({ClauseId.B_1_5_1, ClauseId.B_5_2})
  void they_leave_confirmed_and_unpaid_and_change_hands_with_the_money() {
    placed(DeliveryMethod.COURIER);
    assertThat(refused(dispatch()).code()).isEqualTo("not-released");
    granted(new NoteConfirmation(NOW));
    granted(dispatch());

    assertThat(granted(handOver(cash(25_000))))
        .containsExactly(
            new CashTaken(NUMBER, "S1", TOTAL, CashHolder.COURIER, "courier-17", "KKM 1", NOW),
            new HandedOver(NUMBER, "S1", ITEMS, SIGNATURE, NOW));
    assertThat(till.due()).isEqualTo(Tenge.ZERO);
    assertThat(refused(handOver(cash(25_000))).code()).isEqualTo("already-handed-over");
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_6_12})
  void without_the_whole_sum_they_stay_the_sellers_and_are_refused_at_the_door() {
    inTransit();

    assertThat(refused(handOver(null)).code()).isEqualTo("cash-owed");
    assertThat(refused(handOver(null)).clause()).isEqualTo(ClauseId.B_5_2);
    assertThat(refused(handOver(cash(24_999))).code()).isEqualTo("cash-short");
    assertThat(refused(handOver(cash(25_001))).code()).isEqualTo("cash-too-much");

    assertThat(granted(new RecordRefusal(null, List.of(), NOW)))
        .singleElement()
        .isInstanceOf(RefusedAtDoor.class);
    assertThat(refused(handOver(cash(25_000))).code()).isEqualTo("came-back");
    assertThat(events).doesNotHaveAnyElementsOfTypes(CashTaken.class);
  }

  @Test
  @Clause({ClauseId.B_1_12, ClauseId.B_5_2})
  void at_the_pickup_point_the_desk_takes_the_money_and_nothing_for_a_wrong_code() {
    onShelf();
    assertThat(granted(new CollectWithCode(null, "wrong", cash(25_000), NOW)))
        .hasOnlyElementsOfType(WrongCodePresented.class);
    assertThat(refused(new CollectWithCode(null, "c0de", null, NOW)).code()).isEqualTo("cash-owed");

    assertThat(granted(new CollectWithCode(null, "c0de", cash(25_000), NOW)).getFirst())
        .isEqualTo(new CashTaken(NUMBER, "S1", TOTAL, CashHolder.DESK, "courier-17", "KKM 1", NOW));
  }

  @Test
  @Clause(ClauseId.B_5_2)
  void whoever_shows_a_document_pays_as_well() {
    onShelf();
    Proof document = new Proof(ProofKind.IDENTITY_DOCUMENT, "seen");
    assertThat(refused(new CollectWithDocument(null, document, NOW)).code()).isEqualTo("cash-owed");
    assertThat(granted(new CollectWithDocument(null, document, cash(25_000), NOW))).hasSize(2);
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_19})
  void what_came_by_card_meanwhile_is_not_taken_a_second_time() {
    inTransit();
    assertThat(granted(new NotePayment(Tenge.of(10_000), NOW)))
        .hasOnlyElementsOfType(PaymentNoted.class);
    assertThat(till.due()).isEqualTo(Tenge.of(15_000));
    granted(new NotePayment(TOTAL, NOW));

    assertThat(refused(handOver(cash(25_000))).code()).isEqualTo("no-cash-owed");
    assertThat(granted(handOver(null))).hasOnlyElementsOfType(HandedOver.class);
  }

  @Test
  @Clause({ClauseId.B_4_3, ClauseId.B_5_7})
  void an_edited_order_leaves_once_payment_knows_its_price_and_is_paid_at_that() {
    placed(DeliveryMethod.COURIER);
    granted(new NoteConfirmation(NOW));
    granted(new HoldForEdit(1, null, NOW));
    granted(new ApplyEdit(1, DeliveryMethod.COURIER, null, ITEMS, Tenge.of(31_000), null, NOW));
    assertThat(refused(dispatch()).code()).isEqualTo("not-released");
    granted(new NoteOwed(1, Tenge.ZERO, NOW));
    granted(dispatch());

    assertThat(refused(handOver(cash(25_000))).code()).isEqualTo("cash-short");
    assertThat(granted(handOver(cash(31_000)))).hasSize(2);
  }

  @Test
  @Clause({ClauseId.B_5_7, ClauseId.B_6_10})
  void they_leave_together_until_there_is_nothing_to_take() {
    placed(DeliveryMethod.COURIER);
    granted(new NoteConfirmation(NOW));
    HandToCourier part = new HandToCourier("S1", List.of(new Items(1, 1)), NOW);
    assertThat(refused(part).code()).isEqualTo("cash-is-paid-at-once");
    granted(new NotePayment(TOTAL, NOW));
    granted(part);
    assertThat(granted(handOver(null))).hasOnlyElementsOfType(HandedOver.class);
  }

  @Test
  @Clause({ClauseId.B_1_5_1, ClauseId.B_5_4})
  void of_a_cancellation_and_a_hand_over_the_delivery_decides_which_was_first() {
    placed(DeliveryMethod.COURIER);
    granted(new NoteConfirmation(NOW));
    granted(new HoldForCancellation(NOW));
    assertThat(refused(dispatch()).code()).isEqualTo("held-for-cancellation");
    assertThat(refused(handOver(cash(25_000))).code()).isEqualTo("held-for-cancellation");
    assertThat(events).hasAtLeastOneElementOfType(DeliveryHeld.class);
  }

  @Test
  @Clause({ClauseId.B_1_5_1, ClauseId.B_5_4})
  void a_cancellation_that_came_after_the_dispatch_takes_nobodys_money_away() {
    inTransit();
    assertThat(granted(new HoldForCancellation(NOW)))
        .hasOnlyElementsOfType(CancellationFoundDispatched.class);
    assertThat(granted(handOver(cash(25_000)))).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(DeliveryMethod.class)
  @Clause({ClauseId.B_5_2, ClauseId.B_5_16})
  void whoever_chose_to_pay_otherwise_pays_no_cash(DeliveryMethod method) {
    granted(new PrepareDelivery(consignment(method, PaymentMethod.CARD), null, NOW));
    granted(new NoteConfirmation(NOW));
    assertThat(refused(leave(method)).code()).isEqualTo("not-released");
    granted(new NotePayment(TOTAL, NOW));
    granted(leave(method));
    assertThat(refused(take(method, cash(25_000))).code()).isEqualTo("no-cash-owed");
    assertThat(granted(take(method, null))).hasOnlyElementsOfType(HandedOver.class);
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_7})
  void in_whatever_life_goods_change_hands_paid_and_cash_is_taken_once() {
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      CashTest life = new CashTest();
      DeliveryMethod method = random.nextBoolean() ? DeliveryMethod.COURIER : DeliveryMethod.PICKUP;
      life.placed(method);
      for (int step = 0; step < 14; step++) {
        life.tries(any(random, method));
      }
      List<Tenge> taken =
          life.events.stream()
              .filter(CashTaken.class::isInstance)
              .map(event -> ((CashTaken) event).amount())
              .toList();
      boolean handedOver = life.events.stream().anyMatch(HandedOver.class::isInstance);
      assertThat(taken).as("seed %d", seed).hasSizeLessThanOrEqualTo(handedOver ? 1 : 0);
      assertThat(!handedOver || life.till.due().isZero()).as("seed %d", seed).isTrue();
    }
  }

  private static DeliveryCommand any(Random random, DeliveryMethod method) {
    CashTaking cash =
        random.nextBoolean() ? cash(List.of(25_000, 15_000, 5_000).get(random.nextInt(3))) : null;
    return switch (random.nextInt(7)) {
      case 0 -> new NoteConfirmation(NOW);
      case 1 -> new NotePayment(Tenge.of(random.nextInt(4) * 10_000L), NOW);
      case 2 -> leave(method);
      case 3, 4 -> take(method, cash);
      case 5 -> new HoldForCancellation(NOW);
      default -> new RecordRefusal(null, List.of(), NOW);
    };
  }

  private void tries(DeliveryCommand command) {
    if (decider.decide(state, Suspension.NONE, till, command)
        instanceof Decision.Accepted<DeliveryEvent>(var accepted)) {
      happened(accepted);
    }
  }

  private void happened(List<DeliveryEvent> accepted) {
    for (DeliveryEvent event : accepted) {
      state = DeliveryHistory.evolve(state, event);
      till = till.after(event);
      events.add(event);
    }
  }

  private static DeliveryCommand leave(DeliveryMethod method) {
    return switch (method) {
      case COURIER -> dispatch();
      case CARRIER ->
          new HandToCarrier("S1", null, new Waybill("KazTrans", "KT-1", null, "waybill 1"), NOW);
      case PICKUP ->
          new MakeReadyForPickup("S1", new PickupCode(PersonalText.of("123456")), "c0de", NOW);
    };
  }

  private static DeliveryCommand take(DeliveryMethod method, @Nullable CashTaking cash) {
    return switch (method) {
      case COURIER, CARRIER -> handOver(cash);
      case PICKUP -> new CollectWithCode(null, "c0de", cash, NOW);
    };
  }

  private static DeliveryCommand dispatch() {
    return new HandToCourier("S1", NOW);
  }

  private static DeliveryCommand handOver(@Nullable CashTaking cash) {
    return new HandOver(null, SIGNATURE, cash, NOW);
  }

  private static CashTaking cash(long tenge) {
    return new CashTaking(Tenge.of(tenge), "courier-17", "KKM 1");
  }

  private static Consignment consignment(DeliveryMethod method, PaymentMethod payment) {
    return new Consignment(
        NUMBER,
        "customer-1",
        method,
        method == DeliveryMethod.PICKUP ? "ALA-1" : null,
        ITEMS,
        5,
        true,
        TOTAL,
        null,
        List.of(),
        payment);
  }

  private void placed(DeliveryMethod method) {
    granted(new PrepareDelivery(consignment(method, PaymentMethod.CASH), null, NOW));
  }

  private void inTransit() {
    placed(DeliveryMethod.COURIER);
    granted(new NoteConfirmation(NOW));
    granted(dispatch());
  }

  private void onShelf() {
    placed(DeliveryMethod.PICKUP);
    granted(new NoteConfirmation(NOW));
    granted(leave(DeliveryMethod.PICKUP));
  }

  private List<DeliveryEvent> granted(DeliveryCommand command) {
    return switch (decider.decide(state, Suspension.NONE, till, command)) {
      case Decision.Accepted<DeliveryEvent> accepted -> {
        happened(accepted.events());
        yield accepted.events();
      }
      case Decision.Refused<DeliveryEvent> refused ->
          throw new AssertionError("Refused: " + refused.refusal());
    };
  }

  private Refusal refused(DeliveryCommand command) {
    return switch (decider.decide(state, Suspension.NONE, till, command)) {
      case Decision.Refused<DeliveryEvent> refused -> refused.refusal();
      case Decision.Accepted<DeliveryEvent> accepted ->
          throw new AssertionError("Granted: " + accepted.events());
    };
  }
}
