package io.orderledger.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.CarrierCommand.CorrectWaybill;
import io.orderledger.delivery.model.CarrierCommand.GiveUp;
import io.orderledger.delivery.model.CarrierCommand.HandToCarrier;
import io.orderledger.delivery.model.CarrierCommand.RecordMishap;
import io.orderledger.delivery.model.CarrierCommand.SendAnew;
import io.orderledger.delivery.model.CarrierEvent.GivenUp;
import io.orderledger.delivery.model.CarrierEvent.HandedToCarrier;
import io.orderledger.delivery.model.CarrierEvent.MishapRecorded;
import io.orderledger.delivery.model.CarrierEvent.SentAnew;
import io.orderledger.delivery.model.CarrierEvent.WaybillCorrected;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NoteDispute;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryCommand.RecordRefusal;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.Carriage.Hirer;
import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two kettles and a packet of tea that a carrier brings, hired by the seller or by the buyer. */
class CarrierTest {

  private static final OrderNumber NUMBER = OrderNumber.ofIndex(271_828);
  private static final Instant NOW = Instant.parse("2026-11-05T06:00:00Z");
  private static final Tenge TOTAL = Tenge.of(25_000);
  private static final Items KETTLES = new Items(1, 2);
  private static final Items TEA = new Items(2, 1);
  private static final Waybill FIRST = new Waybill("KazTrans", "KT-1", null, "waybill 1");
  private static final Waybill SECOND = new Waybill("KazTrans", "KT-2", null, "waybill 2");
  private static final Proof SIGNATURE = new Proof(ProofKind.SIGNATURE, "act 1");
  private static final Carriage OF_SELLER = new Carriage(Hirer.SELLER, null, false, false);
  private static final Carriage OF_BUYER = new Carriage(Hirer.BUYER, "Kaztrans ", false, true);

  private final DeliveryDecider decider = new DeliveryDecider(WorkingCalendar.ofKazakhstan());
  private DeliveryState state = DeliveryHistory.BEGINNING;
  private Suspension suspension = Suspension.NONE;

  @Test
  @Clause({ClauseId.B_6_2, ClauseId.B_6_6, ClauseId.B_7_6})
  void goods_leave_with_a_carrier_against_its_waybill_once_nothing_keeps_them() {
    prepared(DeliveryMethod.CARRIER, OF_SELLER);
    assertThat(refused(sends(FIRST)).code()).isEqualTo("not-released");
    released();

    assertThat(granted(sends(FIRST)))
        .containsExactly(new HandedToCarrier(NUMBER, "S1", null, FIRST, false, NOW, null));
    assertThat(granted(sends(FIRST))).as("told twice").isEmpty();
    assertThat(refused(sends(SECOND)).code()).isEqualTo("already-dispatched");
  }

  @Test
  @Clause(ClauseId.B_6_2)
  void what_one_way_was_chosen_for_does_not_go_another() {
    released(DeliveryMethod.CARRIER, OF_SELLER);
    assertThat(refused(new HandToCourier("S1", NOW)).code()).isEqualTo("not-for-a-courier");
    state = DeliveryHistory.BEGINNING;
    released(DeliveryMethod.COURIER, null);
    assertThat(refused(sends(FIRST)).code()).isEqualTo("not-for-a-carrier");
  }

  @Test
  @Clause({ClauseId.B_7_1, ClauseId.B_7_6})
  void the_hand_over_to_a_carrier_of_the_seller_passes_no_risk_and_the_one_to_the_buyer_does() {
    released(DeliveryMethod.CARRIER, OF_SELLER);
    granted(sends(FIRST));
    assertThat(((InTransit) state).riskPassed()).isFalse();

    granted(new HandOver(null, SIGNATURE, NOW));

    assertThat(state).isInstanceOf(Delivered.class);
  }

  @Test
  @Clause(ClauseId.B_7_5)
  void the_hand_over_to_the_carrier_that_the_buyer_hired_passes_the_risk_if_the_terms_say_so() {
    released(DeliveryMethod.CARRIER, OF_BUYER);
    assertThat(refused(sends(new Waybill("Other", "O-1", null, "w"))).code())
        .isEqualTo("another-carrier");
    granted(sends(FIRST));
    assertThat(((InTransit) state).riskPassed()).isTrue();

    state = DeliveryHistory.BEGINNING;
    released(DeliveryMethod.CARRIER, new Carriage(Hirer.BUYER, "KazTrans", false, false));
    granted(sends(FIRST));
    assertThat(((InTransit) state).riskPassed()).isFalse();
  }

  @Test
  @Clause(ClauseId.B_7_8)
  void goods_lost_at_the_sellers_risk_are_sent_anew_under_the_same_id() {
    released(DeliveryMethod.CARRIER, OF_SELLER);
    granted(sends(FIRST));
    assertThat(refused(new SendAnew(null, SECOND, NOW)).code()).isEqualTo("nothing-happened");

    assertThat(granted(mishap(Mishap.LOST, false)))
        .containsExactly(
            new MishapRecorded(NUMBER, "S1", Mishap.LOST, "act 17", false, false, NOW));
    assertThat(granted(mishap(Mishap.LOST, false))).as("told twice").isEmpty();
    assertThat(refused(new SendAnew(null, null, NOW)).field()).isEqualTo("waybill");
    assertThat(granted(new SendAnew(null, SECOND, NOW)))
        .containsExactly(new SentAnew(NUMBER, "S1", null, SECOND, NOW));

    InTransit transit = (InTransit) state;
    assertThat(transit.waybill()).isEqualTo(SECOND);
    assertThat(transit.trouble()).isNull();
    granted(new HandOver(null, SIGNATURE, NOW));
    assertThat(state).isInstanceOf(Delivered.class);
  }

  @Test
  @Clause(ClauseId.B_7_8)
  void or_they_are_given_up_and_the_buyer_gets_the_money() {
    for (Mishap mishap : Mishap.values()) {
      state = DeliveryHistory.BEGINNING;
      released(DeliveryMethod.CARRIER, OF_SELLER);
      granted(sends(FIRST));
      assertThat(refused(new GiveUp(null, NOW)).code()).isEqualTo("nothing-happened");
      granted(mishap(mishap, false));

      assertThat(granted(new GiveUp(null, NOW)))
          .containsExactly(new GivenUp(NUMBER, "S1", mishap, NOW));
      assertThat(state).isInstanceOf(CameBack.class);
      assertThat(refused(new SendAnew(null, SECOND, NOW)).code()).isEqualTo("came-back");
    }
  }

  @Test
  @Clause(ClauseId.B_7_8)
  void so_are_goods_that_a_courier_lost() {
    released(DeliveryMethod.COURIER, null);
    granted(new HandToCourier("S1", NOW));
    granted(mishap(Mishap.DAMAGED, false));
    assertThat(refused(new SendAnew(null, SECOND, NOW)).code()).isEqualTo("no-carrier");

    assertThat(granted(new SendAnew(null, null, NOW)))
        .containsExactly(new SentAnew(NUMBER, "S1", null, null, NOW));
  }

  @Test
  @Clause(ClauseId.B_7_5)
  void what_is_lost_at_the_buyers_risk_the_seller_need_not_make_good_unless_it_kept_silent() {
    released(DeliveryMethod.CARRIER, OF_BUYER);
    granted(sends(FIRST));
    granted(mishap(Mishap.LOST, false));
    for (DeliveryCommand remedy : List.of(new SendAnew(null, SECOND, NOW), new GiveUp(null, NOW))) {
      assertThat(refused(remedy).code()).isEqualTo("at-buyers-risk");
      assertThat(refused(remedy).clause()).isEqualTo(ClauseId.B_7_5);
    }

    granted(mishap(Mishap.LOST, true));

    assertThat(granted(new GiveUp(null, NOW))).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_7_5)
  void goods_that_are_back_are_lost_to_nobody() {
    released(DeliveryMethod.CARRIER, OF_BUYER);
    granted(sends(FIRST));
    granted(mishap(Mishap.BROUGHT_BACK, false));

    granted(new SendAnew(null, SECOND, NOW));

    assertThat(((InTransit) state).riskPassed()).as("with the carrier again").isTrue();
  }

  @Test
  @Clause(ClauseId.B_7_8)
  void goods_that_turn_up_after_all_can_still_be_handed_over_or_refused() {
    for (DeliveryCommand end :
        List.of(new HandOver(null, SIGNATURE, NOW), new RecordRefusal(null, List.of(), NOW))) {
      state = DeliveryHistory.BEGINNING;
      released(DeliveryMethod.CARRIER, OF_SELLER);
      granted(sends(FIRST));
      granted(mishap(Mishap.LOST, false));

      assertThat(granted(end)).hasSize(1);
    }
  }

  @Test
  @Clause({ClauseId.B_6_10, ClauseId.B_7_8, ClauseId.B_7_9})
  void of_several_shipments_each_has_its_waybill_and_its_mishaps() {
    released(DeliveryMethod.CARRIER, OF_SELLER);
    granted(new HandToCarrier("S1", List.of(KETTLES), FIRST, NOW));
    granted(new HandToCarrier("S2", null, SECOND, NOW));
    assertThat(refused(mishap(Mishap.LOST, false)).code()).isEqualTo("which-shipment");

    granted(new RecordMishap("S1", Mishap.LOST, "act 17", false, NOW));
    assertThat(granted(new SendAnew("S1", SECOND, NOW)))
        .containsExactly(new SentAnew(NUMBER, "S1", List.of(KETTLES), SECOND, NOW));
    granted(new HandOver("S2", SIGNATURE, NOW));

    InParts parts = (InParts) state;
    assertThat(parts.find("S1").orElseThrow()).isInstanceOf(InTransit.class);
    assertThat(parts.find("S2").orElseThrow()).isInstanceOf(Delivered.class);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void nothing_is_given_to_a_carrier_and_nothing_sent_anew_while_a_dispute_is_open() {
    released(DeliveryMethod.CARRIER, OF_SELLER);
    NoteDispute open = new NoteDispute(NUMBER, "dp-1", true, NOW);
    NoteDispute closed = new NoteDispute(NUMBER, "dp-1", false, NOW);
    granted(open);
    assertThat(refused(sends(FIRST)).code()).isEqualTo("servicing-suspended");
    granted(closed);
    granted(sends(FIRST));
    granted(mishap(Mishap.LOST, false));
    granted(open);

    assertThat(refused(new SendAnew(null, SECOND, NOW)).code()).isEqualTo("servicing-suspended");
  }

  @Test
  @Clause(ClauseId.B_6_6)
  void a_misspelt_waybill_is_put_right_while_the_goods_are_on_their_way() {
    released(DeliveryMethod.CARRIER, OF_SELLER);
    CorrectWaybill correct = new CorrectWaybill(null, SECOND, NOW.plusSeconds(60));
    assertThat(refused(correct).code()).isEqualTo("not-dispatched");
    granted(sends(FIRST));

    assertThat(granted(correct))
        .containsExactly(
            new WaybillCorrected(NUMBER, "S1", null, SECOND, NOW, NOW.plusSeconds(60)));
    assertThat(granted(correct)).as("told twice").isEmpty();

    assertThat(((InTransit) state).waybill()).isEqualTo(SECOND);
    assertThat(((InTransit) state).dispatchedAt()).isEqualTo(NOW);
    granted(new HandOver(null, SIGNATURE, NOW));
    assertThat(refused(correct).code()).isEqualTo("already-handed-over");
  }

  @Test
  @Clause({ClauseId.B_6_6, ClauseId.B_7_5})
  void a_correction_names_no_other_carrier_than_the_one_that_was_hired_and_none_for_a_courier() {
    released(DeliveryMethod.CARRIER, OF_BUYER);
    granted(sends(FIRST));
    Waybill others = new Waybill("Other", "O-1", null, "w");
    assertThat(refused(new CorrectWaybill(null, others, NOW)).code()).isEqualTo("another-carrier");

    state = DeliveryHistory.BEGINNING;
    released(DeliveryMethod.COURIER, null);
    granted(new HandToCourier("S1", NOW));
    assertThat(refused(new CorrectWaybill(null, SECOND, NOW)).code()).isEqualTo("no-carrier");
  }

  @Test
  @Clause({ClauseId.B_6_6, ClauseId.B_7_9})
  void of_several_shipments_the_waybill_of_one_is_corrected_and_told_with_what_is_in_it() {
    released(DeliveryMethod.CARRIER, OF_SELLER);
    granted(new HandToCarrier("S1", List.of(KETTLES), FIRST, NOW));
    granted(new HandToCarrier("S2", null, FIRST, NOW));

    assertThat(granted(new CorrectWaybill("S2", SECOND, NOW)))
        .containsExactly(new WaybillCorrected(NUMBER, "S2", List.of(TEA), SECOND, NOW, NOW));

    InParts parts = (InParts) state;
    assertThat(((InTransit) parts.find("S1").orElseThrow()).waybill()).isEqualTo(FIRST);
    assertThat(((InTransit) parts.find("S2").orElseThrow()).waybill()).isEqualTo(SECOND);
  }

  private static HandToCarrier sends(Waybill waybill) {
    return new HandToCarrier("S1", null, waybill, NOW);
  }

  private static RecordMishap mishap(Mishap mishap, boolean keptSilent) {
    return new RecordMishap(null, mishap, "act 17", keptSilent, NOW);
  }

  private void released(DeliveryMethod method, @Nullable Carriage carriage) {
    prepared(method, carriage);
    released();
  }

  private void released() {
    granted(new NoteConfirmation(NOW));
    granted(new NotePayment(TOTAL, NOW));
  }

  private void prepared(DeliveryMethod method, @Nullable Carriage carriage) {
    Consignment consignment =
        new Consignment(
            NUMBER,
            "customer-1",
            method,
            null,
            List.of(KETTLES, TEA),
            5,
            true,
            TOTAL,
            null,
            List.of(),
            PaymentMethod.CARD,
            carriage);
    granted(new PrepareDelivery(consignment, null, NOW));
  }

  private List<DeliveryEvent> granted(DeliveryCommand command) {
    return switch (decider.decide(state, suspension, command)) {
      case Decision.Accepted<DeliveryEvent> accepted -> {
        for (DeliveryEvent event : accepted.events()) {
          suspension = suspension.after(event);
          state = DeliveryHistory.evolve(state, event);
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
