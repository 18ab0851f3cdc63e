package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Shop.Placed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CancellationRaceTest {

  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Orderledger CLIENT = SYSTEM.client();
  // About what the request takes to delivery, so that either may come first.
  private static final int HEAD_START_MILLIS = 60;

  private final AtomicInteger cancelled = new AtomicInteger();

  @Test
  void of_a_cancellation_and_a_dispatch_exactly_one_wins_and_the_money_follows() throws Exception {
    int orders = Integer.getInteger("race.orders", 10);
    SideBySide.each(orders, 4, order -> race());
    System.out.printf("Of %d races, %d ended in cancellation.%n", orders, cancelled.get());
  }

  private void race() {
    Placed order = Steps.bought(SYSTEM.shop("carol"));
    String number = order.number();
    URI delivery = CLIENT.addresses().delivery();
    Steps.awaitReleased(number);
    List<Answer> answers = let(number, delivery);

    String outcome = outcome(number);
    boolean isDispatched = answers.get(1).isSuccess();
    assertThat(outcome).isEqualTo(isDispatched ? "refused" : "cancelled");
    if (isDispatched) {
      Steps.awaitPayment(number, "capture", state -> Steps.tenge(state, "captured") > 0);
      assertThat(status(number)).isEqualTo("HANDED_TO_DELIVERY");
    } else {
      cancelled.incrementAndGet();
      Steps.awaitPayment(number, "release", state -> Steps.tenge(state, "held") == 0);
      assertThat(status(number)).isEqualTo("CANCELLED");
    }
    long kept = isDispatched ? order.total() : 0;
    JsonNode books = Steps.providerBooks("carol", number);
    assertThat(Steps.tenge(Steps.payment(number), "netKept")).isEqualTo(kept);
    assertThat(Steps.providerTenge(books, "captured")).isEqualTo(kept);
    assertThat(Steps.providerTenge(books, "captured") + Steps.providerTenge(books, "released"))
        .as("nothing is held any more")
        .isEqualTo(order.total());
  }

  private static List<Answer> let(String number, URI delivery) {
    int headStart = ThreadLocalRandom.current().nextInt(HEAD_START_MILLIS);
    try {
      return SideBySide.race(
          List.of(
              () ->
                  CLIENT.post(
                      "carol",
                      CLIENT.addresses().order(),
                      "/orders/" + number + "/cancellation",
                      Map.of("reason", "changed my mind")),
              () -> {
                Thread.sleep(headStart);
                return CLIENT.post(
                    "oscar", delivery, "/deliveries/" + number + "/dispatch", Map.of());
              }));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Cancelled or refused, once delivery has decided. */
  private static String outcome(String number) {
    return RunningSystem.PATIENCE.until(
        "the end of the cancellation of " + number,
        () ->
            Optional.of(
                    CLIENT
                        .get(
                            "carol",
                            CLIENT.addresses().order(),
                            "/orders/" + number + "/cancellation")
                        .text("status"))
                .filter(status -> status.equals("cancelled") || status.equals("refused")));
  }

  private static String status(String number) {
    return CLIENT.get("carol", CLIENT.addresses().order(), "/orders/" + number).text("status");
  }
}
