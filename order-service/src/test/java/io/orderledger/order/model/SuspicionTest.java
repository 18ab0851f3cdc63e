package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_3_8;
import static io.orderledger.shared.clause.ClauseId.B_5_14;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.HoldForFailedPayments;
import io.orderledger.order.model.OrderCommand.RecordPaymentFailure;
import io.orderledger.order.model.OrderCommand.ReleaseHold;
import io.orderledger.order.model.OrderEvent.OrderHeld;
import io.orderledger.order.model.SuspicionEvent.SuspicionRecorded;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.AntiFraudTerms;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspicionTest {

  private static final HoldForFailedPayments HOLD = new HoldForFailedPayments(5, Orders.LATER);

  private static RecordPaymentFailure failure(int attempt) {
    return new RecordPaymentFailure(attempt, "card_declined", Orders.LATER, null);
  }

  @Test
  @Clause({B_3_8, B_5_14})
  void an_order_that_looks_as_if_cards_were_tried_waits_for_a_person() {
    GivenOrder order = GivenOrder.placed().and(failure(1));
    order.when(HOLD).then(new OrderHeld(Orders.NUMBER, List.of(), 5, Orders.LATER));

    order.and(HOLD);

    assertThat(OrderStatus.nextStepsOfSeller(order.existing()))
        .contains(OrderStatus.Step.RELEASE_HOLD, OrderStatus.Step.REQUEST_CANCELLATION)
        .doesNotContain(OrderStatus.Step.CONFIRM);
    order.when(Orders.confirm()).thenRefused("order-on-hold", B_5_14);
    order.when(HOLD).then();
    order.and(new ReleaseHold("operator-1", "the buyer called", Orders.LATER));
    order.and(Orders.confirm());
  }

  @Test
  @Clause(B_5_14)
  void a_person_who_let_it_go_on_has_looked_at_the_failures_before() {
    GivenOrder order = GivenOrder.placed().and(failure(1)).and(failure(2));
    assertThat(failed(order)).isEqualTo(2);

    order.and(HOLD).and(new ReleaseHold("operator-1", "the buyer called", Orders.LATER));

    assertThat(failed(order)).isZero();
    assertThat(failed(order.and(failure(3)))).isEqualTo(1);
  }

  private static final SuspectedPayment SUSPECTED =
      new SuspectedPayment(AntiFraudTerms.Signal.FAILURES_OF_CARD, 2, 3, 3, 60);
  private static final RecordSuspicion SUSPICION = new RecordSuspicion(SUSPECTED, Orders.LATER);

  private static SuspicionRecorded recorded(RecordSuspicion fact) {
    return new SuspicionRecorded(Orders.NUMBER, fact.suspected(), fact.at());
  }

  private static OrderHeld heldFor(RecordSuspicion fact) {
    return new OrderHeld(Orders.NUMBER, List.of(), null, fact.at(), fact.suspected());
  }

  @Test
  @Clause(B_5_14)
  void what_payment_finds_suspicious_holds_the_order_once_confirmed_or_not() {
    for (GivenOrder order :
        List.of(GivenOrder.placed(), GivenOrder.placed().and(Orders.confirm()))) {
      order.when(SUSPICION).then(recorded(SUSPICION), heldFor(SUSPICION));
      order.and(SUSPICION);
      order.when(SUSPICION).then(recorded(SUSPICION));
      assertThat(OrderStatus.nextStepsOfSeller(order.existing()))
          .contains(OrderStatus.Step.RELEASE_HOLD, OrderStatus.Step.REQUEST_CANCELLATION);
    }
  }

  @Test
  @Clause(B_5_14)
  void what_a_person_has_looked_at_holds_no_more_and_what_comes_later_does() {
    GivenOrder order = GivenOrder.placed().and(SUSPICION);
    order.and(new ReleaseHold("operator-1", "the buyer called", Orders.LATER.plusSeconds(60)));
    RecordSuspicion late = new RecordSuspicion(SUSPECTED, Orders.LATER.plusSeconds(60));
    RecordSuspicion after = new RecordSuspicion(SUSPECTED, Orders.LATER.plusSeconds(61));

    order.when(late).then(recorded(late));
    order.when(after).then(recorded(after), heldFor(after));
  }

  @Test
  @Clause(B_5_14)
  void a_hold_stays_through_what_is_pending() {
    GivenOrder pending = GivenOrder.placed().and(Orders.cancellationBy(CancellationGround.BUYER));
    pending.and(SUSPICION);

    assertThat(pending.state()).isInstanceOf(OrderState.CancellationPending.class);
    assertThat(((OrderState.Pending) pending.state()).order().hold())
        .isEqualTo(HoldGround.SUSPECTED_PAYMENT);
    pending.and(Orders.held());
    assertThat(pending.status()).isEqualTo(OrderStatus.CANCELLED);
    pending.when(SUSPICION).then(recorded(SUSPICION));
  }

  @Test
  @Clause(B_5_14)
  void a_held_order_is_cancelled_by_the_seller_without_keeping_anything() {
    GivenOrder order =
        GivenOrder.placed()
            .and(SUSPICION)
            .and(Orders.cancellationBy(CancellationGround.SELLER))
            .and(Orders.held());
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(((OrderState.Cancelled) order.state()).withheld()).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause(B_5_14)
  void what_comes_after_the_goods_have_left_is_recorded_and_recalls_nothing() {
    GivenOrder order = GivenOrder.placed().and(Orders.confirm()).and(Orders.dispatch());
    order.when(SUSPICION).then(recorded(SUSPICION));
    GivenOrder.nothing().when(SUSPICION).thenRefused("order-unknown", null);
  }

  private static int failed(GivenOrder order) {
    return Suspicion.failedPayments(OrderHistory.of(order.events()).orElseThrow());
  }

  @Test
  @Clause(B_5_14)
  void what_is_confirmed_pending_or_over_is_not_held() {
    GivenOrder.placed().and(Orders.confirm()).when(HOLD).then();
    GivenOrder pending = GivenOrder.placed().and(Orders.cancellationBy(CancellationGround.BUYER));
    pending.when(HOLD).then();
    pending.and(Orders.held()).when(HOLD).then();
    GivenOrder.nothing().when(HOLD).thenRefused("order-unknown", null);
  }
}
