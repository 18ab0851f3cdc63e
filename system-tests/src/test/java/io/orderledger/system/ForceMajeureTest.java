package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Shop.Placed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Force majeure through all services: a promise that moves, and money that goes back. */
@Clause({ClauseId.B_12_1, ClauseId.B_12_3})
class ForceMajeureTest {

  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Orderledger CLIENT = SYSTEM.client();
  private static final LocalDate TODAY = Almaty.dateOf(Instant.now());

  private static void declare(String number, LocalDate began, @Nullable LocalDate ended) {
    Map<String, Object> declaration = new HashMap<>();
    declaration.put("orderNumber", number);
    declaration.put("side", "SELLER");
    declaration.put("kind", "FIRE");
    declaration.put("beganOn", began.toString());
    declaration.put("endedOn", ended == null ? null : ended.toString());
    declaration.put(
        "notice",
        Map.of("from", "SELLER", "channel", "EMAIL", "receivedAt", Instant.now().toString()));
    CLIENT.post("oscar", CLIENT.addresses().order(), "/force-majeure", declaration).orFail();
    await(number, "force majeure", order -> !order.path("forceMajeure").isEmpty());
  }

  private static JsonNode await(String number, String what, Predicate<JsonNode> holds) {
    return RunningSystem.PATIENCE.until(
        what + " of " + number,
        () ->
            Optional.of(CLIENT.get("carol", CLIENT.addresses().order(), "/orders/" + number))
                .map(Answer::body)
                .filter(holds));
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_6_15})
  void the_promised_day_is_later_by_its_days_and_the_buyer_sees_why() {
    Placed order = Steps.bought(SYSTEM.shop("carol"));
    Steps.awaitReleased(order.number());

    declare(order.number(), TODAY, TODAY.plusDays(6));

    JsonNode delivery =
        await(
                order.number(),
                "another promised day",
                seen -> !seen.path("delivery").path("moves").isEmpty())
            .path("delivery");
    LocalDate first = LocalDate.parse(delivery.path("promisedFirst").asString());
    JsonNode move = delivery.path("moves").get(0);
    assertThat(move.path("cause").asString()).isEqualTo("FORCE_MAJEURE");
    assertThat(LocalDate.parse(move.path("by").asString())).isAfter(first);
    assertThat(
            CLIENT
                .get("oscar", CLIENT.addresses().delivery(), "/deliveries/" + order.number())
                .orFail()
                .body()
                .path("promise")
                .path("by"))
        .isEqualTo(move.path("by"));
  }

  @Test
  void after_sixty_days_the_buyer_terminates_and_all_the_money_goes_back() {
    Placed order = Steps.bought(SYSTEM.shop("carol"));
    Steps.awaitReleased(order.number());
    declare(order.number(), TODAY.minusDays(60), null);

    CLIENT
        .post(
            "carol",
            CLIENT.addresses().order(),
            "/orders/" + order.number() + "/force-majeure-termination",
            Map.of("lossOfPurpose", "it was for a day that is past"))
        .orFail();

    await(
        order.number(),
        "the end",
        seen -> seen.path("cancellation").path("status").asString().equals("cancelled"));
    RunningSystem.PATIENCE.until(
        "the release of the money of " + order.number(),
        () ->
            Optional.of(Steps.providerBooks("carol", order.number()))
                .filter(books -> Steps.providerTenge(books, "released") == order.total()));
    assertThat(Steps.tenge(Steps.payment(order.number()), "netKept")).isZero();
  }
}
