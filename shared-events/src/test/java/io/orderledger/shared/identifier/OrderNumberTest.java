package io.orderledger.shared.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_1_5_2)
class OrderNumberTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  @Test
  void n2_one_mistyped_character_is_noticed() {
    Random random = new Random(7);
    for (int run = 0; run < 300; run++) {
      String number = OrderNumber.ofIndex(random.nextLong(OrderNumber.CAPACITY)).value();
      for (int at = 0; at < number.length(); at++) {
        for (char other : ALPHABET.toCharArray()) {
          if (number.charAt(at) != '-' && other != number.charAt(at)) {
            String wrong = number.substring(0, at) + other + number.substring(at + 1);
            assertThat(OrderNumber.parse(wrong)).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void n2_two_swapped_characters_are_noticed() {
    Random random = new Random(8);
    for (int run = 0; run < 2_000; run++) {
      String number = OrderNumber.ofIndex(random.nextLong(OrderNumber.CAPACITY)).value();
      String plain = number.replace("-", "");
      for (int i = 0; i < plain.length(); i++) {
        for (int j = i + 1; j < plain.length(); j++) {
          if (plain.charAt(i) != plain.charAt(j)) {
            StringBuilder swapped = new StringBuilder(plain);
            swapped.setCharAt(i, plain.charAt(j));
            swapped.setCharAt(j, plain.charAt(i));
            assertThat(OrderNumber.parse(swapped.toString())).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void is_read_as_people_type_it() {
    OrderNumber number = OrderNumber.ofIndex(1);
    String typed = number.value().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    assertThat(OrderNumber.parse(typed.replace('0', 'o').replace('1', 'l'))).contains(number);
  }

  @Test
  void anything_else_is_no_order_number() {
    assertThat(OrderNumber.parse("")).isEmpty();
    assertThat(OrderNumber.parse("K7Q-M2X-9D")).isEmpty();
    assertThatThrownBy(() -> new OrderNumber("nonsense"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("order number");
    assertThatThrownBy(() -> OrderNumber.ofIndex(OrderNumber.CAPACITY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
