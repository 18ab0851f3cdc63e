package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_1_5_1;
import static io.orderledger.shared.clause.ClauseId.B_3_10;
import static io.orderledger.shared.clause.ClauseId.B_3_9;
import static io.orderledger.shared.clause.ClauseId.B_4_3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderledger.order.model.OrderEvent.EditRefused;
import io.orderledger.order.model.OrderEvent.EditRequested;
import io.orderledger.order.model.OrderEvent.HandOverRecorded;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A placed order is changed while delivery has the goods; its word decides. */
@Clause(B_4_3)
class EditingTest {

  private static final PricedItem ONE_KETTLE =
      new PricedItem("KETTLE-17", "Kettle", 1, Tenge.of(9_000), null);
  private static final PricedItem TEA =
      new PricedItem("TEA-3", "Tea", 1, Tenge.of(5_000), "statutory list");

  private static final PricedItem[] NOTHING = {};

  @Test
  void an_edit_is_put_to_delivery_and_changes_nothing_yet() {
    GivenOrder order = GivenOrder.placed().and(Orders.edit(1, ONE_KETTLE, TEA));

    assertThat(order.events().getLast()).isInstanceOf(EditRequested.class);
    assertThat(order.state()).isInstanceOf(EditPending.class);
    assertThat(order.existing().contract().total()).isEqualTo(Orders.TOTAL);
    assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
  }

  @Test
  void goods_that_stay_make_the_order_what_was_asked_for() {
    GivenOrder order =
        GivenOrder.placed().and(Orders.edit(1, ONE_KETTLE, TEA)).and(Orders.heldFor(1));

    assertThat(order.events().getLast())
        .isInstanceOfSatisfying(
            OrderEdited.class,
            edited -> {
              assertThat(edited.content().lines())
                  .extracting(OrderLine::line, OrderLine::sku, OrderLine::quantity)
                  .containsExactly(tuple(1, "KETTLE-17", 1), tuple(2, "TEA-3", 1));
              assertThat(edited.content().total()).isEqualTo(Tenge.of(16_000));
            });
    assertThat(order.existing().contract().total()).isEqualTo(Tenge.of(16_000));
    assertThat(order.state()).isInstanceOf(Open.class);
  }

  @Test
  void goods_that_left_first_refuse_the_edit_and_the_order_stays_as_it_was() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.confirm())
            .and(Orders.edit(1, ONE_KETTLE))
            .and(Orders.dispatch());

    order.when(Orders.tooLateFor(1)).then(new EditRefused(Orders.NUMBER, 1, Orders.LATER));
    order.and(Orders.tooLateFor(1));
    assertThat(order.existing().contract().total()).isEqualTo(Orders.TOTAL);
    assertThat(order.status()).isEqualTo(OrderStatus.HANDED_TO_DELIVERY);
    order.when(Orders.edit(2, ONE_KETTLE)).thenRefused("already-dispatched", B_4_3);
  }

  @Test
  @Clause(B_1_5_1)
  void an_order_performed_and_paid_while_the_answer_was_awaited_completes_with_it() {
    GivenOrder.placed()
        .and(Orders.edit(1, ONE_KETTLE))
        .and(Orders.dispatch())
        .and(Orders.capture(25_000))
        .and(Orders.handOverOfAll())
        .when(Orders.tooLateFor(1))
        .then(
            new EditRefused(Orders.NUMBER, 1, Orders.LATER),
            new OrderCompleted(Orders.NUMBER, Orders.LATER));
  }

  @Test
  @Clause(B_1_5_1)
  void an_edited_order_completes_when_what_it_is_now_was_handed_over_and_paid() {
    GivenOrder.placed()
        .and(Orders.edit(1, ONE_KETTLE))
        .and(Orders.heldFor(1))
        .and(Orders.dispatch())
        .and(Orders.capture(11_000))
        .when(Orders.handOver(new Items(1, 1)))
        .then(
            new HandOverRecorded(
                Orders.NUMBER,
                Orders.PARCEL,
                List.of(new Items(1, 1)),
                ProofKind.SIGNATURE,
                Orders.LATER),
            new OrderCompleted(Orders.NUMBER, Orders.LATER));
  }

  @Test
  @Clause(B_3_10)
  void an_edit_is_made_at_the_price_that_was_told_or_not_at_all() {
    GivenOrder.placed()
        .when(Orders.edit(1, Orders.place(ONE_KETTLE), Tenge.of(10_999)))
        .thenRefusedAt("price-changed", "expectedTotal");
  }

  @Test
  void an_edit_that_was_thought_of_before_another_one_is_refused() {
    GivenOrder.placed()
        .and(Orders.edit(1, ONE_KETTLE))
        .and(Orders.heldFor(1))
        .when(Orders.edit(1, TEA))
        .thenRefused("edited-meanwhile", B_4_3);
  }

  @Test
  void while_an_edit_is_decided_nothing_else_is_begun_and_money_is_recorded() {
    GivenOrder order = GivenOrder.placed().and(Orders.edit(1, ONE_KETTLE));

    order.when(Orders.edit(2, TEA)).thenRefused("edit-pending", B_4_3);
    order.when(Orders.cancellationBy(CancellationGround.BUYER)).thenRefused("edit-pending", B_4_3);
    order.when(Orders.confirm()).thenRefused("edit-pending", B_4_3);
    order.and(Orders.authorization(25_000));
    assertThat(order.existing().money().held()).isEqualTo(Tenge.of(25_000));
    order.when(Orders.heldFor(2)).then();
  }

  @Test
  @Clause(B_3_9)
  void a_new_product_whose_price_nobody_can_have_meant_is_not_edited_in() {
    PricedItem lamp = new PricedItem("LAMP-1", "Lamp", 1, Tenge.of(1), null);

    GivenOrder.placed()
        .when(Orders.edit(1, ONE_KETTLE, lamp))
        .thenRefusedAt("price-error", "items[1].sku");
  }

  @Test
  void lines_that_cannot_be_are_refused_as_at_the_placement() {
    GivenOrder.placed()
        .when(Orders.edit(1, Orders.place(NOTHING), Tenge.of(2_000)))
        .thenRefusedAt("line-count", "items");
  }

  @Test
  void the_history_tells_every_edit_with_what_it_changed() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.edit(1, ONE_KETTLE))
            .and(Orders.heldFor(1))
            .and(Orders.edit(2, TEA));
    OrderHistory history = OrderHistory.of(order.events()).orElseThrow();

    assertThat(history.edits())
        .extracting(EditCourse::status)
        .containsExactly(EditCourse.Status.MADE, EditCourse.Status.REQUESTED);
    assertThat(history.edits())
        .extracting(EditCourse::totalBefore)
        .containsExactly(Orders.TOTAL, Tenge.of(11_000));
    assertThat(history.current().total()).isEqualTo(Tenge.of(11_000));
    assertThat(history.current().recipient().name().value()).isEqualTo("Berik");
    assertThat(OrderHistory.of(order.events().subList(0, 1)).orElseThrow().edits())
        .isEqualTo(List.of());
  }
}
