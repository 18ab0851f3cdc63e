package io.orderledger.returns.model;

import static io.orderledger.returns.model.Buyer.gift;
import static io.orderledger.returns.model.Buyer.line;
import static io.orderledger.returns.model.Buyer.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.returns.model.RefundPart.Reason;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A gift comes back with its main goods, or its price is withheld. */
class GiftsTest {

  private static final Instant LAST_DAY = Instant.parse("2026-11-19T18:59:59Z");

  private static Buyer ofAMainItem() {
    return Buyer.of(line(1, 1, 50_000, 50_000), gift(2, 1, 4_000, 0, 1));
  }

  private static Buyer fromFortyThousand() {
    return Buyer.of(
        line(1, 1, 30_000, 30_000),
        line(2, 1, 10_000, 10_000),
        line(3, 1, 5_000, 5_000),
        gift(4, 1, 4_000, 40_000, 1, 2, 3));
  }

  @Test
  @Clause({ClauseId.B_3_5, ClauseId.B_9_7})
  void m4_with_its_gift_the_main_item_gives_back_everything() {
    assertThat(ofAMainItem().returns(pieces(1, 1), pieces(2, 1))).isEqualTo(50_000);
  }

  @Test
  @Clause({ClauseId.B_3_5, ClauseId.B_9_7})
  void m4_without_the_gift_its_price_is_withheld_until_it_comes() {
    Buyer buyer = ofAMainItem();
    String main = buyer.asks(pieces(1, 1));
    assertThat(buyer.expects(main))
        .containsExactly(
            new RefundPart(Reason.PAID_SHARE, 1, Tenge.of(50_000)),
            new RefundPart(Reason.GIFT, 2, Tenge.of(-4_000)));
    assertThat(buyer.accepts(main)).isEqualTo(46_000);

    buyer.waitsUntil(LAST_DAY);
    assertThat(buyer.returns(pieces(2, 1))).isEqualTo(4_000);
  }

  @Test
  @Clause({ClauseId.B_3_5, ClauseId.B_9_1})
  void m4_a_gift_goes_back_within_the_days_of_its_main_item() {
    Buyer buyer = Buyer.ordered(0, line(1, 1, 50_000, 50_000), gift(2, 1, 4_000, 0, 1));
    buyer.handedOver(Buyer.DAY_0, pieces(2, 1));
    assertThat(buyer.isRefused(pieces(2, 1)).code()).isEqualTo("return-window-over");

    buyer.handedOver(Buyer.DAY_0.plus(Duration.ofDays(5)), pieces(1, 1));

    buyer.waitsUntil(LAST_DAY.plus(Duration.ofDays(4)));
    assertThat(buyer.returns(pieces(2, 1))).isZero();
    assertThat(buyer.returns(pieces(1, 1))).isEqualTo(50_000);
  }

  @Test
  @Clause({ClauseId.B_3_5, ClauseId.B_9_7})
  void m4_by_threshold_the_gift_is_kept_as_long_as_what_is_kept_reaches_it() {
    Buyer buyer = fromFortyThousand();
    assertThat(buyer.returns(pieces(3, 1))).isEqualTo(5_000);
    assertThat(buyer.returns(pieces(2, 1))).isEqualTo(6_000);
    assertThat(buyer.returns(pieces(1, 1))).isEqualTo(30_000);
    assertThat(buyer.returns(pieces(4, 1))).isEqualTo(4_000);
  }

  @Test
  @Clause(ClauseId.B_3_5)
  void of_several_main_items_one_keeps_the_gift() {
    Buyer buyer = Buyer.of(line(1, 2, 9_000, 18_000), gift(2, 2, 1_000, 0, 1));
    assertThat(buyer.returns(pieces(1, 1))).isEqualTo(9_000);
    assertThat(buyer.returns(pieces(1, 1), pieces(2, 1))).as("one is missing").isEqualTo(8_000);
    assertThat(buyer.returns(pieces(2, 1))).isEqualTo(1_000);
  }

  @Test
  @Clause(ClauseId.B_3_5)
  void never_more_is_withheld_than_there_is_to_refund() {
    Buyer buyer =
        Buyer.of(line(1, 1, 3_000, 3_000), line(2, 1, 5_000, 5_000), gift(3, 1, 4_000, 0, 1));
    assertThat(buyer.returns(pieces(1, 1))).isZero();
    assertThat(buyer.returns(pieces(2, 1))).as("the rest of its price").isEqualTo(4_000);
    assertThat(buyer.returns(pieces(3, 1))).isEqualTo(4_000);
  }

  @Test
  @Clause(ClauseId.B_3_5)
  void nothing_is_withheld_for_a_gift_that_the_buyer_never_had() {
    Buyer buyer = Buyer.ordered(0, line(1, 1, 50_000, 50_000), gift(2, 1, 4_000, 0, 1));
    buyer.handedOver(Buyer.DAY_0, pieces(1, 1));
    assertThat(buyer.returns(pieces(1, 1))).isEqualTo(50_000);
  }

  @Test
  @Clause(ClauseId.B_3_5)
  void a_defective_main_item_leaves_the_gift_to_the_buyer() {
    assertThat(ofAMainItem().returnsDefective(pieces(1, 1))).isEqualTo(50_000);
  }
}
