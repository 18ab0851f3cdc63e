package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CaptureFailureTest {

  private final House house = House.shared();

  @AfterEach
  void calm() {
    house.provider.faults().calm();
  }

  private List<JsonNode> failing() {
    List<JsonNode> all = new ArrayList<>();
    String after = "";
    do {
      JsonNode page =
          house.operator("anna").get("/payment-tasks?failing=true&limit=1&after=" + after).json();
      page.path("items").forEach(all::add);
      after = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!after.isEmpty());
    return all;
  }

  private Optional<JsonNode> failing(OrderNumber order, String asks) {
    return failing().stream()
        .filter(task -> task.path("orderNumber").asString().equals(order.value()))
        .filter(task -> task.path("asks").asString().equals(asks))
        .findFirst();
  }

  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_10})
  void a_hold_that_is_gone_when_the_goods_leave_is_shown_and_the_buyer_pays_anew() {
    OrderNumber order = house.held(7_000);
    String intent = house.account(order).attempts().get(1).intentId();
    // As the provider does with a hold that nobody captured for a week; its webhook is lost.
    house.provider.faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.post(
        "/v1/payment_intents/" + intent + "/cancel",
        "key=" + SimulatorSettings.DEFAULT_ACCOUNT.secretKey());
    house.command(order, new PaymentCommand.ConfirmShipment("s-1"));
    house.until(order, account -> account.attempts().get(1).captureFailed());
    house.provider.faults().calm();

    JsonNode payment = house.operator("anna").get("/payments/" + order).json();
    assertThat(payment.path("status").asString()).isEqualTo("OWED");
    assertThat(payment.path("attempts").get(0).path("captureFailed").asBoolean()).isTrue();
    assertThat(house.history(order)).contains("payment.capture-failed", "payment.hold-released");
    house.projected();
    assertThat(house.operator("anna").get("/payments?limit=200").json().path("items"))
        .filteredOn(line -> line.path("orderNumber").asString().equals(order.value()))
        .allSatisfy(line -> assertThat(line.path("capturesFailed").asInt()).isEqualTo(1));
    await().until(() -> failing(order, "CAPTURE").isEmpty());

    Answer second = house.attempt(order);
    house.pay(second, "pm_card_visa");
    house.until(order, account -> account.captured().equals(Tenge.of(7_000)));
  }

  @Test
  void a_capture_that_is_not_answered_is_listed_with_its_tries_until_it_succeeds() {
    OrderNumber order = house.held(7_000);
    OrderNumber other = house.held(7_000);
    house.provider.faults().arm(new Directive(Fault.SERVER_ERROR, "capture"), 1_000);
    house.command(order, new PaymentCommand.ConfirmShipment("s-1"));
    house.command(other, new PaymentCommand.ConfirmShipment("s-1"));
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                failing(other, "CAPTURE").isPresent()
                    && failing(order, "CAPTURE")
                        .filter(task -> task.path("tries").asInt() >= 2)
                        .isPresent());
    JsonNode task = failing(order, "CAPTURE").orElseThrow();
    assertThat(Instant.parse(task.path("nextTry").asString()))
        .isAfter(Instant.parse(task.path("lastFailure").asString()));
    assertThat(house.account(order).attempts().get(1).captureFailed()).isFalse();
    house.provider.faults().calm();
    house.until(order, account -> account.captured().equals(Tenge.of(7_000)));
    await().until(() -> failing(order, "CAPTURE").isEmpty());
  }
}
