package io.orderledger.order.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.PriceBasis;
import io.orderledger.order.model.PriceRecord;
import io.orderledger.order.model.Shortfall;
import io.orderledger.order.pricing.model.Benefit;
import io.orderledger.order.pricing.model.Benefit.Part;
import io.orderledger.order.pricing.model.Benefit.PercentOff;
import io.orderledger.order.pricing.model.Benefit.SetPrice;
import io.orderledger.order.pricing.model.Buyer;
import io.orderledger.order.pricing.model.Cart;
import io.orderledger.order.pricing.model.CartLine;
import io.orderledger.order.pricing.model.Kind;
import io.orderledger.order.pricing.model.Limit;
import io.orderledger.order.pricing.model.Period;
import io.orderledger.order.pricing.model.PricingTerms;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.PromotionSet;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.pricing.model.Quoting;
import io.orderledger.order.pricing.model.Scope;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.order.tariff.model.PreOrderShipping;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.Gift;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.event.OrderFact.PartialReturn;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What others are told of an order's lines, by what the order's price was reckoned from. */
class ToldLinesTest {

  private static final SetPrice PQ =
      new SetPrice(
          List.of(new Part("P", 1), new Part("Q", 1)),
          Tenge.of(12_000),
          Benefit.PartialReturn.AT_SINGLE_PRICES);

  @Test
  @Clause({ClauseId.B_3_6, ClauseId.B_9_7})
  void m2_a_line_tells_its_part_of_the_set_and_what_the_set_took_off_it() {
    List<OrderFact.Line> told =
        told(
            List.of(bundle("pq", PQ), code("ten", new PercentOff(10))),
            cartLine("P", 1, 10_000),
            cartLine("Q", 1, 6_000),
            cartLine("S", 1, 8_000));

    assertThat(told).extracting(OrderFact.Line::sets).last().isEqualTo(List.of());
    assertThat(told.get(0).sets()).containsExactly(inSet("pq", 1, 1, 6_750, 2_500));
    assertThat(told.get(1).sets()).containsExactly(inSet("pq", 1, 1, 4_050, 1_500));
    // Its single price less its share of the code: 10 000 - 750, 6 000 - 450.
    assertThat(told.get(0).net().plus(told.get(0).sets().getFirst().saved()))
        .isEqualTo(Tenge.of(9_250));
  }

  @Test
  @Clause(ClauseId.B_3_6)
  void pieces_beside_the_sets_have_their_own_share_of_what_is_taken_off_the_order() {
    List<OrderFact.Line> told =
        told(
            List.of(
                bundle("pq", PQ),
                code("ten", new PercentOff(10)),
                sale("sale", new PercentOff(20))),
            cartLine("P", 4, 10_000),
            cartLine("Q", 2, 6_000));

    // Two sets at 24 000, two pieces at 8 000, ten percent off all of it.
    assertThat(told.get(0).net()).isEqualTo(Tenge.of(27_900));
    assertThat(told.get(0).sets()).containsExactly(inSet("pq", 2, 2, 13_500, 5_000));
    assertThat(told.get(1).sets()).containsExactly(inSet("pq", 2, 2, 8_100, 3_000));
  }

  @Test
  @Clause(ClauseId.B_3_6)
  void a_part_of_a_set_that_costs_next_to_nothing_is_told_all_the_same() {
    SetPrice cheap =
        new SetPrice(
            List.of(new Part("P", 1), new Part("Q", 1)),
            Tenge.of(10_000),
            Benefit.PartialReturn.WHOLE_SET_ONLY);

    List<OrderFact.Line> told =
        told(List.of(bundle("pq", cheap)), cartLine("P", 1, 10_000), cartLine("Q", 1, 1));

    assertThat(told.get(1).sets())
        .containsExactly(
            new InSet("pq", 1, 1, Tenge.of(1), Tenge.ZERO, PartialReturn.WHOLE_SET_ONLY));
  }

  @Test
  @Clause(ClauseId.B_3_5)
  void m4_a_gift_tells_what_keeps_it_and_its_price_of_the_placement() {
    List<OrderFact.Line> told =
        told(
            List.of(gift("mug", "MUG", 40_000)),
            cartLine("A", 1, 30_000),
            cartLine("B", 1, 10_000));

    assertThat(told.get(0).gift()).isNull();
    assertThat(told.get(2).gift()).isEqualTo(new Gift(Tenge.of(40_000), List.of(1, 2)));
    assertThat(told.get(2).unitPrice()).isEqualTo(Tenge.of(4_000));
  }

  @Test
  void an_order_of_before_prices_were_recorded_is_told_bare() {
    OrderLine line = new OrderLine(1, "A", "A", 1, Tenge.of(9), Tenge.of(9), null);
    assertThat(ToldLines.of(List.of(line), null, null))
        .containsExactly(new OrderFact.Line(1, "A", "A", 1, Tenge.of(9), Tenge.of(9), null));
  }

  @Test
  @Clause(ClauseId.B_4_7)
  void a_pre_order_is_told_with_a_day_of_its_own_where_it_comes_by_itself() {
    OrderLine line =
        new OrderLine(
            1,
            "A",
            "A",
            1,
            Tenge.of(9),
            Tenge.of(9),
            null,
            new Supply(
                LocalDate.of(2026, 12, 20),
                LocalDate.of(2026, 12, 21),
                LocalDate.of(2026, 12, 24)));
    WantedDelivery together = WantedDelivery.collectedAt("ALA-1");

    assertThat(ToldLines.of(List.of(line), null, together.shipping(PreOrderShipping.APART)))
        .extracting(OrderFact.Line::supply)
        .containsExactly(
            new OrderFact.Supply(LocalDate.of(2026, 12, 20), LocalDate.of(2026, 12, 24)));
    assertThat(ToldLines.of(List.of(line), null, together))
        .extracting(OrderFact.Line::supply)
        .containsExactly(new OrderFact.Supply(LocalDate.of(2026, 12, 20), null));
  }

  @Test
  @Clause(ClauseId.B_4_5)
  void what_an_empty_stock_broke_up_is_told_as_bought_by_itself() {
    Cart cart = cart(cartLine("P", 1, 10_000), cartLine("Q", 1, 6_000));
    PriceRecord price =
        PriceRecord.of(
            PriceBasis.of("1", PricingTerms.USUAL, cart, Uses.NONE),
            quote(List.of(bundle("pq", PQ)), cart));
    OrderLine left = new OrderLine(1, "Q", "Q", 1, Tenge.of(6_000), Tenge.of(4_500), null);
    OrderContent content =
        new OrderContent(
            List.of(left),
            new WantedDelivery(DeliveryMethod.COURIER, null, null, 0, Set.of()),
            Tenge.of(4_500),
            Tenge.ZERO,
            Tenge.of(4_500),
            price,
            new DeliveryPromise(
                "2026-01", "almaty", List.of(), LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH),
            List.of(
                new Shortfall(List.of(new Shortfall.Missed("P", 1, Tenge.of(7_500))), null, 1)));

    assertThat(ToldLines.of(content))
        .containsExactly(
            new OrderFact.Line(1, "Q", "Q", 1, Tenge.of(6_000), Tenge.of(4_500), null));
  }

  private static List<OrderFact.Line> told(List<Promotion> promotions, CartLine... lines) {
    Cart cart = cart(lines);
    Quote quote = quote(promotions, cart);
    List<OrderLine> placed = new ArrayList<>();
    for (Quote.Line line : quote.lines()) {
      placed.add(
          new OrderLine(
              line.line(),
              line.sku(),
              line.sku(),
              line.pieces(),
              line.unitPrice(),
              line.net(),
              null));
    }
    for (Quote.Gift gift : quote.gifts()) {
      placed.add(
          new OrderLine(
              placed.size() + 1,
              gift.sku(),
              gift.sku(),
              gift.pieces(),
              gift.retail(),
              Tenge.ZERO,
              null));
    }
    return ToldLines.of(
        placed,
        PriceRecord.of(PriceBasis.of("1", PricingTerms.USUAL, cart, Uses.NONE), quote),
        null);
  }

  private static Cart cart(CartLine... lines) {
    return new Cart(
        new Buyer("customer-1", null, null, Map.of()),
        List.of(lines),
        Tenge.ZERO,
        List.of("TEN"),
        List.of(),
        Map.of("MUG", Tenge.of(4_000)),
        Instant.parse("2026-11-21T07:00:00Z"),
        "2026-01");
  }

  private static Quote quote(List<Promotion> promotions, Cart cart) {
    return Quoting.quote(PromotionSet.of("1", promotions), PricingTerms.USUAL, cart, Uses.NONE);
  }

  private static CartLine cartLine(String sku, int pieces, long unitPrice) {
    return new CartLine(sku, Set.of(), pieces, Tenge.of(unitPrice), null, false);
  }

  private static InSet inSet(String set, int sets, int pieces, long net, long saved) {
    return new InSet(
        set, sets, pieces, Tenge.of(net), Tenge.of(saved), PartialReturn.AT_SINGLE_PRICES);
  }

  private static Promotion bundle(String id, SetPrice set) {
    return promotion(id, Kind.BUNDLE, null, set, 0, false);
  }

  private static Promotion code(String id, Benefit benefit) {
    return promotion(id, Kind.PROMO_CODE, "TEN", benefit, 0, true);
  }

  private static Promotion sale(String id, Benefit benefit) {
    return promotion(id, Kind.ITEM_SALE, null, benefit, 0, false);
  }

  private static Promotion gift(String id, String sku, long minimum) {
    return promotion(id, Kind.GIFT_WITH_PURCHASE, null, new Benefit.Gift(sku, 1), minimum, false);
  }

  private static Promotion promotion(
      String id,
      Kind kind,
      @Nullable String code,
      Benefit benefit,
      long minimum,
      boolean stackable) {
    return new Promotion(
        new PromotionId(id),
        kind,
        code,
        benefit,
        Scope.ALL,
        Period.ALWAYS,
        Tenge.of(minimum),
        Map.of(),
        Set.of(),
        Map.<Limit, Long>of(),
        stackable);
  }
}
