package io.orderledger.servicekit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

  @ParameterizedTest
  @Clause(ClauseId.B_5_3)
  @ValueSource(
      strings = {
        "4242424242424242",
        "4242 4242 4242 4242",
        "4242-4242-4242-4242",
        "5555555555554444",
        "2223003122003222",
        "2200 7701 2345 6784",
        "378282246310005",
        "3782 822463 10005",
        "6200000000000005",
        "3566002020360505",
        "30569309025904",
        "3056 930902 5904",
        "6759649826438453"
      })
  void a_card_number_in_a_text_is_not_kept(String number) {
    assertThat(CardNumbers.masked("paid with " + number + ", see №" + number))
        .isEqualTo("paid with ‹card number›, see №‹card number›");
  }

  @Test
  void other_numbers_stay() {
    String text =
        "order K7Q-M2X-9DF, phones 87010000000 and +5511912345676, parcel 4242424242424241,"
            + " 30 000 KZT, IMEI 352099001761481, barcode 4870001234568, at 1795783463123,"
            + " pi_4242424242424242";
    assertThat(CardNumbers.masked(text)).isEqualTo(text);
  }

  @Test
  void random_identifiers_stay() {
    assertThat(Stream.generate(UUID::randomUUID).limit(100_000).map(UUID::toString))
        .allSatisfy(id -> assertThat(CardNumbers.masked(id)).isEqualTo(id));
  }

  @Test
  @Clause(ClauseId.B_5_3)
  void a_document_keeps_its_form_and_loses_the_middle_digits() {
    byte[] document =
        "{\"amount\": 12, \"text\": \"Айгерим 4242 4242 4242 4242\", \"n\": 5555555555554444}"
            .getBytes(StandardCharsets.UTF_8);
    String masked = new String(CardNumbers.masked(document), StandardCharsets.UTF_8);
    assertThat(masked)
        .isEqualTo(
            "{\"amount\": 12, \"text\": \"Айгерим 4242 4200 0001 4242\", \"n\": 5555550000004444}");
    assertThat(CardNumbers.masked(masked)).as("nothing that passes the check").isEqualTo(masked);
  }
}
