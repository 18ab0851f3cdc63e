package io.orderledger.order.pricing.model;

import static io.orderledger.order.pricing.model.Shop.cart;
import static io.orderledger.order.pricing.model.Shop.gift;
import static io.orderledger.order.pricing.model.Shop.line;
import static io.orderledger.order.pricing.model.Shop.quote;
import static io.orderledger.order.pricing.model.Shop.refusals;
import static io.orderledger.order.pricing.model.Shop.with;
import static io.orderledger.shared.clause.ClauseId.B_3_2;
import static io.orderledger.shared.clause.ClauseId.B_3_4;
import static io.orderledger.shared.clause.ClauseId.B_3_5;
import static io.orderledger.shared.clause.ClauseId.B_3_9;
import static io.orderledger.shared.clause.ClauseId.B_5_17;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.orderledger.order.pricing.model.Shop.Draft;
import io.orderledger.order.pricing.model.Uses.Counter;
import io.orderledger.order.pricing.model.Uses.Use;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Certificates, gifts, and prices that nobody meant. */
class PayingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  @Clause(B_3_4)
  void a_certificate_pays_for_delivery_too_and_keeps_what_is_not_needed() {
    Cart cart = with(cart(line("A", 1, 3000)), Tenge.of(1000));

    Quote quote = quote(with(cart, certificate("G", 5000, TODAY, null)));

    Quote.Paid paid = quote.certificates().getFirst();
    assertThat(quote.total()).isEqualTo(Tenge.of(4000));
    assertThat(quote.payable()).isEqualTo(Tenge.ZERO);
    assertThat(paid.ofLines()).containsExactly(Tenge.of(3000));
    assertThat(paid.ofDelivery()).isEqualTo(Tenge.of(1000));
    assertThat(paid.left()).isEqualTo(Tenge.of(1000));
  }

  @Test
  @Clause(B_3_4)
  void of_two_certificates_the_one_that_expires_first_pays_first() {
    Quote quote =
        quote(
            with(
                cart(line("A", 1, 3000)),
                certificate("LATE", 2000, TODAY.plusDays(9), null),
                certificate("SOON", 2000, TODAY, null)));

    assertThat(quote.certificates())
        .extracting(Quote.Paid::certificate, Quote.Paid::left)
        .containsExactly(tuple("SOON", Tenge.ZERO), tuple("LATE", Tenge.of(1000)));
  }

  @Test
  @Clause(B_3_4)
  void a_certificate_that_cannot_pay_says_why() {
    Quote quote =
        quote(
            with(
                cart(line("A", 1, 3000)),
                certificate("A", 5000, TODAY.minusDays(1), null),
                certificate("B", 5000, TODAY, "person-daniyar"),
                certificate("C", 0, TODAY, null),
                certificate("D", 3000, TODAY, Shop.AIGERIM),
                certificate("E", 3000, TODAY, null)));

    assertThat(refusals(quote))
        .containsExactly(
            "A: certificate-expired (B-3.4)",
            "B: certificate-named (B-3.4)",
            "C: certificate-empty (B-3.4)",
            "E: nothing-to-pay (B-3.4)");
    assertThat(quote.payable()).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause({B_3_2, B_3_5})
  void of_gifts_that_do_not_stack_the_dearest_is_given() {
    Cart cart = with(cart(line("A", 1, 1000)), Map.of("MUG", Tenge.of(400), "BAG", Tenge.of(700)));

    Quote quote =
        quote(cart, gift("a-mug", "MUG"), gift("bag", "BAG"), gift("more", "MUG").stackable());

    assertThat(quote.gifts())
        .extracting(given -> given.promotion().value())
        .containsExactly("bag", "more");
    assertThat(refusals(quote)).containsExactly("a-mug: not-best (B-3.2)");
    assertThat(quote.total()).isEqualTo(Tenge.of(1000));
  }

  @Test
  @Clause({B_3_2, B_3_5})
  void a_gift_that_is_gone_is_not_promised() {
    assertThat(refusals(quote(cart(line("A", 1, 1000)), gift("mug", "MUG"))))
        .containsExactly("mug: gift-gone (B-3.2)");
    Draft lastOfTen = gift("mug", "MUG").atMost(10, Limit.STOCK);
    Cart cart = with(cart(line("A", 1, 1000)), Map.of("MUG", Tenge.of(400)));
    Counter given = new Counter(new PromotionId("mug"), Limit.STOCK, "all");
    assertThat(quote(cart, new Uses(Map.of(given, 9L)), lastOfTen).uses())
        .containsExactly(new Use(given, 1));
    assertThat(quote(cart, new Uses(Map.of(given, 10L)), lastOfTen).gifts()).isEmpty();
  }

  @Test
  @Clause(B_3_4)
  void a_certificate_cannot_be_presented_twice() {
    assertThatThrownBy(
            () ->
                with(
                    cart(line("A", 1, 3000)),
                    certificate("G", 2000, TODAY, null),
                    certificate("G", 1000, TODAY, null)))
        .hasMessage("A certificate pays once.");
  }

  @Test
  @Clause({B_3_9, B_5_17})
  void a_price_of_one_tenge_or_ten_times_off_is_shown_to_a_person() {
    Quote quote =
        quote(
            cart(
                line("FREE", 1, 0),
                line("ONE", 1, 1),
                usually("TENTH", 1000, 10_000),
                usually("FINE", 1001, 10_000),
                usually("TENFOLD", 100_000, 10_000),
                line("TWO", 1, 2)));

    assertThat(quote.priceErrors()).extracting(Quote.PriceError::line).containsExactly(1, 2, 3, 5);
  }

  private static CartLine usually(String sku, long price, long usual) {
    return new CartLine(sku, Set.of(), 1, Tenge.of(price), Tenge.of(usual), false);
  }

  private static Certificate certificate(
      String number, long balance, LocalDate through, @Nullable String holder) {
    return new Certificate(number, Tenge.of(balance), through, holder);
  }
}
