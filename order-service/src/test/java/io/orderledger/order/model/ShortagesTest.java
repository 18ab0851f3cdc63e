package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.A_6_2;
import static io.orderledger.shared.clause.ClauseId.B_12_1;
import static io.orderledger.shared.clause.ClauseId.B_15_4;
import static io.orderledger.shared.clause.ClauseId.B_1_5_1;
import static io.orderledger.shared.clause.ClauseId.B_4_3;
import static io.orderledger.shared.clause.ClauseId.B_4_5;
import static io.orderledger.shared.clause.ClauseId.B_5_10;
import static io.orderledger.shared.clause.ClauseId.B_6_10;
import static io.orderledger.shared.clause.ClauseId.B_6_3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.GoodsHeldForShortage;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderEvent.ShortageDropped;
import io.orderledger.order.model.OrderEvent.ShortageSettled;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.order.model.OrderStatus.Step;
import io.orderledger.order.model.Shortage.By;
import io.orderledger.order.model.Shortage.Choice;
import io.orderledger.order.model.Shortage.Missing;
import io.orderledger.order.model.ShortageCourse.Status;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An order of two kettles and tea of which something is out of stock. */
@Clause(B_4_5)
class ShortagesTest {

  private static final Missing ONE_KETTLE = new Missing("KETTLE-17", 1);
  private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 12, 3);
  private static final Replacement POT =
      new Replacement("POT-2", "Pot", 1, Tenge.of(7_000), null, Set.of("kitchen"), null);

  private static GivenOrder asked(@Nullable Replacement instead, @Nullable LocalDate day) {
    return GivenOrder.placed()
        .and(Orders.shortage(1, instead, day, ONE_KETTLE))
        .and(Orders.heldFor(1));
  }

  private static OrderContent made(GivenOrder order, OrderCommand.AnswerShortage answer) {
    order.and(answer);
    return ((OrderEdited) order.events().getLast()).content();
  }

  @Test
  void the_buyer_is_asked_when_delivery_holds_the_goods_and_not_before() {
    GivenOrder order = GivenOrder.placed().and(Orders.shortage(1, POT, null, ONE_KETTLE));
    order.when(Orders.chosen(order, Choice.REFUND)).thenRefused("shortage-not-held-yet", B_4_5);

    order.when(Orders.heldFor(1)).then(new GoodsHeldForShortage(Orders.NUMBER, 1, Orders.LATER));
    order.and(Orders.heldFor(1));

    assertThat(order.state()).isInstanceOf(ShortageOpen.class);
    assertThat(OrderStatus.nextStepsOfBuyer(order.existing()))
        .containsExactly(Step.ANSWER_SHORTAGE, Step.REQUEST_CANCELLATION);
  }

  @Test
  void a_refund_of_a_part_leaves_the_rest_at_its_price() {
    GivenOrder order = asked(POT, NEXT_MONTH);

    OrderContent now = made(order, Orders.chosen(order, Choice.REFUND));

    assertThat(now.lines()).extracting(OrderLine::quantity).containsExactly(1, 1);
    assertThat(now.total()).isEqualTo(Tenge.of(16_000));
    assertThat(now.shortfalls().getFirst().difference()).isEqualTo(Tenge.of(-9_000));
    assertThat(order.events())
        .contains(new ShortageSettled(Orders.NUMBER, 1, Choice.REFUND, By.BUYER, Orders.LATER));
    assertThat(order.state()).isInstanceOf(Open.class);
    assertThat(order.existing().contract().total()).isEqualTo(Tenge.of(16_000));
    assertThat(order.existing().contract().edits()).isEqualTo(1);
  }

  @Test
  @Clause(B_5_10)
  void when_nothing_is_left_the_order_is_cancelled_as_out_of_stock() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.capture(25_000))
            .and(
                Orders.shortage(
                    1, null, null, new Missing("KETTLE-17", 2), new Missing("TEA-3", 1)))
            .and(Orders.heldFor(1));

    order
        .when(Orders.chosen(order, Choice.REFUND))
        .then(
            new ShortageSettled(Orders.NUMBER, 1, Choice.REFUND, By.BUYER, Orders.LATER),
            new CancellationRequested(
                Orders.NUMBER, "customer-1", CancellationGround.OUT_OF_STOCK, null, Orders.LATER));
    order
        .and(Orders.chosen(order, Choice.REFUND))
        .when(Orders.held())
        .then(
            new OrderCancelled(
                Orders.NUMBER, CancellationGround.OUT_OF_STOCK, Tenge.ZERO, Orders.LATER));
  }

  @Test
  void a_replacement_stands_where_the_missing_pieces_stood_at_the_price_it_was_offered() {
    GivenOrder order = asked(POT, null);

    OrderContent now = made(order, Orders.chosen(order, Choice.REPLACE));

    assertThat(now.lines())
        .extracting(OrderLine::line, OrderLine::sku, OrderLine::quantity)
        .containsExactly(tuple(1, "KETTLE-17", 1), tuple(2, "TEA-3", 1), tuple(3, "POT-2", 1));
    assertThat(now.total()).isEqualTo(Tenge.of(23_000));
    assertThat(now.chosen()).isEqualTo(3);
  }

  @Test
  @Clause(B_6_3)
  void whoever_waits_agrees_to_a_later_day_even_after_the_last_lawful_one() {
    GivenOrder order = asked(null, NEXT_MONTH);

    OrderContent now = made(order, Orders.chosen(order, Choice.WAIT));

    DeliveryPromise promise = now.deliveryPromise();
    assertThat(promise.promisedFrom()).isEqualTo(NEXT_MONTH);
    assertThat(promise.promisedBy()).isEqualTo(NEXT_MONTH.plusDays(4));
    assertThat(promise.latest()).isEqualTo(NEXT_MONTH.plusDays(4));
    assertThat(now.total()).isEqualTo(Orders.TOTAL);
    assertThat(now.shortfalls()).isEmpty();
    assertThat(((OrderEdited) order.events().getLast()).promisedAnew()).isTrue();
  }

  @Test
  void only_what_is_offered_can_be_chosen() {
    GivenOrder order = asked(null, null);

    order.when(Orders.chosen(order, Choice.WAIT)).thenRefusedAt("choice-not-offered", "choice");
    order.when(Orders.chosen(order, Choice.REPLACE)).thenRefusedAt("choice-not-offered", "choice");
    order.and(Orders.chosen(order, Choice.REFUND));
    order.when(Orders.chosen(order, Choice.REFUND)).thenRefused("no-shortage", B_4_5);
  }

  @Test
  void silence_means_refund_when_the_time_is_over_and_not_a_moment_before() {
    GivenOrder order = asked(POT, null);

    order.when(Orders.silence(order, Orders.ANSWER_BY.minusNanos(1_000))).then();
    order.and(Orders.silence(order, Orders.ANSWER_BY));

    assertThat(order.events())
        .contains(
            new ShortageSettled(Orders.NUMBER, 1, Choice.REFUND, By.TIMEOUT, Orders.ANSWER_BY));
    assertThat(order.existing().contract().total()).isEqualTo(Tenge.of(16_000));
    order.when(Orders.silence(order, Orders.ANSWER_BY)).then();
  }

  @Test
  @Clause({B_12_1, B_4_5})
  void the_time_to_choose_stands_still_during_force_majeure() {
    LocalDate reported = LocalDate.of(2026, 11, 6);
    Circumstance fire =
        new Circumstance(
            "fm-1", Circumstance.Side.BUYER, Circumstance.Kind.FIRE, reported, null, 0);
    GivenOrder order = asked(POT, null).and(noted(fire, true));

    order.when(Orders.silence(order, Orders.ANSWER_BY)).then();
    order.and(
        noted(
            new Circumstance(
                "fm-1",
                Circumstance.Side.BUYER,
                Circumstance.Kind.FIRE,
                reported,
                reported.plusDays(1),
                0),
            true));
    Instant later = Orders.ANSWER_BY.plus(Duration.ofDays(2));
    order.when(Orders.silence(order, later.minusNanos(1_000))).then();
    assertThat(((ShortageOpen) order.state()).answerBy(Hindrances.in(order.events()).ofThoseOver()))
        .isEqualTo(later);
    order.and(Orders.silence(order, later));
    assertThat(order.state()).isInstanceOf(Open.class);
  }

  @Test
  @Clause({B_12_1, A_6_2})
  void an_edition_that_extends_no_terms_lets_it_run_on() {
    Circumstance fire =
        new Circumstance(
            "fm-1",
            Circumstance.Side.BUYER,
            Circumstance.Kind.FIRE,
            LocalDate.of(2026, 11, 6),
            null,
            0);
    GivenOrder order = asked(POT, null).and(noted(fire, false));

    order.and(Orders.silence(order, Orders.ANSWER_BY));
    assertThat(order.state()).isInstanceOf(Open.class);
  }

  private static NoteForceMajeure noted(Circumstance circumstance, boolean extendsTerms) {
    return new NoteForceMajeure(List.of(circumstance), extendsTerms, List.of(), Orders.LATER);
  }

  @Test
  @Clause({B_15_4, B_4_5})
  void who_was_not_told_has_the_whole_time_again_from_when_they_were() {
    Instant told = Orders.LATER.plus(Duration.ofHours(50));
    Instant anew = told.plus(Duration.ofHours(72));
    GivenOrder order = asked(POT, null);

    order
        .when(new RestartShortageTerm(1, told, told))
        .then(new ShortageTermRestarted(Orders.NUMBER, 1, told, anew, told));
    order.and(new RestartShortageTerm(1, told, told));
    order.when(new RestartShortageTerm(1, told, told)).then();
    order.when(Orders.silence(order, Orders.ANSWER_BY)).then();
    order.and(Orders.silence(order, anew));
    assertThat(order.state()).isInstanceOf(Open.class);
    order.when(new RestartShortageTerm(1, anew, anew)).then();
  }

  @Test
  void silence_before_the_buyer_was_asked_decides_nothing() {
    GivenOrder order = GivenOrder.placed().and(Orders.shortage(1, null, null, ONE_KETTLE));

    order.when(Orders.silence(order, Orders.ANSWER_BY)).then();
  }

  @Test
  void a_choice_that_comes_too_late_can_only_be_the_refund() {
    GivenOrder order = asked(POT, null);
    OrderContent now = Orders.contentOf(order.events());

    order
        .when(
            new OrderCommand.AnswerShortage(1, Choice.REPLACE, By.BUYER, now, 3, Orders.ANSWER_BY))
        .thenRefused("choice-too-late", B_4_5);
    order.and(
        new OrderCommand.AnswerShortage(1, Choice.REFUND, By.BUYER, now, 3, Orders.ANSWER_BY));
  }

  @Test
  @Clause(B_1_5_1)
  void goods_that_had_left_are_not_short_and_the_order_goes_on() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.confirm())
            .and(Orders.shortage(1, null, null, ONE_KETTLE))
            .and(Orders.dispatch())
            .and(Orders.capture(25_000))
            .and(Orders.handOverOfAll());

    order
        .when(Orders.tooLateFor(1))
        .then(
            new ShortageDropped(Orders.NUMBER, 1, Orders.LATER),
            new OrderCompleted(Orders.NUMBER, Orders.LATER));
  }

  @Test
  void while_the_buyer_is_asked_nothing_else_is_begun_but_the_end() {
    GivenOrder order = GivenOrder.placed().and(Orders.shortage(1, null, null, ONE_KETTLE));
    order
        .when(Orders.cancellationBy(CancellationGround.BUYER))
        .thenRefused("shortage-not-held-yet", B_4_5);
    order.and(Orders.heldFor(1));

    order.when(Orders.confirm()).thenRefused("shortage-open", B_4_5);
    order.when(Orders.shortage(2, null, null, ONE_KETTLE)).thenRefused("shortage-open", B_4_5);
    order.and(Orders.authorization(25_000)).and(Orders.cancellationBy(CancellationGround.BUYER));
    order.and(Orders.held());

    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(OrderHistory.of(order.events()).orElseThrow().shortage().orElseThrow().status())
        .isEqualTo(Status.CANCELLED);
  }

  @Test
  void a_report_is_refused_where_it_cannot_be_true() {
    GivenOrder order = GivenOrder.placed();

    order.when(Orders.shortage(1, null, null)).thenRefusedAt("nothing-missing", "missing");
    order
        .when(Orders.shortage(1, null, null, new Missing("NO-SUCH", 1)))
        .thenRefusedAt("not-ordered", "missing[0].sku");
    order
        .when(Orders.shortage(1, null, null, ONE_KETTLE, ONE_KETTLE))
        .thenRefusedAt("duplicate-line", "missing[1].sku");
    order
        .when(Orders.shortage(1, null, null, new Missing("KETTLE-17", 3)))
        .thenRefusedAt("quantity", "missing[0].quantity");
    order
        .when(Orders.shortage(1, null, null, new Missing("KETTLE-17", 0)))
        .thenRefusedAt("quantity", "missing[0].quantity");
    Replacement kettle =
        new Replacement("KETTLE-17", "Kettle", 1, Tenge.of(9_000), null, Set.of(), null);
    order
        .when(Orders.shortage(1, kettle, null, ONE_KETTLE))
        .thenRefusedAt("replacement-in-order", "replacement.sku");
    Replacement none = new Replacement("POT-2", "Pot", 0, Tenge.of(1), null, Set.of(), null);
    order
        .when(Orders.shortage(1, none, null, ONE_KETTLE))
        .thenRefusedAt("quantity", "replacement.quantity");
    Replacement paid = new Replacement("POT-2", "Pot", 1, Tenge.of(-1), null, Set.of(), null);
    order
        .when(Orders.shortage(1, paid, null, ONE_KETTLE))
        .thenRefusedAt("price", "replacement.price");
    for (LocalDate day : List.of(LocalDate.of(2026, 11, 6), LocalDate.of(2028, 1, 1))) {
      order
          .when(Orders.shortage(1, null, day, ONE_KETTLE))
          .thenRefusedAt("available-on", "availableOn");
    }
    order.when(Orders.shortage(2, null, null, ONE_KETTLE)).thenRefused("edited-meanwhile", B_4_3);
  }

  @Test
  void goods_that_left_cannot_be_reported_missing() {
    GivenOrder.placed()
        .and(Orders.dispatch())
        .when(Orders.shortage(1, null, null, ONE_KETTLE))
        .thenRefused("already-dispatched", B_4_5);
  }

  private static GivenOrder restAsked(@Nullable Replacement instead, @Nullable LocalDate day) {
    return GivenOrder.placed()
        .and(Orders.capture(25_000))
        .and(new OrderCommand.RecordDispatch("S1", List.of(new Items(2, 1)), Orders.LATER))
        .and(Orders.shortage(1, instead, day, ONE_KETTLE))
        .and(Orders.heldFor(1));
  }

  @Test
  @Clause(B_6_10)
  void
      of_an_order_in_several_shipments_the_rest_has_the_same_choices_and_lines_keep_their_numbers() {
    GivenOrder order = restAsked(POT, NEXT_MONTH);

    OrderContent now = made(order, Orders.chosen(order, Choice.REPLACE));

    assertThat(now.lines()).extracting(OrderLine::line).containsExactly(1, 2, 3);
    assertThat(now.lines()).extracting(OrderLine::quantity).containsExactly(1, 1, 1);
    assertThat(now.lines().getLast().sku()).isEqualTo("POT-2");
    assertThat(now.total()).isEqualTo(Tenge.of(25_000 - 9_000 + 7_000));
  }

  @Test
  @Clause(B_6_10)
  void silence_about_the_rest_gives_back_what_it_cost() {
    GivenOrder order = restAsked(POT, null);

    OrderContent now = made(order, Orders.silence(order, Orders.ANSWER_BY));

    assertThat(now.lines()).extracting(OrderLine::line).containsExactly(1, 2);
    assertThat(now.total()).isEqualTo(Tenge.of(16_000));
  }

  @Test
  @Clause({B_6_3, B_6_10})
  void who_waits_for_the_rest_moves_its_day_alone() {
    GivenOrder order = restAsked(null, NEXT_MONTH);

    OrderContent now = made(order, Orders.chosen(order, Choice.WAIT));

    assertThat(now.lines()).isEqualTo(order.existing().contract().lines());
    assertThat(now.deliveryPromise().promisedFrom()).isEqualTo(NEXT_MONTH);
  }

  @Test
  @Clause(B_6_10)
  void what_has_left_is_not_short_and_a_rest_that_leaves_meanwhile_drops_the_question() {
    GivenOrder left =
        GivenOrder.placed()
            .and(new OrderCommand.RecordDispatch("S1", List.of(new Items(1, 2)), Orders.LATER));
    left.when(Orders.shortage(1, null, null, ONE_KETTLE))
        .thenRefusedAt("not-ordered", "missing[0].sku");

    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.shortage(1, null, null, ONE_KETTLE))
            .and(new OrderCommand.RecordDispatch("S1", List.of(new Items(1, 2)), Orders.LATER));
    order.when(Orders.heldFor(1)).then(new ShortageDropped(Orders.NUMBER, 1, Orders.LATER));
  }

  @Test
  @Clause({B_6_10, B_1_5_1})
  void the_refund_of_the_last_that_is_awaited_completes_the_order() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.capture(25_000))
            .and(new OrderCommand.RecordDispatch("S1", List.of(new Items(1, 2)), Orders.LATER))
            .and(Orders.handOver(new Items(1, 2)))
            .and(Orders.shortage(1, null, null, new Missing("TEA-3", 1)))
            .and(Orders.heldFor(1));
    order.and(Orders.chosen(order, Choice.REFUND));

    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
  }
}
