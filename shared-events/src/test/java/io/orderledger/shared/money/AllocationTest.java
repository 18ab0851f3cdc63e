package io.orderledger.shared.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@Clause({ClauseId.B_3_2, ClauseId.B_5_12})
class AllocationTest {

  @Test
  void m1_a_discount_is_divided_in_proportion_by_largest_remainder() {
    assertThat(Allocation.proportional(Tenge.of(2000), tenge(9999, 10001)))
        .isEqualTo(tenge(1000, 1000));
  }

  @Test
  void m1_returning_one_piece_at_a_time_gives_back_3000_2999_3000() {
    Tenge net = Tenge.of(8999);
    assertThat(
            List.of(
                Allocation.nextShare(net, 0, 1, 3),
                Allocation.nextShare(net, 1, 1, 3),
                Allocation.nextShare(net, 2, 1, 3)))
        .isEqualTo(tenge(3000, 2999, 3000));
  }

  @Test
  void m5_two_for_one_is_divided_over_both_pieces() {
    assertThat(Allocation.proportional(Tenge.of(8000), tenge(8000, 5000)))
        .isEqualTo(tenge(4923, 3077));
    assertThat(Allocation.nextShare(Tenge.of(8000), 0, 1, 2)).isEqualTo(Tenge.of(4000));
    assertThat(Allocation.nextShare(Tenge.of(8000), 1, 1, 2)).isEqualTo(Tenge.of(4000));
  }

  @Test
  void parts_always_add_up_and_stay_within_a_tenge_of_their_share() {
    RandomGenerator random = new Random(20261125);
    for (int run = 0; run < 20_000; run++) {
      long total = random.nextLong(10_000_000);
      List<Tenge> weights =
          LongStream.range(0, 1 + random.nextInt(12))
              .mapToObj(i -> Tenge.of(random.nextInt(4) == 0 ? 0 : random.nextLong(1_000_000)))
              .toList();
      List<Tenge> parts = Allocation.proportional(Tenge.of(total), weights);
      assertThat(Tenge.sum(parts)).isEqualTo(Tenge.of(total));
      long whole = Tenge.sum(weights).amount();
      for (int i = 0; i < parts.size() && whole > 0; i++) {
        double exact = (double) total * weights.get(i).amount() / whole;
        assertThat(Math.abs(parts.get(i).amount() - exact)).isLessThan(1.001);
      }
    }
  }

  @Test
  void any_order_and_size_of_returns_adds_up_to_the_whole() {
    RandomGenerator random = new Random(42);
    for (int run = 0; run < 20_000; run++) {
      Tenge net = Tenge.of(random.nextLong(10_000_000));
      int pieces = 1 + random.nextInt(20);
      List<Tenge> refunds = new ArrayList<>();
      for (int before = 0; before < pieces; ) {
        int now = 1 + random.nextInt(pieces - before);
        refunds.add(Allocation.nextShare(net, before, now, pieces));
        before += now;
      }
      assertThat(Tenge.sum(refunds)).isEqualTo(net);
      assertThat(refunds).noneMatch(Tenge::isNegative);
    }
  }

  private static List<Tenge> tenge(long... amounts) {
    return LongStream.of(amounts).mapToObj(Tenge::of).toList();
  }
}
