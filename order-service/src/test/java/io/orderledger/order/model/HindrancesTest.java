package io.orderledger.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.RecordRestNotSent;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HindrancesTest {

  private static final LocalDate BEGAN = LocalDate.of(2026, 9, 1);
  private static final LocalDate SIXTY_FIRST = LocalDate.of(2026, 10, 31);
  private static final PersonalText PAST = PersonalText.of("it was for a day that is past");

  private static NoteForceMajeure noted(@Nullable LocalDate ended) {
    return new NoteForceMajeure(
        List.of(new Circumstance("fm-1", Side.SELLER, Kind.FIRE, BEGAN, ended, 0)),
        true,
        List.of(),
        Orders.LATER);
  }

  private static TerminateUnperformed terminationOn(LocalDate day) {
    return new TerminateUnperformed(60, PAST, morningOf(day));
  }

  private static Instant morningOf(LocalDate day) {
    return Almaty.startOf(day).plusSeconds(1);
  }

  @Test
  @Clause(ClauseId.B_12_1)
  void what_is_known_of_force_majeure_is_noted_once_and_replaces_what_was_known() {
    GivenOrder order = GivenOrder.placed().and(noted(null));

    order.when(noted(null)).then();
    order.and(noted(BEGAN.plusDays(3)));

    assertThat(Hindrances.in(order.events()).circumstances())
        .extracting(Circumstance::endedOn)
        .containsExactly(BEGAN.plusDays(3));
    assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
    order.and(new NoteForceMajeure(List.of(), true, List.of(), Orders.LATER));
    assertThat(Hindrances.in(order.events()).circumstances()).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_12_3)
  void T5_termination_is_refused_on_the_sixtieth_day_with_the_first_on_which_it_may_be() {
    GivenOrder order = GivenOrder.placed().and(noted(null));

    order
        .when(terminationOn(SIXTY_FIRST.minusDays(1)))
        .thenRefused("too-early-to-terminate", ClauseId.B_12_3);
    order
        .when(terminationOn(SIXTY_FIRST))
        .then(
            new CancellationRequested(
                Orders.NUMBER,
                "customer-1",
                CancellationGround.FORCE_MAJEURE,
                PAST,
                morningOf(SIXTY_FIRST)));
  }

  @Test
  @Clause({ClauseId.B_12_3, ClauseId.A_6_2})
  void nobody_terminates_without_lasting_force_majeure_or_by_an_edition_that_knows_no_such_right() {
    GivenOrder.placed()
        .when(terminationOn(SIXTY_FIRST))
        .thenRefused("force-majeure-not-lasting", ClauseId.B_12_3);
    GivenOrder.placed()
        .and(noted(SIXTY_FIRST.minusDays(1)))
        .when(terminationOn(SIXTY_FIRST))
        .thenRefused("force-majeure-not-lasting", ClauseId.B_12_3);
    GivenOrder.placed()
        .and(noted(null))
        .when(new TerminateUnperformed(0, PAST, morningOf(SIXTY_FIRST)))
        .thenRefused("no-such-termination", ClauseId.A_6_2);
  }

  @Test
  @Clause(ClauseId.B_12_3)
  void goods_that_stay_end_the_order_and_nothing_is_withheld() {
    GivenOrder.placed()
        .and(Orders.authorization(25_000))
        .and(noted(null))
        .and(terminationOn(SIXTY_FIRST))
        .when(Orders.held())
        .then(
            new OrderCancelled(
                Orders.NUMBER, CancellationGround.FORCE_MAJEURE, Tenge.ZERO, Orders.LATER));
  }

  @Test
  @Clause(ClauseId.B_12_3)
  void what_the_buyer_has_stays_paid_and_the_order_costs_so_much_less() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.confirm())
            .and(Orders.capture(25_000))
            .and(noted(null))
            .and(new OrderCommand.RecordDispatch("S1", List.of(new Items(2, 1)), Orders.LATER))
            .and(Orders.handOver(new Items(2, 1)))
            .and(terminationOn(SIXTY_FIRST));

    order.and(
        new RecordRestNotSent(
            List.of(new Items(1, 2)),
            CancellationGround.FORCE_MAJEURE,
            Orders.contentOf(order.events()),
            Orders.LATER));

    assertThat(order.events()).hasAtLeastOneElementOfType(OrderEdited.class);
    assertThat(order.events()).noneMatch(OrderEvent.CancellationRefused.class::isInstance);
    assertThat(order.existing().contract().lines()).extracting(OrderLine::line).containsExactly(2);
    assertThat(OrderHistory.of(order.events()).orElseThrow().cancellation().orElseThrow().status())
        .isEqualTo(CancellationCourse.Status.CANCELLED_IN_PART);
  }
}
