package io.orderledger.order.notice.model;

import static io.orderledger.order.notice.model.NoticeKind.CANCELLED;
import static io.orderledger.order.notice.model.NoticeKind.COMPLETED;
import static io.orderledger.order.notice.model.NoticeKind.HANDED_TO_CARRIER;
import static io.orderledger.order.notice.model.NoticeKind.HANDED_TO_COURIER;
import static io.orderledger.order.notice.model.NoticeKind.ORDER_CONFIRMED;
import static io.orderledger.order.notice.model.NoticeKind.ORDER_RECEIVED;
import static io.orderledger.order.notice.model.NoticeKind.PAID;
import static io.orderledger.order.notice.model.NoticeKind.PAYMENT_FAILED;
import static io.orderledger.order.notice.model.NoticeKind.READY_FOR_PICKUP;
import static io.orderledger.order.notice.model.NoticeKind.REFUNDED;
import static io.orderledger.order.notice.model.NoticeKind.SHORTAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderEvent.AuthorizationRecorded;
import io.orderledger.order.model.OrderEvent.CaptureRecorded;
import io.orderledger.order.model.OrderEvent.DispatchRecorded;
import io.orderledger.order.model.OrderEvent.GoodsHeldForShortage;
import io.orderledger.order.model.OrderEvent.HandOverRecorded;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.OrderConfirmed;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderEvent.PaymentFailureRecorded;
import io.orderledger.order.model.OrderEvent.ReadinessRecorded;
import io.orderledger.order.model.OrderEvent.RefundRecorded;
import io.orderledger.order.model.OrderEvent.ShortageDropped;
import io.orderledger.order.model.OrderEvent.ShortageReported;
import io.orderledger.order.model.OrderEvent.StorageRestartRecorded;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.notice.SampleOrder;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.Carriage.Hirer;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {

  private static final OrderNumber NUMBER = SampleOrder.NUMBER;
  private static final Instant AT = SampleOrder.AT;

  private static List<NoticeKind> kinds(OrderPlaced placed, OrderEvent... then) {
    List<OrderEvent> events = new ArrayList<>();
    List<NoticeKind> kinds = new ArrayList<>();
    events.add(placed);
    OrderHistory.of(events).flatMap(Occasions::of).map(Letter::kind).ifPresent(kinds::add);
    for (OrderEvent event : then) {
      events.add(event);
      OrderHistory.of(events).flatMap(Occasions::of).map(Letter::kind).ifPresent(kinds::add);
    }
    return kinds;
  }

  private static CaptureRecorded captured(long amount) {
    return new CaptureRecorded(NUMBER, Tenge.of(amount), AT);
  }

  @Test
  @Clause({ClauseId.B_1_9, ClauseId.B_4_4})
  void a_life_with_a_courier_is_told_step_by_step() {
    assertThat(
            kinds(
                SampleOrder.placed(DeliveryMethod.COURIER),
                new AuthorizationRecorded(NUMBER, 1, Tenge.of(24_500), AT),
                new OrderConfirmed(NUMBER, AT),
                new DispatchRecorded(NUMBER, "S1", AT),
                captured(24_500),
                new HandOverRecorded(NUMBER, "S1", List.of(), ProofKind.CODE, AT),
                new OrderCompleted(NUMBER, AT),
                new RefundRecorded(NUMBER, "R1", null, Tenge.of(500), AT)))
        .containsExactly(
            ORDER_RECEIVED, ORDER_CONFIRMED, HANDED_TO_COURIER, PAID, COMPLETED, REFUNDED);
  }

  @Test
  @Clause(ClauseId.B_6_6)
  void goods_with_a_carrier_are_told_with_the_waybill_and_again_when_they_are_sent_anew() {
    OrderPlaced placed = SampleOrder.byCarrier(new Carriage(Hirer.SELLER, null, false, false));
    Waybill first = new Waybill("KazTrans", "KT-1", null, "waybill 1");
    Waybill second = new Waybill("KazTrans", "KT-2", null, "waybill 2");
    DispatchRecorded left = new DispatchRecorded(NUMBER, "S1", null, AT, first);
    DispatchRecorded again = new DispatchRecorded(NUMBER, "S1", null, AT, second);

    assertThat(kinds(placed, left, again))
        .containsExactly(ORDER_RECEIVED, HANDED_TO_CARRIER, HANDED_TO_CARRIER);
    assertThat(OrderHistory.of(List.of(placed, left, again)).flatMap(Occasions::of).orElseThrow())
        .extracting(Letter::waybill)
        .isEqualTo(second);
  }

  @Test
  void for_a_pickup_the_readiness_is_told_with_place_and_day_and_the_way_there_is_not() {
    ReadinessRecorded ready =
        new ReadinessRecorded(NUMBER, "S1", "ALA-1", LocalDate.of(2026, 11, 10), AT);
    OrderPlaced placed = SampleOrder.placed(DeliveryMethod.PICKUP);

    assertThat(kinds(placed, new DispatchRecorded(NUMBER, "S1", AT), ready))
        .containsExactly(ORDER_RECEIVED, READY_FOR_PICKUP);
    Letter letter = OrderHistory.of(List.of(placed, ready)).flatMap(Occasions::of).orElseThrow();
    assertThat(letter.pickupPoint()).isEqualTo("ALA-1");
    assertThat(letter.lastDay()).isEqualTo(LocalDate.of(2026, 11, 10));
  }

  @Test
  @Clause({ClauseId.B_6_5, ClauseId.B_15_4})
  void a_storage_that_counts_anew_is_told_with_its_new_last_day() {
    LocalDate anew = LocalDate.of(2026, 11, 14);
    List<OrderEvent> events =
        List.of(
            SampleOrder.placed(DeliveryMethod.PICKUP),
            new ReadinessRecorded(NUMBER, "S1", "ALA-1", LocalDate.of(2026, 11, 10), AT),
            new StorageRestartRecorded(NUMBER, "S1", anew, AT));
    OrderHistory order = OrderHistory.of(events).orElseThrow();

    Letter letter = Occasions.of(order).orElseThrow();

    assertThat(letter.kind()).isEqualTo(READY_FOR_PICKUP);
    assertThat(letter.pickupPoint()).isEqualTo("ALA-1");
    assertThat(letter.lastDay()).isEqualTo(anew);
    assertThat(order.shipments().getFirst().freeUntil()).isEqualTo(anew);
  }

  @Test
  void money_in_parts_is_told_when_it_is_all_there_and_not_again() {
    assertThat(
            kinds(
                SampleOrder.placed(DeliveryMethod.COURIER),
                captured(10_000),
                captured(14_500),
                captured(100)))
        .containsExactly(ORDER_RECEIVED, PAID);
  }

  @Test
  @Clause(ClauseId.B_4_5)
  void of_a_shortage_the_buyer_hears_when_there_is_something_to_choose() {
    ShortageReported reported =
        new ShortageReported(NUMBER, "customer-1", 1, SampleOrder.SHORTAGE, null, AT);
    OrderPlaced placed = SampleOrder.placed(DeliveryMethod.COURIER);

    assertThat(kinds(placed, reported, new ShortageDropped(NUMBER, 1, AT)))
        .containsExactly(ORDER_RECEIVED);
    assertThat(kinds(placed, reported, new GoodsHeldForShortage(NUMBER, 1, AT)))
        .containsExactly(ORDER_RECEIVED, SHORTAGE);
  }

  @Test
  @Clause(ClauseId.B_5_15)
  void of_a_scheduled_charge_that_failed_its_own_letter_tells_and_no_other() {
    assertThat(
            kinds(
                SampleOrder.placed(DeliveryMethod.COURIER),
                new PaymentFailureRecorded(NUMBER, 1, "insufficient_funds", AT, true)))
        .containsExactly(ORDER_RECEIVED);
  }

  @Test
  void a_failed_payment_and_a_cancellation_are_told() {
    assertThat(
            kinds(
                SampleOrder.placed(DeliveryMethod.COURIER),
                new PaymentFailureRecorded(NUMBER, 1, "insufficient_funds", AT, null),
                new OrderCancelled(NUMBER, CancellationGround.BUYER, Tenge.of(700), AT)))
        .containsExactly(ORDER_RECEIVED, PAYMENT_FAILED, CANCELLED);
  }
}
