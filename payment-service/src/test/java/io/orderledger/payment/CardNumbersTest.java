package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import org.junit.jupiter.api.Test;

class CardNumbersTest {

  @Test
  @Clause(ClauseId.B_5_3)
  void a_card_number_in_a_reason_is_not_kept() {
    assertThat(CardNumbers.masked("paid with 4242 4242 4242 4242, see"))
        .isEqualTo("paid with ‹card number›, see");
    assertThat(CardNumbers.masked("5555555555554444")).isEqualTo("‹card number›");
  }

  @Test
  void other_numbers_stay() {
    String text = "order K7Q-M2X-9DF, phone 87010000000, parcel 4242424242424241, 30 000 KZT";
    assertThat(CardNumbers.masked(text)).isEqualTo(text);
  }
}
