package io.orderledger.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.AgreeOnDate;
import io.orderledger.order.model.OrderCommand.RecordDispatch;
import io.orderledger.order.model.OrderCommand.RecordPromiseMove;
import io.orderledger.order.model.PromiseMove.Reason;
import io.orderledger.order.model.Shortage.Choice;
import io.orderledger.order.model.Shortage.Missing;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause({ClauseId.B_6_3, ClauseId.B_6_15})
class PromiseCourseTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 10);
  private static final LocalDate LATEST = LocalDate.of(2026, 12, 5);
  private static final LocalDate LATER = LocalDate.of(2026, 11, 17);

  private static RecordPromiseMove move(
      @Nullable String shipment, LocalDate by, LocalDate latest, DelayCause cause) {
    return new RecordPromiseMove(shipment, FIRST, by, latest, cause, Orders.LATER);
  }

  private static PromiseCourse course(GivenOrder order) {
    return OrderHistory.of(order.events()).flatMap(OrderHistory::promises).orElseThrow();
  }

  @Test
  void what_was_promised_first_stays_known_beside_what_holds_now() {
    GivenOrder order =
        GivenOrder.placed()
            .and(move(null, LATER, LATEST.plusDays(7), DelayCause.FORCE_MAJEURE))
            .and(move(null, LATER.plusDays(1), LATEST.plusDays(7), DelayCause.CARRIER));

    PromiseCourse course = course(order);

    assertThat(course.first().promisedBy()).isEqualTo(FIRST);
    assertThat(course.current().promisedBy()).isEqualTo(LATER.plusDays(1));
    assertThat(course.current().latest()).isEqualTo(LATEST.plusDays(7));
    assertThat(course.moves())
        .extracting(PromiseMove::cause)
        .containsExactly(DelayCause.FORCE_MAJEURE, DelayCause.CARRIER);
    assertThat(Orders.contentOf(order.events()).deliveryPromise()).isEqualTo(course.current());
  }

  @Test
  @Clause(ClauseId.B_7_9)
  void a_shipment_that_left_by_itself_moves_nothing_of_the_rest() {
    GivenOrder order =
        GivenOrder.placed()
            .and(new RecordDispatch("S1", List.of(new Items(2, 1)), Orders.LATER))
            .and(move("S1", LATER, LATEST, DelayCause.CARRIER));

    assertThat(course(order).current().promisedBy()).isEqualTo(FIRST);
    assertThat(course(order).moves()).extracting(PromiseMove::shipmentId).containsExactly("S1");
  }

  @Test
  void what_left_together_is_the_whole_order() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.dispatch())
            .and(move(Orders.PARCEL, LATER, LATEST, DelayCause.CARRIER));

    assertThat(course(order).current().promisedBy()).isEqualTo(LATER);
    assertThat(course(order).moves()).extracting(PromiseMove::shipmentId).containsOnlyNulls();
  }

  @Test
  @Clause(ClauseId.B_4_5)
  void waiting_for_goods_out_of_stock_is_told_as_a_move_and_an_edit_of_goods_alone_is_none() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.shortage(1, null, LATER, new Missing("TEA-3", 1)))
            .and(Orders.heldFor(1));
    order.and(Orders.chosen(order, Choice.WAIT));

    assertThat(course(order).moves())
        .extracting(PromiseMove::reason)
        .containsExactly(Reason.EDITED);
    assertThat(course(order).current().promisedBy()).isAfter(LATER);
  }

  @Test
  void an_edit_keeps_what_delivery_moved_meanwhile() {
    GivenOrder order = GivenOrder.placed().and(move(null, LATER, LATEST, DelayCause.SEASONAL_PEAK));
    order
        .and(Orders.edit(1, new PricedItem("TEA-3", "Tea", 1, Tenge.of(5_000), null)))
        .and(Orders.heldFor(1));

    assertThat(Orders.contentOf(order.events()).deliveryPromise().promisedBy()).isEqualTo(LATER);
  }

  @Test
  void a_move_is_recorded_whatever_became_of_the_order() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.dispatch())
            .and(Orders.refusalAtDoor(0))
            .and(move(Orders.PARCEL, LATER, LATEST, DelayCause.CARRIER));

    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(course(order).moves()).hasSize(1);
  }

  private static AgreeOnDate agreed(GivenOrder order, LocalDate by, DelayCause cause, Instant at) {
    return new AgreeOnDate(
        new DateAgreement(
            by, cause, DateAgreement.Means.PHONE, DateAgreement.Party.BUYER, at, "operator-1"),
        Orders.contentOf(order.events()).deliveryPromise(),
        Orders.LATER);
  }

  @Test
  void what_the_buyer_agreed_to_may_be_later_than_the_offer_allows() {
    GivenOrder order = GivenOrder.placed();
    LocalDate late = LATEST.plusDays(20);
    order.and(agreed(order, late, DelayCause.SELLER, Orders.LATER));

    PromiseCourse course = course(order);
    assertThat(course.first().promisedBy()).isEqualTo(FIRST);
    assertThat(course.current().promisedBy()).isEqualTo(late);
    assertThat(course.current().latest()).isEqualTo(late);
    assertThat(course.moves())
        .singleElement()
        .satisfies(move -> assertThat(move.agreement()).isNotNull());
  }

  @Test
  void an_agreement_names_another_day_its_cause_and_a_moment_that_was() {
    GivenOrder order = GivenOrder.placed();

    order
        .when(agreed(order, FIRST, DelayCause.SELLER, Orders.LATER))
        .thenRefusedAt("not-a-new-day", "promisedBy");
    order
        .when(agreed(order, LATER, DelayCause.UNKNOWN, Orders.LATER))
        .thenRefusedAt("cause-needed", "cause");
    order
        .when(agreed(order, LATER, DelayCause.SELLER, Orders.LATER.plusSeconds(1)))
        .thenRefusedAt("not-agreed-yet", "agreedAt");
  }

  @Test
  @Clause(ClauseId.B_7_9)
  void where_all_left_in_several_shipments_no_day_of_the_whole_is_agreed_on() {
    GivenOrder order =
        GivenOrder.placed()
            .and(new RecordDispatch("S1", List.of(new Items(2, 1)), Orders.LATER))
            .and(new RecordDispatch("S2", List.of(new Items(1, 2)), Orders.LATER));

    order
        .when(agreed(order, LATER, DelayCause.SELLER, Orders.LATER))
        .thenRefused("nothing-to-promise", ClauseId.B_6_3);
  }
}
