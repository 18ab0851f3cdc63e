package io.orderledger.order.pricing.model;

import static io.orderledger.order.pricing.model.Benefit.PartialReturn.AT_SINGLE_PRICES;
import static io.orderledger.order.pricing.model.Shop.applied;
import static io.orderledger.order.pricing.model.Shop.bundle;
import static io.orderledger.order.pricing.model.Shop.cart;
import static io.orderledger.order.pricing.model.Shop.code;
import static io.orderledger.order.pricing.model.Shop.coupon;
import static io.orderledger.order.pricing.model.Shop.gift;
import static io.orderledger.order.pricing.model.Shop.line;
import static io.orderledger.order.pricing.model.Shop.nets;
import static io.orderledger.order.pricing.model.Shop.off;
import static io.orderledger.order.pricing.model.Shop.percent;
import static io.orderledger.order.pricing.model.Shop.quote;
import static io.orderledger.order.pricing.model.Shop.refusals;
import static io.orderledger.order.pricing.model.Shop.sale;
import static io.orderledger.order.pricing.model.Shop.with;
import static io.orderledger.shared.clause.ClauseId.B_3_1;
import static io.orderledger.shared.clause.ClauseId.B_3_2;
import static io.orderledger.shared.clause.ClauseId.B_3_3;
import static io.orderledger.shared.clause.ClauseId.B_3_4;
import static io.orderledger.shared.clause.ClauseId.B_3_5;
import static io.orderledger.shared.clause.ClauseId.B_3_6;
import static io.orderledger.shared.clause.ClauseId.B_5_12;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.pricing.model.Benefit.CheapestFree;
import io.orderledger.order.pricing.model.Benefit.Part;
import io.orderledger.order.pricing.model.Shop.Draft;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.money.Allocation;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked examples of money, as far as a price is concerned. */
class WorkedPricesTest {

  @Test
  @Clause({B_3_2, B_5_12})
  void m1_a_discount_is_divided_in_proportion_exact_to_the_tenge() {
    Cart cart = with(cart(line("A", 3, 3333), line("B", 1, 10_001)), "TEN");

    Quote quote = quote(cart, code("ten", percent(10)));

    assertThat(quote.discount()).isEqualTo(Tenge.of(2000));
    assertThat(nets(quote)).containsExactly(8999L, 9001L);
    Tenge net = quote.lines().getFirst().net();
    assertThat(
            List.of(
                Allocation.nextShare(net, 0, 1, 3),
                Allocation.nextShare(net, 1, 1, 3),
                Allocation.nextShare(net, 2, 1, 3)))
        .containsExactly(Tenge.of(3000), Tenge.of(2999), Tenge.of(3000));
  }

  @Test
  @Clause(B_3_2)
  void m1_a_percentage_is_taken_once_on_the_sum_and_rounded_half_up() {
    assertThat(quote(cart(line("A", 3, 335)), sale("ten", percent(10))).total())
        .isEqualTo(Tenge.of(904));
    assertThat(
            quote(
                    cart(line("A", 1, 335), line("B", 1, 335), line("C", 1, 335)),
                    sale("ten", percent(10)))
                .total())
        .isEqualTo(Tenge.of(904));
  }

  @Test
  @Clause(B_3_6)
  void m2_a_set_has_a_price_of_its_own_and_knows_how_it_may_be_returned() {
    Quote quote = quote(cart(line("P", 1, 10_000), line("Q", 1, 6000)), set());

    assertThat(quote.total()).isEqualTo(Tenge.of(12_000));
    assertThat(nets(quote)).containsExactly(7500L, 4500L);
    assertThat(quote.applied().getFirst().benefit())
        .isInstanceOfSatisfying(
            Benefit.SetPrice.class,
            set -> assertThat(set.partialReturn()).isEqualTo(AT_SINGLE_PRICES));
  }

  @Test
  @Clause({B_3_2, B_3_6})
  void m2_a_stackable_code_comes_on_top_of_the_set() {
    Cart cart = with(cart(line("P", 1, 10_000), line("Q", 1, 6000), line("S", 1, 8000)), "TEN");

    Quote quote = quote(cart, set(), code("TEN", percent(10)).stackable());

    assertThat(quote.total()).isEqualTo(Tenge.of(18_000));
    assertThat(nets(quote)).containsExactly(6750L, 4050L, 7200L);
    assertThat(quote.lines().stream().map(each -> each.discounts().getLast().amount().amount()))
        .containsExactly(750L, 450L, 800L);
  }

  @Test
  @Clause(B_3_5)
  void m4_a_gift_comes_with_the_main_item_and_keeps_its_price_of_that_day() {
    Cart cart = with(cart(line("MAIN", 1, 50_000)), Map.of("MUG", Tenge.of(4000)));

    Quote quote = quote(cart, gift("mug", "MUG").on(Scope.skus("MAIN")));

    assertThat(quote.total()).isEqualTo(Tenge.of(50_000));
    assertThat(quote.gifts())
        .containsExactly(
            new Quote.Gift(
                new PromotionId("mug"), "MUG", 1, Tenge.of(4000), Tenge.ZERO, List.of(1)));
  }

  @Test
  @Clause(B_3_5)
  void m4_a_gift_by_threshold_is_given_from_that_sum_on() {
    Draft mug = gift("mug", "MUG").from(40_000);
    Map<String, Tenge> shelf = Map.of("MUG", Tenge.of(4000));
    Cart reached = with(cart(line("A", 1, 30_000), line("B", 1, 10_000)), shelf);
    Cart below = with(cart(line("A", 1, 30_000), line("C", 1, 5000)), shelf);

    assertThat(quote(reached, mug).gifts().getFirst().threshold()).isEqualTo(Tenge.of(40_000));
    assertThat(refusals(quote(below, mug))).containsExactly("mug: below-minimum (B-3.5)");
  }

  @Test
  @Clause(B_3_1)
  void m5_two_for_one_is_shared_by_both_pieces() {
    Draft twoForOne = new Draft("two-for-one", Kind.VOLUME, null, new CheapestFree(2, 1));

    Quote equal = quote(cart(line("A", 2, 8000)), twoForOne);
    Quote unequal = quote(cart(line("A", 1, 8000), line("B", 1, 5000)), twoForOne);

    Tenge net = equal.lines().getFirst().net();
    assertThat(net).isEqualTo(Tenge.of(8000));
    assertThat(Allocation.nextShare(net, 0, 1, 2)).isEqualTo(Tenge.of(4000));
    assertThat(Allocation.nextShare(net, 1, 1, 2)).isEqualTo(Tenge.of(4000));
    assertThat(nets(unequal)).containsExactly(4923L, 3077L);
  }

  @Test
  @Clause(B_3_3)
  void m9_an_edit_that_breaks_the_minimum_is_priced_without_the_code_and_gives_its_use_back() {
    Draft five = code("FIVE", off(5000)).from(40_000).atMost(100, Limit.USES);
    CartLine thirty = line("A", 1, 30_000);
    CartLine twelve = line("B", 1, 12_000);

    Quote placed = quote(with(cart(thirty, twelve), "FIVE"), five);
    Quote edited = quote(with(cart(thirty), "FIVE"), five);

    assertThat(placed.total()).isEqualTo(Tenge.of(37_000));
    assertThat(placed.uses()).hasSize(1);
    assertThat(edited.total()).isEqualTo(Tenge.of(30_000));
    assertThat(edited.uses()).isEmpty();
    assertThat(refusals(edited)).containsExactly("by-FIVE: below-minimum (B-3.3)");
    assertThat(placed.lines().getLast().net())
        .as("what a return of the 12,000 item gives back")
        .isEqualTo(Tenge.of(10_571));
  }

  @Test
  @Clause(B_3_3)
  void m9_an_edit_that_breaks_the_minimum_may_ask_for_more() {
    Draft five = code("FIVE", off(5000)).from(40_000);

    Quote placed = quote(with(cart(line("A", 1, 38_000), line("B", 1, 3000)), "FIVE"), five);
    Quote edited = quote(with(cart(line("A", 1, 38_000)), "FIVE"), five);

    assertThat(placed.total()).isEqualTo(Tenge.of(36_000));
    assertThat(edited.total().minus(placed.total())).isEqualTo(Tenge.of(2000));
  }

  @Test
  @Clause({B_3_2, B_3_3})
  void m10_the_best_discount_wins_and_the_code_is_not_consumed() {
    Cart cart = with(cart(line("A", 1, 20_000)), "CODE");

    Quote quote =
        quote(cart, sale("sale", percent(15)), code("CODE", off(2500)).atMost(100, Limit.USES));

    assertThat(quote.discount()).isEqualTo(Tenge.of(3000));
    assertThat(applied(quote)).containsExactly("sale");
    assertThat(quote.uses()).isEmpty();
    assertThat(refusals(quote)).containsExactly("by-CODE: not-best (B-3.2)");
    assertThat(quote.lines().getFirst().alternatives())
        .containsExactly(new Quote.Alternative(new PromotionId("by-CODE"), Tenge.of(500)));
  }

  @Test
  @Clause(B_3_2)
  void m10_each_line_has_the_discount_that_is_best_for_it() {
    Cart cart = with(cart(line("A", 1, 20_000), line("B", 1, 9000)), "CODE");

    Quote quote =
        quote(
            cart,
            sale("sale", percent(15)).on(Scope.skus("A")),
            code("CODE", off(3000)).on(Scope.skus("B")));

    assertThat(quote.discount()).isEqualTo(Tenge.of(6000));
    assertThat(nets(quote)).containsExactly(17_000L, 6000L);
  }

  @Test
  @Clause(B_3_4)
  void m11_a_coupon_gives_no_change() {
    Cart cart = with(cart(line("A", 1, 8000)), "C-1");

    Quote quote = quote(cart, coupon("C-1", 10_000));

    assertThat(quote.payable()).isEqualTo(Tenge.ZERO);
    assertThat(quote.applied().getFirst().lapsed()).isEqualTo(Tenge.of(2000));
    assertThat(quote.lines().getFirst().net()).as("what a return gives back").isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause(B_3_4)
  void m11_a_certificate_pays_its_share_of_each_line() {
    Cart cart =
        with(
            cart(line("A", 1, 19_999), line("B", 1, 10_001)),
            new Certificate("G-1", Tenge.of(12_000), LocalDate.of(2027, 1, 1), null));

    Quote quote = quote(cart);

    assertThat(quote.discount()).isEqualTo(Tenge.ZERO);
    assertThat(quote.payable()).isEqualTo(Tenge.of(18_000));
    assertThat(quote.certificates().getFirst().ofLines())
        .containsExactly(Tenge.of(8000), Tenge.of(4000));
  }

  @Test
  @Clause(B_3_2)
  void m15_delivery_is_not_discounted() {
    Cart cart = with(with(cart(line("A", 1, 12_000), line("B", 1, 8000)), Tenge.of(1500)), "TEN");

    Quote quote = quote(cart, code("TEN", percent(10)));

    assertThat(quote.total()).isEqualTo(Tenge.of(19_500));
    assertThat(quote.delivery()).isEqualTo(Tenge.of(1500));
    assertThat(nets(quote)).containsExactly(10_800L, 7200L);
  }

  private static Draft set() {
    return bundle("set", 12_000, AT_SINGLE_PRICES, new Part("P", 1), new Part("Q", 1));
  }
}
