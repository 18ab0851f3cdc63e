package io.orderledger.order.pricing.model;

import static io.orderledger.order.pricing.model.Shop.applied;
import static io.orderledger.order.pricing.model.Shop.bundle;
import static io.orderledger.order.pricing.model.Shop.cart;
import static io.orderledger.order.pricing.model.Shop.code;
import static io.orderledger.order.pricing.model.Shop.line;
import static io.orderledger.order.pricing.model.Shop.nets;
import static io.orderledger.order.pricing.model.Shop.percent;
import static io.orderledger.order.pricing.model.Shop.quote;
import static io.orderledger.order.pricing.model.Shop.refusals;
import static io.orderledger.order.pricing.model.Shop.sale;
import static io.orderledger.order.pricing.model.Shop.with;
import static io.orderledger.shared.clause.ClauseId.B_2_9;
import static io.orderledger.shared.clause.ClauseId.B_3_1;
import static io.orderledger.shared.clause.ClauseId.B_3_10;
import static io.orderledger.shared.clause.ClauseId.B_3_17;
import static io.orderledger.shared.clause.ClauseId.B_3_3;
import static io.orderledger.shared.clause.ClauseId.B_3_6;
import static io.orderledger.shared.clause.ClauseId.B_3_7;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.pricing.model.Benefit.CheapestFree;
import io.orderledger.order.pricing.model.Benefit.Part;
import io.orderledger.order.pricing.model.Benefit.PartialReturn;
import io.orderledger.order.pricing.model.Benefit.PiecePrice;
import io.orderledger.order.pricing.model.Shop.Draft;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each kind of promotion does what its name says. */
class KindsTest {

  @Test
  @Clause({B_2_9, B_3_10})
  void without_a_promotion_the_cards_price_holds_and_it_is_the_old_price_of_every_sale() {
    Cart cart = cart(line("A", 2, 5000));

    assertThat(quote(cart).total()).isEqualTo(Tenge.of(10_000));
    Quote.Line reduced = quote(cart, sale("sale", percent(20))).lines().getFirst();
    assertThat(reduced.unitPrice()).isEqualTo(Tenge.of(5000));
    assertThat(reduced.net()).isEqualTo(Tenge.of(8000));
  }

  @Test
  @Clause(B_3_1)
  void a_sale_can_name_the_price_of_a_piece_and_never_makes_anything_dearer() {
    Quote quote =
        quote(
            cart(line("A", 2, 1000), line("B", 1, 3000), line("C", 1, 500)),
            sale("sale", new PiecePrice(Tenge.of(900))));

    assertThat(nets(quote)).containsExactly(1800L, 900L, 500L);
  }

  @Test
  @Clause(B_3_3)
  void a_promo_code_applies_only_when_it_is_entered_however_it_is_typed() {
    Draft ten = code("Spring", percent(10));

    assertThat(applied(quote(cart(line("A", 1, 1000)), ten))).isEmpty();
    assertThat(applied(quote(with(cart(line("A", 1, 1000)), " sPRING "), ten)))
        .containsExactly("by-Spring");
    assertThat(refusals(quote(with(cart(line("A", 1, 1000)), "autumn"), ten)))
        .containsExactly("AUTUMN: unknown-code (B-3.3)");
  }

  @Test
  @Clause({B_3_1, B_3_3})
  void a_personal_discount_is_its_holders_and_nobody_elses() {
    Draft mine = new Draft("mine", Kind.PERSONAL, null, percent(10)).heldBy(Shop.AIGERIM);
    Cart hers = cart(line("A", 1, 1000));
    Cart his = with(hers, new Buyer("person-daniyar", null, null, Map.of()));

    assertThat(applied(quote(hers, mine))).containsExactly("mine");
    assertThat(applied(quote(his, mine))).isEmpty();
  }

  @Test
  @Clause(B_3_1)
  void three_for_two_goes_by_the_dearest_first_and_leaves_what_fills_no_group() {
    Draft volume = new Draft("3-for-2", Kind.VOLUME, null, new CheapestFree(3, 2));

    Quote quote = quote(cart(line("A", 2, 900), line("B", 5, 300)), volume);

    assertThat(quote.discount())
        .as("900, 900, 300 and 300, 300, 300: one of each is free, one is left over")
        .isEqualTo(Tenge.of(600));
  }

  @Test
  @Clause({B_3_1, B_3_6})
  void as_many_sets_are_made_up_as_there_are_and_the_rest_is_free_for_another_promotion() {
    Quote quote =
        quote(
            cart(line("P", 3, 10_000), line("Q", 1, 6000)),
            bundle("set", 12_000, PartialReturn.WHOLE_SET_ONLY, new Part("P", 1), new Part("Q", 1)),
            sale("sale", percent(10)).on(Scope.skus("P")));

    assertThat(quote.discount())
        .as("4,000 by the set, and a tenth of the two pieces beside it")
        .isEqualTo(Tenge.of(6000));
    assertThat(quote.lines().getFirst().discounts())
        .extracting(Quote.Discount::pieces)
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  @Clause(B_3_6)
  void a_set_that_is_not_whole_has_no_price() {
    Draft set =
        bundle("set", 900, PartialReturn.WHOLE_SET_ONLY, new Part("P", 2), new Part("Q", 1));

    Quote quote = quote(cart(line("P", 1, 1000), line("Q", 1, 500)), set);

    assertThat(quote.total()).isEqualTo(Tenge.of(1500));
    assertThat(refusals(quote)).containsExactly("set: set-incomplete (B-3.6)");
  }

  @Test
  @Clause({B_3_1, B_3_7})
  void a_seasonal_sale_begins_and_ends_at_midnight_of_almaty() {
    Draft season =
        new Draft("season", Kind.SEASONAL, null, percent(10))
            .during(Period.days(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22)));

    assertThat(refusals(quote(at("2026-11-20T18:59:59Z"), season)))
        .containsExactly("season: not-begun (B-3.7)");
    assertThat(applied(quote(at("2026-11-20T19:00:00Z"), season))).containsExactly("season");
    assertThat(applied(quote(at("2026-11-22T18:59:59Z"), season))).containsExactly("season");
    Quote after = quote(at("2026-11-22T19:00:00Z"), season);
    assertThat(applied(after)).isEmpty();
    assertThat(refusals(after)).as("nobody wants to read of all that ever was").isEmpty();
  }

  @Test
  @Clause(B_3_7)
  void who_enters_the_code_of_a_promotion_that_is_over_is_told_so() {
    Draft winter =
        code("WINTER", percent(10))
            .during(Period.days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28)));

    assertThat(refusals(quote(with(cart(line("A", 1, 1000)), "winter"), winter)))
        .containsExactly("by-WINTER: over (B-3.7)");
  }

  private static Cart at(String moment) {
    return Shop.at(Instant.parse(moment), cart(line("A", 1, 1000)));
  }

  @Test
  @Clause(B_3_1)
  void a_pre_order_discount_is_for_what_cannot_be_supplied_yet() {
    Draft early =
        new Draft("early", Kind.PRE_ORDER, null, percent(10))
            .on(new Scope(Set.of(), Set.of(), Set.of(), true));
    CartLine coming = new CartLine("NEW", Set.of(), 1, Tenge.of(1000), null, true);

    assertThat(nets(quote(cart(line("A", 1, 1000), coming), early))).containsExactly(1000L, 900L);
  }

  @Test
  @Clause({B_3_1, B_3_17})
  void a_partners_discount_is_for_who_comes_from_the_partner() {
    Draft partners = new Draft("bank", Kind.PARTNER, null, percent(10));
    partners.only(Facet.PARTNER, "bank");
    Cart direct = cart(line("A", 1, 1000));
    Buyer client = new Buyer("b", null, null, Map.of(Facet.PARTNER, Set.of("bank")));

    assertThat(applied(quote(direct, partners))).isEmpty();
    assertThat(applied(quote(with(direct, client), partners))).containsExactly("bank");
  }

  @Test
  @Clause(B_3_1)
  void every_kind_says_what_it_must_have() {
    List<String> faults =
        List.of(
                new Draft("1", Kind.PROMO_CODE, null, percent(1)),
                new Draft("2", Kind.COUPON, "C", percent(1)),
                new Draft("3", Kind.PERSONAL, null, percent(1)),
                new Draft("4", Kind.VOLUME, null, percent(1)),
                new Draft("5", Kind.BUNDLE, null, percent(1)),
                new Draft("6", Kind.SEASONAL, null, percent(1)),
                new Draft("7", Kind.PRE_ORDER, null, percent(1)),
                new Draft("8", Kind.PARTNER, null, percent(1)),
                new Draft("9", Kind.GIFT_WITH_PURCHASE, null, percent(1)),
                new Draft("10", Kind.ITEM_SALE, "C", percent(0)))
            .stream()
            .map(draft -> PromotionRules.faults(draft.promotion()))
            .map(of -> String.join("+", of.stream().map(PromotionRules.Fault::field).toList()))
            .toList();

    assertThat(faults)
        .containsExactly(
            "code",
            "benefit",
            "holders",
            "benefit",
            "benefit",
            "period",
            "scope",
            "only",
            "benefit",
            "code+benefit");
  }
}
