package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_3_8;
import static io.orderledger.shared.clause.ClauseId.B_5_14;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.HoldForFailedPayments;
import io.orderledger.order.model.OrderCommand.RecordPaymentFailure;
import io.orderledger.order.model.OrderCommand.ReleaseHold;
import io.orderledger.order.model.OrderEvent.OrderHeld;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspicionTest {

  private static final HoldForFailedPayments HOLD = new HoldForFailedPayments(5, Orders.LATER);

  private static RecordPaymentFailure failure(int attempt) {
    return new RecordPaymentFailure(attempt, "card_declined", Orders.LATER);
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
