package io.orderledger.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.RecordDispute;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import org.junit.jupiter.api.Test;

/** An order whose payment is disputed says so, and stays what it is. */
class DisputedTest {

  private static RecordDispute dispute(String id, boolean open) {
    return new RecordDispute(id, open, Orders.LATER);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void an_order_is_disputed_until_its_last_dispute_is_closed() {
    GivenOrder order = GivenOrder.placed().and(Orders.capture(25_000)).and(Orders.handOverOfAll());
    OrderStatus before = order.status();
    order.and(dispute("dp-1", true)).and(dispute("dp-2", true));
    assertThat(OrderHistory.of(order.events()).orElseThrow().disputed()).isTrue();
    order.and(dispute("dp-1", false));
    assertThat(OrderHistory.of(order.events()).orElseThrow().disputed()).isTrue();
    order.and(dispute("dp-2", false));
    assertThat(OrderHistory.of(order.events()).orElseThrow().disputed()).isFalse();
    assertThat(order.status()).isEqualTo(before);
  }
}
