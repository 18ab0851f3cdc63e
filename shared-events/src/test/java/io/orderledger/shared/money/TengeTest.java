package io.orderledger.shared.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.event.PublicLanguage;
import org.junit.jupiter.api.Test;

class TengeTest {

  @Test
  void an_amount_is_written_as_amount_and_currency_and_nothing_else() {
    String json = PublicLanguage.json().writeValueAsString(Tenge.of(18_000));

    assertThat(json).isEqualTo("{\"amount\":18000,\"currency\":\"KZT\"}");
    assertThat(PublicLanguage.json().readValue(json, Tenge.class)).isEqualTo(Tenge.of(18_000));
  }
}
