package io.orderledger.order.pricing.model;

import static io.orderledger.order.pricing.model.Shop.applied;
import static io.orderledger.order.pricing.model.Shop.cart;
import static io.orderledger.order.pricing.model.Shop.line;
import static io.orderledger.order.pricing.model.Shop.off;
import static io.orderledger.order.pricing.model.Shop.percent;
import static io.orderledger.order.pricing.model.Shop.quote;
import static io.orderledger.order.pricing.model.Shop.refusals;
import static io.orderledger.order.pricing.model.Shop.sale;
import static io.orderledger.order.pricing.model.Shop.with;
import static io.orderledger.shared.clause.ClauseId.B_3_11;
import static io.orderledger.shared.clause.ClauseId.B_3_12;
import static io.orderledger.shared.clause.ClauseId.B_3_13;
import static io.orderledger.shared.clause.ClauseId.B_3_17;
import static io.orderledger.shared.clause.ClauseId.B_3_18;
import static io.orderledger.shared.clause.ClauseId.B_3_2;
import static io.orderledger.shared.clause.ClauseId.B_3_3;
import static io.orderledger.shared.clause.ClauseId.B_3_7;
import static io.orderledger.shared.clause.ClauseId.B_3_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.pricing.model.Shop.Draft;
import io.orderledger.order.pricing.model.Uses.Counter;
import io.orderledger.order.pricing.model.Uses.Use;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a promotion can be limited by, and the clause that each refusal names. */
class LimitsTest {

  private static final Cart CART = with(cart(line("A", 5, 1000, "toys")), "CODE");

  @Test
  @Clause(B_3_3)
  void a_code_for_other_categories_does_not_work() {
    assertThat(refusals(quote(CART, code().on(Scope.categories("books")))))
        .containsExactly("by-CODE: other-goods (B-3.3)");
    assertThat(applied(quote(CART, code().on(Scope.categories("toys")))))
        .containsExactly("by-CODE");
  }

  @Test
  @Clause({B_3_7, B_3_18})
  void excluded_products_stay_excluded() {
    assertThat(refusals(quote(CART, code().on(Scope.categories("toys").without("A")))))
        .containsExactly("by-CODE: excluded (B-3.18)");
  }

  @Test
  @Clause(B_3_3)
  void a_minimum_goes_by_the_goods_own_prices_and_is_reached_by_the_exact_sum() {
    assertThat(applied(quote(CART, code().from(5000)))).containsExactly("by-CODE");
    assertThat(applied(quote(CART, code().from(5000), sale("sale", percent(1)))))
        .as("a cheaper price does not take the minimum away")
        .containsExactly("by-CODE");
    assertThat(refusals(quote(with(CART, Tenge.of(900)), code().from(5001))))
        .as("delivery does not count")
        .containsExactly("by-CODE: below-minimum (B-3.3)");
  }

  @Test
  @Clause(B_3_3)
  void a_code_that_was_given_to_somebody_is_not_transferable() {
    assertThat(refusals(quote(CART, code().heldBy("person-daniyar"))))
        .containsExactly("by-CODE: not-transferable (B-3.3)");
    assertThat(applied(quote(CART, code().heldBy(Shop.AIGERIM)))).containsExactly("by-CODE");
  }

  @ParameterizedTest
  @EnumSource(Facet.class)
  @Clause({B_3_11, B_3_12, B_3_13, B_3_17})
  void outside_its_circumstances_a_code_does_not_work(Facet facet) {
    Draft limited = code().only(facet, "this", "that");

    assertThat(quote(CART, limited).notApplied().getFirst().why().clause())
        .isEqualTo(facet.clause());
    assertThat(refusals(quote(buying(facet, "another"), limited)))
        .containsExactly("by-CODE: outside (" + facet.clause().id() + ')');
    assertThat(applied(quote(buying(facet, "that"), limited))).containsExactly("by-CODE");
  }

  private static Cart buying(Facet facet, String value) {
    return with(CART, new Buyer(Shop.AIGERIM, null, null, Map.of(facet, Set.of(value))));
  }

  @ParameterizedTest
  @CsvSource({
    "USES, all, B_3_3",
    "USES_OF_DAY, 2026-11-21, B_3_8",
    "USES_OF_CUSTOMER, person-aigerim, B_3_3",
    "USES_OF_CUSTOMER_A_DAY, person-aigerim 2026-11-21, B_3_8",
    "USES_OF_ADDRESS, address-1, B_3_8",
    "USES_OF_DEVICE, device-1, B_3_8"
  })
  @Clause({B_3_3, B_3_8})
  void a_code_works_as_often_as_its_limit_says_and_the_quote_says_what_it_takes(
      Limit limit, String of, ClauseId clause) {
    Draft twice = code().atMost(2, limit);
    Counter counter = new Counter(new PromotionId("by-CODE"), limit, of);

    assertThat(quote(CART, new Uses(Map.of(counter, 1L)), twice).uses())
        .containsExactly(new Use(counter, 1));
    assertThat(refusals(quote(CART, new Uses(Map.of(counter, 2L)), twice)))
        .containsExactly("by-CODE: used-up (" + clause.id() + ')');
  }

  @Test
  @Clause(B_3_8)
  void a_limit_by_device_shuts_out_who_hides_the_device() {
    Cart hidden = with(CART, new Buyer(Shop.AIGERIM, null, null, Map.of()));

    assertThat(refusals(quote(hidden, code().atMost(1, Limit.USES_OF_DEVICE))))
        .containsExactly("by-CODE: uncounted (B-3.8)");
  }

  @Test
  @Clause({B_3_2, B_3_7})
  void a_sale_reduces_what_its_stock_still_has_and_ends_with_it() {
    Draft sale = sale("sale", percent(10)).atMost(10, Limit.STOCK);
    Counter sold = new Counter(new PromotionId("sale"), Limit.STOCK, "all");

    Quote lastTwo = quote(cart(line("A", 5, 1000)), new Uses(Map.of(sold, 8L)), sale);
    Quote gone = quote(cart(line("A", 5, 1000)), new Uses(Map.of(sold, 10L)), sale);

    assertThat(lastTwo.discount()).isEqualTo(Tenge.of(200));
    assertThat(lastTwo.uses()).containsExactly(new Use(sold, 2));
    assertThat(gone.discount()).isEqualTo(Tenge.ZERO);
    assertThat(refusals(gone)).containsExactly("sale: used-up (B-3.2)");
  }

  @Test
  @Clause(B_3_8)
  void pieces_beyond_the_limit_of_an_order_are_free_for_the_next_best_promotion() {
    Quote quote =
        quote(
            cart(line("A", 5, 1000)),
            sale("best", percent(50)).atMost(2, Limit.PIECES_OF_ORDER),
            sale("next", percent(10)));

    assertThat(quote.discount()).isEqualTo(Tenge.of(1300));
    assertThat(quote.uses()).as("counted within the order only").isEmpty();
  }

  private static Draft code() {
    return Shop.code("CODE", off(500));
  }
}
