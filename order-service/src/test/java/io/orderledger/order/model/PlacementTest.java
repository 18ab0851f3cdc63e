package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_10_1;
import static io.orderledger.shared.clause.ClauseId.B_1_5_1;
import static io.orderledger.shared.clause.ClauseId.B_1_5_2;
import static io.orderledger.shared.clause.ClauseId.B_1_5_3;
import static io.orderledger.shared.clause.ClauseId.B_1_6;
import static io.orderledger.shared.clause.ClauseId.B_2_8;
import static io.orderledger.shared.clause.ClauseId.B_2_9;
import static io.orderledger.shared.clause.ClauseId.B_3_10;
import static io.orderledger.shared.clause.ClauseId.B_3_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.ForfeitPlacement;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.pricing.model.Benefit.PercentOff;
import io.orderledger.order.pricing.model.Kind;
import io.orderledger.order.pricing.model.Period;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.Scope;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        .containsExactly(
            OrderStatus.Step.CONFIRM,
            OrderStatus.Step.REQUEST_EDIT,
            OrderStatus.Step.REPORT_SHORTAGE,
            OrderStatus.Step.REQUEST_CANCELLATION);
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

  private static final Promotion TEN_PERCENT =
      new Promotion(
          new PromotionId("spring-10"),
          Kind.PROMO_CODE,
          "SPRING",
          new PercentOff(10),
          Scope.ALL,
          Period.ALWAYS,
          Tenge.ZERO,
          Map.of(),
          Set.of(),
          Map.of(),
          false);

  private static final PricedItem KETTLE =
      new PricedItem("KETTLE-17", "Kettle", 1, Tenge.of(9_000), null);

  @Test
  @Clause({B_3_3, B_3_10})
  void a_code_reduces_the_lines_and_the_order_keeps_how_it_came_by_its_price() {
    OrderPlaced placed =
        (OrderPlaced)
            GivenOrder.nothing()
                .and(Orders.place(List.of(TEN_PERCENT), "spring", null, KETTLE))
                .events()
                .getFirst();

    assertThat(placed.lines().getFirst().net()).isEqualTo(Tenge.of(8_100));
    assertThat(placed.goodsTotal()).isEqualTo(Tenge.of(8_100));
    assertThat(placed.total()).isEqualTo(Tenge.of(10_100));
    PriceRecord price = Objects.requireNonNull(placed.price());
    assertThat(price.applied())
        .singleElement()
        .satisfies(applied -> assertThat(applied.discount()).isEqualTo(Tenge.of(900)));
    assertThat(price.basis().cart().codes()).containsExactly("SPRING");
  }

  @Test
  @Clause(B_3_3)
  void a_code_that_does_not_work_is_refused_unless_the_buyer_knew_the_price() {
    GivenOrder.nothing()
        .when(Orders.place(List.of(), "spring", null, KETTLE))
        .thenRefusedAt("unknown-code", "codes[0]");
    GivenOrder.nothing().and(Orders.place(List.of(), "spring", Tenge.of(11_000), KETTLE));
  }

  @Test
  @Clause(B_3_10)
  void an_order_is_placed_at_the_total_that_was_told_or_not_at_all() {
    GivenOrder.nothing()
        .when(Orders.place(List.of(TEN_PERCENT), "spring", Tenge.of(10_000), KETTLE))
        .thenRefusedAt("price-changed", "expectedTotal");
    GivenOrder.nothing()
        .and(Orders.place(List.of(TEN_PERCENT), "spring", Tenge.of(10_100), KETTLE));
  }

  @Test
  @Clause(B_3_3)
  void a_number_whose_time_is_over_is_never_an_order() {
    ForfeitPlacement forfeit = new ForfeitPlacement(Orders.NUMBER, Orders.LATER);
    GivenOrder forfeited = GivenOrder.nothing().and(forfeit);

    forfeited.when(forfeit).then();
    forfeited.when(Orders.place()).thenRefused("placement-forfeited", null);
    forfeited.when(Orders.confirm()).thenRefused("order-unknown", null);
    GivenOrder.placed().when(forfeit).thenRefused("order-placed", null);
  }
}
