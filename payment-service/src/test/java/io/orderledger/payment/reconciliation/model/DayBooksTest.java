package io.orderledger.payment.reconciliation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.reconciliation.model.SettlementLine.Kind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_5_19)
class DayBooksTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final Instant NOON = Almaty.startOf(DAY).plus(Duration.ofHours(12));
  private static final Instant NEXT_DAY = Almaty.endOf(DAY);
  private static final OrderNumber ORDER = OrderNumber.ofIndex(1);
  private static final FeeTerms AGREED = new FeeTerms(290, Tenge.ZERO);

  private static Movement ours(Kind kind, String reference, long tenge, Instant at) {
    return new Movement(ORDER, kind, reference, Tenge.of(tenge), at);
  }

  private static SettlementLine theirs(
      String id, Kind kind, String reference, long gross, long fee, Instant at) {
    return new SettlementLine(id, kind, reference, gross, fee, null, null, at);
  }

  private static SettlementLine charge(String id, String reference, long gross) {
    return theirs(id, Kind.CHARGE, reference, gross, Math.ceilDiv(gross * 290, 10_000), NOON);
  }

  private static List<Break> breaks(List<Movement> ours, SettlementLine... theirs) {
    return new DayBooks(DAY, true, ours, List.of(theirs), AGREED).breaks();
  }

  private static void assertOne(
      List<Break> breaks, Break.Kind kind, String reference, Long ours, Long theirs) {
    assertThat(breaks)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(kind);
              assertThat(found.reference()).isEqualTo(reference);
              assertThat(found.ours()).isEqualTo(ours);
              assertThat(found.theirs()).isEqualTo(theirs);
              assertThat(found.day()).isEqualTo(DAY);
            });
  }

  @Test
  void what_both_sides_know_alike_is_no_break_whatever_day_we_heard_of_it() {
    assertThat(
            breaks(
                List.of(
                    ours(Kind.CHARGE, "pi_1", 19_500, NEXT_DAY),
                    ours(Kind.REFUND, "re_1", -7_200, NOON)),
                charge("txn_1", "pi_1", 1_950_000),
                theirs("txn_2", Kind.REFUND, "re_1", -720_000, 0, NEXT_DAY)))
        .isEmpty();
  }

  @Test
  void a_charge_that_only_the_provider_knows_is_missing_at_us() {
    assertOne(
        breaks(List.of(), charge("txn_1", "pi_1", 100_000)),
        Break.Kind.MISSING_AT_US,
        "pi_1",
        null,
        100_000L);
  }

  @Test
  void a_movement_that_no_line_tells_of_is_missing_at_the_provider_once_the_day_was_reported() {
    List<Movement> ours = List.of(ours(Kind.CHARGE, "pi_1", 1_000, NOON));
    assertOne(breaks(ours), Break.Kind.MISSING_AT_PROVIDER, "pi_1", 100_000L, null);
    assertThat(new DayBooks(DAY, false, ours, List.of(), AGREED).breaks()).isEmpty();
  }

  @Test
  void one_tenge_is_a_break_and_so_is_a_hundredth_of_one() {
    for (long off : List.of(100L, 1L)) {
      assertOne(
          breaks(
              List.of(ours(Kind.CHARGE, "pi_1", 1_000, NOON)),
              charge("txn_1", "pi_1", 100_000 + off)),
          Break.Kind.AMOUNT_DIFFERS,
          "pi_1",
          100_000L,
          100_000 + off);
    }
  }

  @Test
  void the_same_money_moved_twice_by_the_provider_is_a_duplicate() {
    assertOne(
        breaks(
            List.of(ours(Kind.CHARGE, "pi_1", 1_000, NOON)),
            charge("txn_1", "pi_1", 100_000),
            charge("txn_2", "pi_1", 100_000)),
        Break.Kind.DUPLICATE,
        "pi_1",
        100_000L,
        100_000L);
  }

  @Test
  void a_fee_that_was_not_agreed_wants_an_explanation() {
    List<Movement> ours = List.of(ours(Kind.CHARGE, "pi_1", 1_000, NOON));
    assertOne(
        breaks(ours, theirs("txn_1", Kind.CHARGE, "pi_1", 100_000, 3_000, NOON)),
        Break.Kind.FEE_UNEXPLAINED,
        "pi_1",
        null,
        3_000L);
    assertThat(breaks(ours, theirs("txn_1", Kind.CHARGE, "pi_1", 100_000, 2_999, NOON))).isEmpty();
    assertOne(
        breaks(List.of(), theirs("txn_2", Kind.FEE, "fee_1", -50_000, 0, NOON)),
        Break.Kind.FEE_UNEXPLAINED,
        "fee_1",
        null,
        50_000L);
  }

  @Test
  @Clause(ClauseId.A_3_9)
  void a_refund_that_failed_before_it_was_made_counts_on_neither_side() {
    assertThat(
            breaks(
                List.of(),
                theirs("txn_1", Kind.REFUND, "re_1", -50_000, 0, NOON),
                theirs("txn_2", Kind.REFUND_FAILURE, "re_1", 50_000, 0, NOON)))
        .isEmpty();
    assertThat(breaks(List.of(), theirs("txn_1", Kind.REFUND, "re_1", -50_000, 0, NOON)))
        .hasSize(1);
  }

  @Test
  void a_dispute_that_nobody_told_us_of_is_found_and_what_came_back_is_told_apart_from_it() {
    SettlementLine taken = theirs("txn_1", Kind.DISPUTE, "du_1", -100_000, 0, NOON);
    SettlementLine back = theirs("txn_2", Kind.DISPUTE_REVERSAL, "du_1", 100_000, 0, NOON);
    assertOne(
        breaks(List.of(ours(Kind.DISPUTE, "du_1", -1_000, NOON)), taken, back),
        Break.Kind.MISSING_AT_US,
        "du_1",
        null,
        100_000L);
  }
}
