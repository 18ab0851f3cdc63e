package io.orderledger.order.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberPermutationTest {

  private final NumberPermutation permutation =
      new NumberPermutation("an entirely secret key".getBytes(StandardCharsets.UTF_8));

  @Test
  @Clause(ClauseId.B_1_5_2)
  void no_two_orders_have_the_same_number() {
    Set<Long> seen = new HashSet<>();
    for (long count = 0; count < 20_000; count++) {
      assertThat(seen.add(permutation.permute(count))).as("count %d", count).isTrue();
    }
    for (long count = OrderNumber.CAPACITY - 20_000; count < OrderNumber.CAPACITY; count++) {
      assertThat(seen.add(permutation.permute(count))).as("count %d", count).isTrue();
    }
  }

  @Test
  @Clause(ClauseId.B_1_5_2)
  void neighbouring_orders_have_numbers_spread_over_all_there_are() {
    BitSet hundredths = new BitSet();
    long ascents = 0;
    long before = -1;
    for (long count = 0; count < 2_000; count++) {
      long number = permutation.permute(count);
      hundredths.set((int) (number * 100 / OrderNumber.CAPACITY));
      ascents += number > before ? 1 : 0;
      before = number;
    }
    assertThat(hundredths.cardinality()).isEqualTo(100);
    // A number larger than the one before is as likely as a smaller one.
    assertThat(ascents).isBetween(850L, 1_150L);
  }

  @Test
  void another_key_is_another_shuffle() {
    NumberPermutation other =
        new NumberPermutation("an entirely other key!".getBytes(StandardCharsets.UTF_8));

    assertThat(other.numberOf(7)).isNotEqualTo(permutation.numberOf(7));
    assertThat(permutation.numberOf(7)).isEqualTo(permutation.numberOf(7));
  }

  @Test
  void a_short_key_and_an_exhausted_count_are_refused() {
    assertThatThrownBy(() -> new NumberPermutation(new byte[15]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> permutation.permute(OrderNumber.CAPACITY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
