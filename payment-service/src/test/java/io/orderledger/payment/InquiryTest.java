package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.PaymentCommand.RecordCaptured;
import io.orderledger.payment.model.PaymentCommand.RecordRefundFailed;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who asks what was charged gets an answer. */
@Clause({ClauseId.B_5_11, ClauseId.B_5_19})
class InquiryTest {

  private final House house = House.shared();

  private JsonNode inquiry(OrderNumber order) {
    Answer answer = house.buyer().get("/payments/" + order + "/inquiry");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void an_order_that_was_charged_twice_shows_the_duplicate_and_that_it_goes_back() {
    OrderNumber order = house.captured(6_000, "pm_card_visa");
    String first = house.account(order).attempts().get(1).intentId();
    // Another intent for the same order, which nobody here had made.
    house.command(
        order,
        new RecordCaptured(
            2, "pi_elsewhere_" + order, Tenge.of(6_000), Tenge.of(6_000), Instant.now()));
    house.until(order, account -> !account.refunds().isEmpty());
    JsonNode seen = inquiry(order);
    assertThat(seen.path("charged").path("amount").asLong()).isEqualTo(12_000);
    assertThat(seen.path("charges").path(0).path("reference").asString()).isEqualTo(first);
    assertThat(seen.path("duplicates").size()).isEqualTo(1);
    assertThat(seen.path("duplicates").path(0).path("attempt").asInt()).isEqualTo(2);
    assertThat(seen.path("duplicates").path(0).path("of").asInt()).isEqualTo(1);
    assertThat(seen.path("refunds").path(0).path("cause").asString()).isEqualTo("EXCESS");
    assertThat(seen.path("next").asString()).isIn("REFUND_UNDER_WAY", "REFUND_FAILED");

    house.command(
        order,
        new RecordRefundFailed(
            "refund-01", 2, null, Tenge.of(6_000), "charge_disputed", Instant.now()));
    JsonNode failed = inquiry(order);
    assertThat(failed.path("next").asString()).isEqualTo("REFUND_FAILED");
    assertThat(failed.path("nextInWords").path("en").asString()).contains("6000 KZT");
    assertThat(failed.path("nextInWords").path("ru").asString()).contains("6000 ₸");
    assertThat(failed.path("nextInWords").path("kk").asString()).contains("6000 ₸");
  }

  @Test
  void what_is_held_and_what_was_taken_are_said_in_words() {
    OrderNumber held = house.held(4_000);
    assertThat(inquiry(held).path("next").asString()).isEqualTo("HELD");
    assertThat(inquiry(held).path("charges")).isEmpty();
    OrderNumber unpaid = house.opened(4_000);
    assertThat(inquiry(unpaid).path("next").asString()).isEqualTo("TO_BE_PAID");
    OrderNumber taken = house.captured(4_000, "pm_card_visa");
    assertThat(inquiry(taken).path("next").asString()).isEqualTo("NOTHING");
    assertThat(
            house
                .service()
                .as("stranger", "customer")
                .get("/payments/" + taken + "/inquiry")
                .status())
        .isEqualTo(404);
  }

  @Test
  void an_operator_finds_the_order_by_the_day_and_the_sum() {
    long sum = 1_000_000 + ThreadLocalRandom.current().nextLong(1_000_000);
    OrderNumber order = house.captured(sum, "pm_card_visa");
    String path = "/payment-inquiries?day=%s&sum=%d".formatted(Almaty.dateOf(Instant.now()), sum);
    JsonNode found = house.operator("anna").get(path).json().path("items");
    assertThat(found.size()).isEqualTo(1);
    assertThat(found.path(0).path("orderNumber").asString()).isEqualTo(order.value());
    assertThat(found.path(0).path("means").asString()).isEqualTo("CARD");
    assertThat(house.buyer().get(path).status()).isEqualTo(403);
  }
}
