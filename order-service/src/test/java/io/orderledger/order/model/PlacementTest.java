package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_10_1;
import static io.orderledger.shared.clause.ClauseId.B_1_5_1;
import static io.orderledger.shared.clause.ClauseId.B_1_5_2;
import static io.orderledger.shared.clause.ClauseId.B_1_5_3;
import static io.orderledger.shared.clause.ClauseId.B_1_6;
import static io.orderledger.shared.clause.ClauseId.B_2_8;
import static io.orderledger.shared.clause.ClauseId.B_2_9;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacementTest {

  @Test
  @Clause({B_1_5_3, B_2_8})
  void lines_goods_and_delivery_add_up_to_what_the_buyer_owes() {
    OrderPlaced placed = (OrderPlaced) GivenOrder.placed().events().getFirst();

    assertThat(placed.lines()).extracting(OrderLine::line).containsExactly(1, 2);
    assertThat(placed.lines())
        .extracting(OrderLine::net)
        .containsExactly(Tenge.of(18_000), Tenge.of(5_000));
    assertThat(placed.goodsTotal()).isEqualTo(Tenge.of(23_000));
    assertThat(placed.total()).isEqualTo(Orders.TOTAL);
  }

  @Test
  @Clause(B_2_9)
  void a_line_keeps_the_ground_on_its_card_for_which_it_cannot_be_returned() {
    OrderPlaced placed = (OrderPlaced) GivenOrder.placed().events().getFirst();

    assertThat(placed.lines().getFirst().noReturnGround()).isNull();
    assertThat(placed.lines().getLast().noReturnGround()).isEqualTo("statutory list");
  }

  @Test
  @Clause({B_1_6, B_10_1})
  void the_act_of_acceptance_is_kept_as_it_was_made() {
    OrderPlaced placed = (OrderPlaced) GivenOrder.placed().events().getFirst();

    assertThat(placed.acceptance()).isEqualTo(Orders.place().acceptance());
  }

  @Test
  @Clause(B_1_5_1)
  void a_placed_order_is_unpaid_and_waits_to_be_confirmed() {
    GivenOrder order = GivenOrder.placed();

    assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
    assertThat(order.existing().money().standing()).isEqualTo(Money.Standing.UNPAID);
    assertThat(OrderStatus.nextStepsOfSeller(order.existing()))
        .containsExactly(OrderStatus.Step.CONFIRM, OrderStatus.Step.REQUEST_CANCELLATION);
  }

  @Test
  @Clause(B_1_5_2)
  void a_number_names_one_order_only() {
    GivenOrder.placed().when(Orders.place()).thenRefused("order-exists", B_1_5_2);
  }

  @Test
  void an_order_without_lines_is_refused() {
    GivenOrder.nothing().when(Orders.place(new PricedItem[0])).thenRefused("line-count", B_1_5_3);
  }

  @Test
  void an_order_of_too_many_lines_is_refused() {
    PricedItem[] items =
        IntStream.rangeClosed(0, OrderLimits.MAX_LINES)
            .mapToObj(i -> new PricedItem("SKU" + i, "Thing", 1, Tenge.of(1), null))
            .toArray(PricedItem[]::new);
    GivenOrder.nothing().when(Orders.place(items)).thenRefusedAt("line-count", "items");
  }

  @Test
  void a_quantity_of_none_or_of_far_too_many_is_refused_at_its_field() {
    for (int quantity : List.of(0, -1, OrderLimits.MAX_QUANTITY + 1, Integer.MAX_VALUE)) {
      GivenOrder.nothing()
          .when(
              Orders.place(
                  new PricedItem("A", "Tea", 1, Tenge.of(5), null),
                  new PricedItem("B", "Cup", quantity, Tenge.of(5), null)))
          .thenRefusedAt("quantity", "items[1].quantity");
    }
  }

  @Test
  void the_same_product_in_two_lines_is_refused_at_the_second() {
    PricedItem tea = new PricedItem("TEA", "Tea", 1, Tenge.of(5), null);
    GivenOrder.nothing()
        .when(Orders.place(tea, tea))
        .thenRefusedAt("duplicate-line", "items[1].sku");
  }
}
