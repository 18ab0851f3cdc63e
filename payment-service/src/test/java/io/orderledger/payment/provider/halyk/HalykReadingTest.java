package io.orderledger.payment.provider.halyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documentation's example of a transaction, with whole tenge, read in our words. */
class HalykReadingTest {

  private static final Instant CREATED = Instant.parse("2022-11-14T21:52:17.289853Z");

  private static JsonNode transaction(String status, String amount) {
    return new JsonMapper()
        .readTree(
            """
            {"id": "af2089fe-43b1-47eb-a61f-c78dd196e18d",
             "createdDate": "2022-11-15T03:52:17.289853+06:00", "invoiceID": "205218074",
             "amount": %s, "amountBonus": 0, "payoutAmount": 10, "orgAmount": 22,
             "approvalCode": "170243", "currency": "KZT", "statusName": "%s", "reasonCode": "484"}
            """
                .formatted(amount, status));
  }

  private static IntentSnapshot read(JsonNode transaction) {
    return HalykReading.payment(
        "205218074", Optional.empty(), transaction, CREATED.plus(Duration.ofMinutes(5)));
  }

  @ParameterizedTest
  @CsvSource({
    "AUTH, HELD, 12, 0, false",
    "CHARGE, CAPTURED, 22, 22, false",
    "REFUND, CAPTURED, 22, 22, false",
    "CANCEL, CLOSED, 12, 0, false",
    "CANCEL_OLD, CLOSED, 12, 0, false",
    "FAILED, PAYABLE, 12, 0, true",
    "REJECT, PAYABLE, 12, 0, true",
    "NEW, PAYABLE, 12, 0, false",
    "3D, PAYABLE, 12, 0, false"
  })
  void each_status_has_its_meaning(
      String status, Standing standing, long amount, long captured, boolean failed) {
    IntentSnapshot read = read(transaction(status, "12"));
    assertThat(read.standing()).isEqualTo(standing);
    assertThat(read.amount()).isEqualTo(Tenge.of(amount));
    assertThat(read.captured()).isEqualTo(Tenge.of(captured));
    assertThat(read.failed()).isEqualTo(failed);
    assertThat(read.declineCode()).isEqualTo(failed ? "484" : null);
    assertThat(read.orderNumber()).isNull();
  }

  @Test
  void a_status_that_is_not_known_is_not_guessed_at() {
    assertThatThrownBy(() -> read(transaction("VERIFIED", "12")))
        .isInstanceOf(ProviderUnavailable.class);
  }

  @Test
  void parts_of_a_tenge_and_more_than_was_held_are_refused() {
    assertThatThrownBy(() -> read(transaction("AUTH", "12.22")))
        .isInstanceOf(UndecodableNotification.class);
    assertThatThrownBy(() -> read(transaction("CHARGE", "13")))
        .isInstanceOf(UndecodableNotification.class);
  }

  @Test
  void without_the_sum_given_back_no_refund_is_begun() {
    JsonNode silent = new JsonMapper().readTree("{\"amount\": 12, \"currency\": \"KZT\"}");
    assertThat(HalykReading.refunded(silent)).isEqualTo(Tenge.ZERO);
    assertThatThrownBy(() -> HalykReading.refundedAsSaid(silent))
        .isInstanceOf(ProviderUnavailable.class);
    assertThat(HalykReading.refundedAsSaid(transaction("CHARGE", "12"))).isEqualTo(Tenge.of(10));
  }

  @Test
  void a_try_without_an_outcome_for_an_hour_has_failed() {
    assertThat(
            HalykReading.payment(
                    "205218074",
                    Optional.empty(),
                    transaction("3D", "12"),
                    CREATED.plus(Duration.ofMinutes(61)))
                .failed())
        .isTrue();
  }
}
