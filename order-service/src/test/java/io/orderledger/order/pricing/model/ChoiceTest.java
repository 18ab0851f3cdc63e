package io.orderledger.order.pricing.model;

import static io.orderledger.order.pricing.model.Shop.applied;
import static io.orderledger.order.pricing.model.Shop.cart;
import static io.orderledger.order.pricing.model.Shop.code;
import static io.orderledger.order.pricing.model.Shop.line;
import static io.orderledger.order.pricing.model.Shop.nets;
import static io.orderledger.order.pricing.model.Shop.off;
import static io.orderledger.order.pricing.model.Shop.percent;
import static io.orderledger.order.pricing.model.Shop.quote;
import static io.orderledger.order.pricing.model.Shop.refusals;
import static io.orderledger.order.pricing.model.Shop.sale;
import static io.orderledger.order.pricing.model.Shop.with;
import static io.orderledger.shared.clause.ClauseId.B_2_8;
import static io.orderledger.shared.clause.ClauseId.B_3_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.order.pricing.model.Benefit.AmountOff;
import io.orderledger.order.pricing.model.Benefit.PercentOff;
import io.orderledger.order.pricing.model.Shop.Draft;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is best for the buyer is applied, and nothing else (B-3.2). */
@Clause(B_3_2)
class ChoiceTest {

  @Test
  void a_sum_goes_to_the_lines_that_have_nothing_better() {
    Cart cart = with(cart(line("A", 1, 20_000), line("B", 1, 1000)), "CODE");

    Quote quote =
        quote(cart, code("CODE", off(2500)), sale("sale", percent(15)).on(Scope.skus("A")));

    assertThat(nets(quote))
        .as("3,000 and 1,000: better than 2,500 over both")
        .containsExactly(17_000L, 0L);
  }

  @Test
  void the_lower_id_wins_when_all_is_the_same_whatever_the_order_of_listing() {
    Draft one = sale("a", percent(10));
    Draft other = sale("b", percent(10));

    assertThat(applied(quote(cart(line("A", 1, 1000)), other, one))).containsExactly("a");
    assertThat(applied(quote(cart(line("A", 1, 1000)), one, other))).containsExactly("a");
  }

  @Test
  void discounts_that_do_not_stack_do_not_add_up_on_a_line() {
    assertThat(
            quote(cart(line("A", 1, 1000)), sale("a", percent(10)), sale("b", percent(20))).total())
        .isEqualTo(Tenge.of(800));
  }

  @Test
  void stackable_ones_come_on_top_percentages_before_sums() {
    Cart cart = with(cart(line("A", 1, 10_000)), "SUM", "TEN");

    Quote quote =
        quote(
            cart,
            sale("sale", percent(20)),
            code("SUM", off(1000)).stackable(),
            code("TEN", percent(10)).stackable());

    assertThat(quote.total())
        .as("10,000 less 20 %, less 10 %, less 1,000")
        .isEqualTo(Tenge.of(6200));
    assertThat(applied(quote)).containsExactly("sale", "by-TEN", "by-SUM");
  }

  @Test
  void of_stackable_sums_the_one_for_fewer_goods_is_taken_first() {
    Cart cart = with(cart(line("A", 1, 1000), line("B", 1, 9000)), "ALL", "SOME");

    Quote quote =
        quote(
            cart,
            code("ALL", off(5000)).stackable(),
            code("SOME", off(1000)).on(Scope.skus("A")).stackable());

    assertThat(quote.total()).isEqualTo(Tenge.of(4000));
  }

  @Test
  void what_comes_on_top_of_some_lines_only_is_reckoned_with_in_the_choice() {
    Cart cart = with(cart(line("A", 1, 4000), line("B", 1, 4000)), "HALF");

    Quote quote =
        quote(
            cart,
            sale("a", off(2000)),
            sale("b", percent(40)),
            code("HALF", percent(50)).on(Scope.skus("A")).stackable());

    assertThat(nets(quote))
        .as("2,000 off A would be worth 1,000 only")
        .containsExactly(1200L, 2000L);
  }

  @Test
  void what_is_left_of_a_limited_promotion_goes_to_the_line_that_needs_it() {
    Quote quote =
        quote(
            cart(line("A", 1, 4000), line("B", 1, 4000)),
            sale("half", percent(50)).atMost(1, Limit.PIECES_OF_ORDER),
            sale("only-a", percent(45)).on(Scope.skus("A")));

    assertThat(nets(quote)).containsExactly(2200L, 2000L);
  }

  @Test
  void a_promotion_without_effect_is_named_and_takes_no_use() {
    Cart cart = with(cart(line("A", 1, 40)), "ONE");

    Quote quote = quote(cart, code("ONE", percent(1)).atMost(1, Limit.USES));

    assertThat(refusals(quote)).containsExactly("by-ONE: saves-nothing (B-3.2)");
    assertThat(quote.uses()).isEmpty();
  }

  @Test
  @Clause(B_2_8)
  void a_quote_names_the_editions_that_it_was_made_from() {
    Quote quote = quote(cart(line("A", 1, 40)));

    assertThat(quote.offerEdition()).isEqualTo("2026-01");
    assertThat(quote.promotionEdition()).isEqualTo("promotions-1");
  }

  @Test
  void promotions_that_cannot_be_told_apart_are_not_published() {
    assertThatThrownBy(() -> quote(cart(line("A", 1, 1)), sale("a", off(1)), sale("a", off(2))))
        .hasMessageContaining("Two promotions are called a");
    assertThatThrownBy(
            () ->
                quote(
                    cart(line("A", 1, 1)),
                    code("x", off(1)),
                    new Draft("other", Kind.PROMO_CODE, "X", off(2))))
        .hasMessageContaining("Two promotions have the code X");
    assertThatThrownBy(() -> quote(cart(line("A", 1, 1)), sale("a", percent(101))))
        .hasMessageContaining("1 to 100 percent");
  }

  @Test
  void no_way_of_giving_each_line_one_promotion_is_cheaper() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261121);
    for (int run = 0; run < 1_000; run++) {
      CartLine[] lines =
          IntStream.range(0, 1 + random.nextInt(4))
              .mapToObj(i -> line("S" + i, 1, 1 + random.nextInt(9000)))
              .toArray(CartLine[]::new);
      List<Draft> drafts = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        Benefit benefit =
            random.nextBoolean()
                ? new PercentOff(1 + random.nextInt(60))
                : new AmountOff(Tenge.of(1 + random.nextInt(4000)));
        Scope scope =
            random.nextBoolean() ? Scope.ALL : Scope.skus("S" + random.nextInt(lines.length));
        drafts.add(sale("p" + i, benefit).on(scope));
      }
      assertThat(quote(cart(lines), drafts.toArray(Draft[]::new)).total().amount())
          .isEqualTo(lowest(lines, drafts, new int[lines.length], 0));
    }
  }

  /** Tries every promotion, and none, on every line. */
  private static long lowest(CartLine[] lines, List<Draft> drafts, int[] choice, int at) {
    if (at == lines.length) {
      long total = 0;
      for (CartLine line : lines) {
        total += line.unitPrice().amount();
      }
      for (int i = 0; i < drafts.size(); i++) {
        long sum = 0;
        for (int l = 0; l < lines.length; l++) {
          sum += choice[l] == i ? lines[l].unitPrice().amount() : 0;
        }
        total -=
            drafts.get(i).promotion().benefit() instanceof PercentOff(int percent)
                ? Math.round(sum * percent / 100.0)
                : Math.min(
                    sum, ((AmountOff) drafts.get(i).promotion().benefit()).amount().amount());
      }
      return total;
    }
    choice[at] = drafts.size();
    long lowest = lowest(lines, drafts, choice, at + 1);
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).promotion().covers(lines[at])) {
        choice[at] = i;
        lowest = Math.min(lowest, lowest(lines, drafts, choice, at + 1));
      }
    }
    return lowest;
  }
}
