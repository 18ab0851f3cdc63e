package io.orderledger.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderledger.order.model.Shortage.Missing;
import io.orderledger.order.model.Shortfall.Missed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What missing goods give back. */
@Clause({ClauseId.B_3_2, ClauseId.B_4_5})
class RemainderTest {

  private static OrderLine line(int number, String sku, int quantity, long net) {
    return new OrderLine(
        number, sku, sku, quantity, Tenge.of(net == 0 ? 500 : 1_000), Tenge.of(net), null);
  }

  /**
   * Three pieces at 2 500 instead of 3 000, a cup, and as gifts another of the pieces and a mug.
   */
  private static OrderContent order() {
    OrderContent placed =
        Orders.contentOf(GivenOrder.placed().events()); // two lines were chosen in its price
    return new OrderContent(
        List.of(
            line(1, "PIECE", 3, 2_500),
            line(2, "CUP", 1, 1_000),
            line(3, "PIECE", 1, 0),
            line(4, "MUG", 1, 0)),
        placed.delivery(),
        Tenge.of(3_500),
        Tenge.of(2_000),
        Tenge.of(5_500),
        placed.price(),
        placed.deliveryPromise(),
        List.of());
  }

  @Test
  void a_piece_gives_back_its_part_of_what_the_line_cost_after_discounts() {
    Remainder left = Remainder.of(order(), List.of(new Missing("PIECE", 1)));

    assertThat(left.missed()).containsExactly(new Missed("PIECE", 1, Tenge.of(833)));
    assertThat(left.with(null, order()).total()).isEqualTo(Tenge.of(5_500 - 833));
  }

  @Test
  void half_a_tenge_goes_back_too() {
    assertThat(Remainder.of(order(), List.of(new Missing("PIECE", 3))).missed().getFirst().refund())
        .isEqualTo(Tenge.of(2_500));
    OrderContent odd =
        new OrderContent(
            List.of(line(1, "PIECE", 2, 1_001), line(2, "CUP", 1, 1_000)),
            order().delivery(),
            Tenge.of(2_001),
            Tenge.ZERO,
            Tenge.of(2_001),
            order().price(),
            order().deliveryPromise(),
            List.of());
    assertThat(Remainder.of(odd, List.of(new Missing("PIECE", 1))).missed().getFirst().refund())
        .isEqualTo(Tenge.of(501));
  }

  @Test
  void bought_pieces_are_missing_before_given_ones_which_give_nothing_back() {
    Remainder left = Remainder.of(order(), List.of(new Missing("PIECE", 4)));

    assertThat(left.missed())
        .containsExactly(
            new Missed("PIECE", 3, Tenge.of(2_500)), new Missed("PIECE", 1, Tenge.ZERO));
    Remainder three = Remainder.of(order(), List.of(new Missing("PIECE", 3)));
    OrderContent then = three.with(null, order());
    assertThat(then.lines())
        .extracting(OrderLine::line, OrderLine::sku, OrderLine::net)
        .containsExactly(
            tuple(1, "CUP", Tenge.of(1_000)),
            tuple(2, "PIECE", Tenge.ZERO),
            tuple(3, "MUG", Tenge.ZERO));
    assertThat(then.chosen()).isEqualTo(1);
  }

  @Test
  void gifts_alone_are_nothing() {
    Remainder left = Remainder.of(order(), List.of(new Missing("PIECE", 3), new Missing("CUP", 1)));

    assertThat(left.gifts()).hasSize(2);
    assertThat(left.isNothing()).isTrue();
  }

  @Test
  void a_second_shortage_goes_on_from_the_first_and_nothing_is_lost_or_made() {
    OrderContent now = order();
    Replacement instead =
        new Replacement("POT", "Pot", 2, Tenge.of(700), null, Set.of("kitchen"), null);
    for (Missing missing : List.of(new Missing("PIECE", 2), new Missing("PIECE", 1))) {
      OrderContent before = now;
      Remainder left = Remainder.of(before, List.of(missing));
      now = left.with(now.shortfalls().isEmpty() ? instead : null, before);
      assertThat(now.total())
          .isEqualTo(before.total().plus(now.shortfalls().getLast().difference()));
    }
    assertThat(now.goodsTotal()).isEqualTo(Tenge.of(1_000 + 1_400));
    assertThat(now.lines())
        .extracting(OrderLine::sku)
        .containsExactly("CUP", "POT", "PIECE", "MUG");
    assertThat(now.chosen()).isEqualTo(2);
    assertThat(now.lines())
        .extracting(OrderLine::line)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 4).boxed().toList());
  }
}
