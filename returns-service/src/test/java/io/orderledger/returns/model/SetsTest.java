package io.orderledger.returns.model;

import static io.orderledger.returns.model.Buyer.inSet;
import static io.orderledger.returns.model.Buyer.line;
import static io.orderledger.returns.model.Buyer.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.returns.model.RefundPart.Reason;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.event.OrderFact.PartialReturn;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was bought at a set's price goes back whole or in parts. */
class SetsTest {

  private static final int P = 1;
  private static final int Q = 2;
  private static final int S = 3;

  /** 10 000 and 6 000 for 12 000. */
  private static Buyer ofTheSet() {
    return Buyer.of(
        line(P, 1, 10_000, 7_500, List.of(inSet("PQ", 1, 1, 7_500, 2_500))),
        line(Q, 1, 6_000, 4_500, List.of(inSet("PQ", 1, 1, 4_500, 1_500))));
  }

  /** The same beside 8 000, and ten percent off everything. */
  private static Buyer ofTheSetWithACode() {
    return Buyer.of(
        line(P, 1, 10_000, 6_750, List.of(inSet("PQ", 1, 1, 6_750, 2_500))),
        line(Q, 1, 6_000, 4_050, List.of(inSet("PQ", 1, 1, 4_050, 1_500))),
        line(S, 1, 8_000, 7_200));
  }

  /** Three of 10 000, two of them in sets with one of 6 000 each. */
  private static Buyer ofTwoSetsAndOneBeside(PartialReturn partialReturn) {
    return Buyer.of(
        line(
            P,
            3,
            10_000,
            25_000,
            List.of(new InSet("PQ", 2, 2, Tenge.of(15_000), Tenge.of(5_000), partialReturn))),
        line(
            Q,
            2,
            6_000,
            9_000,
            List.of(new InSet("PQ", 2, 2, Tenge.of(9_000), Tenge.of(3_000), partialReturn))));
  }

  @Test
  @Clause({ClauseId.B_3_6, ClauseId.B_9_7})
  void m2_what_is_kept_of_a_set_costs_its_single_price() {
    assertThat(ofTheSet().returns(pieces(Q, 1))).isEqualTo(2_000);
    assertThat(ofTheSet().returns(pieces(P, 1))).isEqualTo(6_000);
    assertThat(ofTheSet().returns(pieces(P, 1), pieces(Q, 1))).isEqualTo(12_000);
  }

  @Test
  @Clause({ClauseId.B_3_6, ClauseId.B_5_12})
  void m2_in_whatever_order_the_parts_of_a_set_add_up_to_its_price() {
    Buyer first = ofTheSet();
    assertThat(first.returns(pieces(Q, 1))).isEqualTo(2_000);
    assertThat(first.returns(pieces(P, 1))).isEqualTo(10_000);
    Buyer second = ofTheSet();
    assertThat(second.returns(pieces(P, 1))).isEqualTo(6_000);
    assertThat(second.returns(pieces(Q, 1))).isEqualTo(6_000);
  }

  @Test
  @Clause({ClauseId.B_3_6, ClauseId.B_5_12})
  void m2_what_is_kept_keeps_its_share_of_an_order_wide_discount() {
    Buyer first = ofTheSetWithACode();
    assertThat(first.returns(pieces(Q, 1))).isEqualTo(1_550);
    assertThat(first.returns(pieces(P, 1))).isEqualTo(9_250);
    assertThat(first.returns(pieces(S, 1))).isEqualTo(7_200);
    Buyer second = ofTheSetWithACode();
    assertThat(second.returns(pieces(S, 1))).isEqualTo(7_200);
    assertThat(second.returns(pieces(P, 1))).isEqualTo(5_250);
    assertThat(second.returns(pieces(Q, 1))).isEqualTo(5_550);
  }

  @Test
  @Clause({ClauseId.B_3_6, ClauseId.B_9_7})
  void m3_where_nothing_is_left_to_refund_only_the_whole_set_goes_back() {
    Buyer buyer =
        Buyer.of(
            line(P, 1, 10_000, 8_696, List.of(inSet("PQ", 1, 1, 8_696, 1_304))),
            line(Q, 1, 1_500, 1_304, List.of(inSet("PQ", 1, 1, 1_304, 196))),
            line(S, 1, 5_000, 5_000));

    Refusal refusal = buyer.isRefused(pieces(Q, 1));

    assertThat(refusal.code()).isEqualTo("whole-set-only");
    assertThat(refusal.clause()).isEqualTo(ClauseId.B_3_6);
    assertThat(buyer.isRefused(pieces(S, 1), pieces(Q, 1)).code())
        .as("other goods in the same return make no refund of it")
        .isEqualTo("whole-set-only");
    assertThat(buyer.returns(pieces(P, 1))).isEqualTo(8_500);
    assertThat(buyer.returns(pieces(Q, 1))).as("of what is broken the rest goes").isEqualTo(1_500);
  }

  @Test
  @Clause({ClauseId.B_3_6, ClauseId.B_9_7})
  void by_the_promotions_word_only_the_whole_set_goes_back() {
    Buyer buyer = ofTwoSetsAndOneBeside(PartialReturn.WHOLE_SET_ONLY);

    assertThat(buyer.mayReturn(pieces(Q, 1))).isFalse();
    assertThat(buyer.returns(pieces(P, 1))).as("one stands beside the sets").isEqualTo(10_000);
    Refusal refusal = buyer.isRefused(pieces(P, 1));
    assertThat(refusal.code()).isEqualTo("whole-set-only");
    assertThat(refusal.clause()).isEqualTo(ClauseId.B_9_7);
    assertThat(buyer.returns(pieces(P, 1), pieces(Q, 1))).isEqualTo(12_000);
  }

  @Test
  @Clause(ClauseId.B_3_6)
  void of_several_sets_the_whole_ones_stay_whole() {
    Buyer buyer = ofTwoSetsAndOneBeside(PartialReturn.AT_SINGLE_PRICES);
    assertThat(buyer.returns(pieces(Q, 1))).as("two whole ones need two").isEqualTo(2_000);
    assertThat(buyer.returns(pieces(P, 1))).isEqualTo(10_000);
    assertThat(buyer.returns(pieces(P, 1))).isEqualTo(10_000);
    assertThat(buyer.returns(pieces(P, 1), pieces(Q, 1))).isEqualTo(12_000);
  }

  @Test
  @Clause({ClauseId.B_3_6, ClauseId.B_5_12})
  void the_refund_says_what_the_kept_piece_costs_more() {
    Buyer buyer = ofTheSet();
    String id = buyer.asks(pieces(Q, 1));

    assertThat(buyer.expects(id))
        .containsExactly(
            new RefundPart(Reason.PAID_SHARE, Q, Tenge.of(4_500)),
            new RefundPart(Reason.KEPT_AT_SINGLE_PRICE, P, Tenge.of(-2_500)));

    buyer.accepts(id);
    assertThat(buyer.expects(buyer.asks(pieces(P, 1))))
        .containsExactly(
            new RefundPart(Reason.PAID_SHARE, P, Tenge.of(7_500)),
            new RefundPart(Reason.KEPT_AT_SINGLE_PRICE, P, Tenge.of(2_500)));
  }

  @Test
  @Clause(ClauseId.B_3_6)
  void the_rest_of_a_set_that_was_asked_back_and_sent_away_again_is_no_gain() {
    Buyer buyer = ofTheSet();
    String p = buyer.asks(pieces(P, 1));
    String q = buyer.asks(pieces(Q, 1));
    buyer.rejects(p, InspectionGround.USED);

    assertThat(buyer.accepts(q)).isEqualTo(2_000);
    assertThat(buyer.returns(pieces(P, 1))).isEqualTo(10_000);
  }

  @Test
  @Clause({ClauseId.B_3_6, ClauseId.B_9_7})
  void a_defective_piece_of_a_set_gives_back_its_paid_share_and_breaks_nothing() {
    Buyer first = ofTheSet();
    assertThat(first.returnsDefective(pieces(Q, 1))).isEqualTo(4_500);
    assertThat(first.returns(pieces(P, 1))).isEqualTo(7_500);
    Buyer second = ofTheSet();
    assertThat(second.returns(pieces(Q, 1))).isEqualTo(2_000);
    assertThat(second.returnsDefective(pieces(P, 1))).isEqualTo(10_000);
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void m11_what_a_coupon_paid_never_becomes_money() {
    assertThat(Buyer.of(line(1, 1, 8_000, 0)).returns(pieces(1, 1))).isZero();
  }

  @Test
  @Clause({ClauseId.B_3_1, ClauseId.B_5_12})
  void m5_two_for_one_of_unequal_goods_gives_back_what_each_cost() {
    Buyer buyer = Buyer.of(line(1, 1, 8_000, 4_923), line(2, 1, 5_000, 3_077));
    assertThat(buyer.returns(pieces(2, 1))).isEqualTo(3_077);
    assertThat(buyer.returns(pieces(1, 1))).isEqualTo(4_923);
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void m15_the_delivery_fee_goes_back_when_everything_was_defective() {
    PurchasedLine[] lines = {line(1, 1, 12_000, 10_800), line(2, 1, 8_000, 7_200)};
    assertThat(Buyer.of(1_500, lines).returns(pieces(2, 1))).isEqualTo(7_200);
    assertThat(Buyer.of(1_500, lines).returns(pieces(1, 1), pieces(2, 1))).isEqualTo(18_000);
    assertThat(Buyer.of(1_500, lines).returnsDefective(pieces(1, 1), pieces(2, 1)))
        .isEqualTo(19_500);
    Buyer oneByOne = Buyer.of(1_500, lines);
    assertThat(oneByOne.returnsDefective(pieces(1, 1))).isEqualTo(10_800);
    assertThat(oneByOne.returnsDefective(pieces(2, 1))).isEqualTo(8_700);
    Buyer mixed = Buyer.of(1_500, lines);
    assertThat(mixed.returns(pieces(1, 1))).isEqualTo(10_800);
    assertThat(mixed.returnsDefective(pieces(2, 1))).isEqualTo(7_200);
  }
}
