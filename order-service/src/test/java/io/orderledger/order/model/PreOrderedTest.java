package io.orderledger.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.CancelPreOrder;
import io.orderledger.order.model.OrderCommand.MoveSupply;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderCommand.RecordDispatch;
import io.orderledger.order.model.OrderCommand.RecordHandOver;
import io.orderledger.order.model.OrderEvent.EditRefused;
import io.orderledger.order.model.OrderEvent.EditRequested;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.tariff.model.PreOrderShipping;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two kettles in stock, and tea that is expected on 20 December: after the offer's thirty days. */
@Clause({ClauseId.B_4_7, ClauseId.B_6_3})
class PreOrderedTest {

  private static final Supply EXPECTED = supply(20);

  private static Supply supply(int dayOfDecember) {
    LocalDate day = LocalDate.of(2026, 12, dayOfDecember);
    return new Supply(day, day.plusDays(1), day.plusDays(4));
  }

  private static PricedItem tea(Supply supply) {
    return new PricedItem("TEA-3", "Tea", 1, Tenge.of(5_000), null, supply);
  }

  private static PlaceOrder mixed(PreOrderShipping shipping) {
    return Orders.shippedAs(
        shipping, new PricedItem("KETTLE-17", "Kettle", 2, Tenge.of(9_000), null), tea(EXPECTED));
  }

  private static DeliveryPromise inStock() {
    return Orders.place().deliveryPromise();
  }

  private static MoveSupply move(GivenOrder order, Supply to) {
    return new MoveSupply("TEA-3", to, Orders.contentOf(order.events()), Orders.LATER);
  }

  private static CancelPreOrder cancel(GivenOrder order, String sku) {
    return new CancelPreOrder(
        sku,
        order.existing().contract().edits() + 1,
        CancellationGround.BUYER,
        Orders.contentOf(order.events()),
        inStock(),
        null,
        Orders.LATER);
  }

  @Test
  void an_order_that_comes_together_is_promised_from_its_last_supply_beyond_the_thirty_days() {
    DeliveryPromise promise = mixed(PreOrderShipping.TOGETHER).deliveryPromise();

    assertThat(promise.promisedFrom()).isEqualTo(LocalDate.of(2026, 12, 21));
    assertThat(promise.promisedBy()).isEqualTo(LocalDate.of(2026, 12, 24));
    assertThat(promise.latest()).isEqualTo(promise.promisedBy());
  }

  @Test
  void what_is_in_stock_does_not_wait_for_what_comes_apart() {
    PlaceOrder place = mixed(PreOrderShipping.APART);

    assertThat(place.deliveryPromise()).isEqualTo(inStock());
    assertThat(GivenOrder.nothing().and(place).existing().contract().lines())
        .extracting(OrderLine::supply)
        .containsExactly(null, EXPECTED);
  }

  @Test
  void of_pre_orders_alone_that_come_apart_the_first_decides() {
    PricedItem pot = new PricedItem("POT-2", "Pot", 1, Tenge.of(7_000), null, supply(15));

    assertThat(
            Orders.shippedAs(PreOrderShipping.APART, tea(EXPECTED), pot)
                .deliveryPromise()
                .promisedBy())
        .isEqualTo(LocalDate.of(2026, 12, 19));
  }

  @Test
  void a_moved_supply_moves_all_that_waits_for_it() {
    GivenOrder order = GivenOrder.nothing().and(mixed(PreOrderShipping.TOGETHER));
    order.and(move(order, supply(27)));

    OrderContent now = Orders.contentOf(order.events());
    assertThat(now.deliveryPromise().promisedBy()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(now.deliveryPromise().latest()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(now.lines().get(1).supply()).isEqualTo(supply(27));
    assertThat(order.existing().contract().lines()).isEqualTo(now.lines());
    assertThat(
            OrderHistory.of(order.events()).flatMap(OrderHistory::promises).orElseThrow().moves())
        .extracting(PromiseMove::reason)
        .containsExactly(PromiseMove.Reason.SUPPLY);
  }

  @Test
  void a_moved_supply_of_what_comes_apart_leaves_the_others_day() {
    GivenOrder order = GivenOrder.nothing().and(mixed(PreOrderShipping.APART));
    order.and(move(order, supply(27)));

    OrderContent now = Orders.contentOf(order.events());
    assertThat(now.deliveryPromise()).isEqualTo(inStock());
    assertThat(now.lines().get(1).supply()).isEqualTo(supply(27));
  }

  @Test
  void a_supply_is_moved_to_another_day_to_come_of_goods_that_are_here_and_pre_ordered() {
    GivenOrder order = GivenOrder.nothing().and(mixed(PreOrderShipping.APART));
    LocalDate today = LocalDate.of(2026, 11, 6);

    order.when(move(order, EXPECTED)).thenRefusedAt("not-a-new-day", "expectedOn");
    order
        .when(move(order, new Supply(today, today, today)))
        .thenRefusedAt("not-a-new-day", "expectedOn");
    order
        .when(
            new MoveSupply("KETTLE-17", supply(27), Orders.contentOf(order.events()), Orders.LATER))
        .thenRefusedAt("no-pre-order", "sku");
    order.and(new RecordDispatch("S1", List.of(new Items(2, 1)), Orders.LATER));
    order.when(move(order, supply(27))).thenRefusedAt("no-pre-order", "sku");
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void the_buyer_may_do_without_them_for_all_that_they_cost_and_the_rest_comes_sooner() {
    GivenOrder order = GivenOrder.nothing().and(mixed(PreOrderShipping.TOGETHER));
    order.and(cancel(order, "TEA-3"));

    assertThat(order.state()).isInstanceOf(EditPending.class);
    EditRequested asked = (EditRequested) order.events().getLast();
    assertThat(asked.content().lines()).extracting(OrderLine::sku).containsExactly("KETTLE-17");
    assertThat(asked.content().total()).isEqualTo(Tenge.of(20_000));
    assertThat(asked.promisedAnew()).isTrue();
    assertThat(asked.content().deliveryPromise()).isEqualTo(inStock());
    order.and(Orders.heldFor(1));
    assertThat(order.existing().contract().total()).isEqualTo(Tenge.of(20_000));
  }

  @Test
  void an_order_of_nothing_else_is_cancelled() {
    GivenOrder order =
        GivenOrder.nothing().and(Orders.shippedAs(PreOrderShipping.TOGETHER, tea(EXPECTED)));
    order.and(cancel(order, "TEA-3"));

    assertThat(order.state()).isInstanceOf(CancellationPending.class);
  }

  @Test
  void goods_in_stock_are_not_cancelled_as_a_pre_order() {
    GivenOrder order = GivenOrder.nothing().and(mixed(PreOrderShipping.APART));

    order.when(cancel(order, "KETTLE-17")).thenRefusedAt("no-pre-order", "sku");
  }

  @Test
  @Clause(ClauseId.B_4_3)
  void an_edit_that_does_not_know_the_new_day_is_not_made_over_it() {
    GivenOrder order = GivenOrder.nothing().and(mixed(PreOrderShipping.APART));
    order.and(move(order, supply(27)));

    order.when(Orders.edit(1, tea(EXPECTED))).thenRefused("edited-meanwhile", ClauseId.B_4_3);
  }

  @Test
  @Clause({ClauseId.B_6_10, ClauseId.B_7_9})
  void what_is_in_stock_may_have_left_and_then_the_lines_keep_their_numbers() {
    GivenOrder order =
        GivenOrder.nothing()
            .and(Orders.shippedAs(PreOrderShipping.APART, tea(EXPECTED), kettle()))
            .and(new RecordDispatch("S1", List.of(new Items(2, 1)), Orders.LATER));
    order.and(cancel(order, "TEA-3")).and(Orders.heldFor(1));

    assertThat(order.existing().contract().lines()).extracting(OrderLine::line).containsExactly(2);
    assertThat(order.existing().contract().total()).isEqualTo(Tenge.of(11_000));
  }

  @Test
  @Clause(ClauseId.B_4_3)
  void they_are_not_taken_from_the_buyer_who_has_them_whichever_parcel_they_came_in() {
    GivenOrder order =
        GivenOrder.nothing()
            .and(Orders.shippedAs(PreOrderShipping.APART, tea(EXPECTED), kettle()))
            .and(new RecordDispatch("S1", List.of(new Items(2, 1)), Orders.LATER));
    order
        .and(cancel(order, "TEA-3"))
        .and(handedOver(new Items(1, 1)))
        .and(handedOver(new Items(2, 1)));

    order.when(Orders.heldFor(1)).then(new EditRefused(Orders.NUMBER, 1, Orders.LATER));
  }

  private static RecordHandOver handedOver(Items items) {
    return new RecordHandOver("S1", List.of(items), ProofKind.CODE, Orders.LATER);
  }

  private static PricedItem kettle() {
    return new PricedItem("KETTLE-17", "Kettle", 1, Tenge.of(9_000), null);
  }
}
