package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_3_4;
import static io.orderledger.shared.clause.ClauseId.B_5_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.EndUnpaid;
import io.orderledger.order.model.OrderCommand.RecordPaymentFailure;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An order that nobody pays for ends by itself. */
@Clause(B_5_10)
class UnpaidTest {

  private static final Instant DUE = Orders.PLACED.plusSeconds(86_400);

  private static EndUnpaid look(Instant at) {
    return new EndUnpaid(DUE, at);
  }

  @Test
  void an_order_that_nobody_paid_in_time_is_put_to_delivery_and_cancelled() {
    GivenOrder order = GivenOrder.placed();

    order
        .when(look(DUE))
        .then(
            new CancellationRequested(
                Orders.NUMBER, "customer-1", CancellationGround.PAYMENT_TIMEOUT, null, DUE));
    order
        .and(look(DUE))
        .when(Orders.held())
        .then(
            new OrderCancelled(
                Orders.NUMBER, CancellationGround.PAYMENT_TIMEOUT, Tenge.ZERO, Orders.LATER));
  }

  @Test
  void before_its_time_is_over_and_where_money_is_held_nothing_happens() {
    GivenOrder.placed().when(look(DUE.minusMillis(1))).then();
    GivenOrder.placed().and(Orders.authorization(25_000)).when(look(DUE)).then();
    GivenOrder.placed().and(Orders.dispatch()).when(look(DUE)).then();
  }

  @Test
  @Clause({B_3_4, B_5_10})
  void an_order_that_a_certificate_pays_in_part_waits_no_longer_for_the_rest() {
    GivenOrder order = GivenOrder.placed().and(Orders.authorization(12_000));
    assertThat(order.existing().money().standing()).isEqualTo(Money.Standing.PARTLY_AUTHORIZED);
    order
        .when(look(DUE))
        .then(
            new CancellationRequested(
                Orders.NUMBER, "customer-1", CancellationGround.PAYMENT_TIMEOUT, null, DUE));

    GivenOrder paid =
        GivenOrder.placed().and(Orders.authorization(12_000)).and(Orders.authorization(13_000));
    assertThat(paid.existing().money().standing()).isEqualTo(Money.Standing.AUTHORIZED);
    paid.when(look(DUE)).then();
  }

  @Test
  void an_order_that_costs_nothing_or_waits_for_a_person_is_not_waited_for() {
    PricedItem ring = new PricedItem("RING", "Gold ring", 1, Tenge.of(1), null);

    GivenOrder.nothing().and(Orders.place(ring)).when(look(DUE)).then();
  }

  @Test
  void a_failed_payment_gives_the_buyer_the_whole_time_again() {
    GivenOrder order = GivenOrder.placed();
    assertThat(OrderHistory.of(order.events()).orElseThrow().awaitsPaymentSince())
        .isEqualTo(Orders.PLACED);

    order.and(new RecordPaymentFailure(1, "insufficient_funds", Orders.LATER, null));

    assertThat(OrderHistory.of(order.events()).orElseThrow().awaitsPaymentSince())
        .isEqualTo(Orders.LATER);
  }
}
