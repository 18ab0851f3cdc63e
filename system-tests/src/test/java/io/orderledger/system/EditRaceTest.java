package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Shop.Placed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Dispatch and edit at once: the parcel, the order and the money tell the same story. */
class EditRaceTest {

  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Orderledger CLIENT = SYSTEM.client();
  // About what the request takes to delivery, so that either may come first.
  private static final int HEAD_START_MILLIS = 60;
  private static final Map<String, Object> ONE_LESS =
      Map.of("items", List.of(Map.of("sku", "DEMO-007", "quantity", 3)));

  private final AtomicInteger edited = new AtomicInteger();

  @Test
  @Clause(ClauseId.B_4_3)
  void of_an_edit_and_a_dispatch_exactly_one_wins_and_goods_and_money_follow() throws Exception {
    int orders = Integer.getInteger("race.orders", 10);
    SideBySide.each(orders, 4, order -> race());
    System.out.printf("Of %d races, %d ended in an edit.%n", orders, edited.get());
  }

  private void race() {
    Placed order = Steps.bought(SYSTEM.shop("carol"));
    String number = order.number();
    Steps.awaitReleased(number);
    Answer preview =
        CLIENT
            .post(
                "carol",
                CLIENT.addresses().order(),
                "/orders/" + number + "/edits/preview",
                ONE_LESS)
            .orFail();
    long then = preview.tenge("total");
    List<Answer> answers = let(number, preview);

    boolean isDispatched = answers.get(1).isSuccess();
    // An edit that was asked for after the order had learnt of the dispatch is refused at once.
    String outcome = answers.getFirst().isSuccess() ? outcome(number) : "refused";
    assertThat(outcome).isEqualTo(isDispatched ? "refused" : "made");
    if (!isDispatched) {
      edited.incrementAndGet();
      SYSTEM.shop("carol").warehouse().dispatch(number);
    }
    long total = isDispatched ? order.total() : then;
    Steps.awaitPayment(number, "capture", state -> Steps.tenge(state, "captured") > 0);
    JsonNode books = Steps.providerBooks("carol", number);
    assertThat(Steps.tenge(Steps.payment(number), "netKept")).isEqualTo(total);
    assertThat(Steps.providerTenge(books, "captured")).isEqualTo(total);
    assertThat(Steps.providerTenge(books, "captured") + Steps.providerTenge(books, "released"))
        .as("nothing is held any more")
        .isEqualTo(order.total());
    assertThat(order(number).tenge("total")).isEqualTo(total);
    assertThat(parcel(number)).hasSize(isDispatched ? 2 : 1);
    assertThat(Steps.balance(number, "SALES")).isEqualTo(-total);
  }

  private static List<Answer> let(String number, Answer preview) {
    Map<String, Object> edit =
        Map.of(
            "items",
            ONE_LESS.get("items"),
            "expectedTotal",
            Map.of("amount", preview.tenge("total"), "currency", "KZT"));
    int headStart = ThreadLocalRandom.current().nextInt(HEAD_START_MILLIS);
    try {
      return SideBySide.race(
          List.of(
              () ->
                  CLIENT.post(
                      "carol",
                      CLIENT.addresses().order(),
                      "/orders/" + number + "/edits",
                      edit,
                      UUID.randomUUID().toString(),
                      preview.etag()),
              () -> {
                Thread.sleep(headStart);
                return CLIENT.post(
                    "oscar",
                    CLIENT.addresses().delivery(),
                    "/deliveries/" + number + "/dispatch",
                    Map.of());
              }));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Made or refused, once delivery has decided. */
  private static String outcome(String number) {
    return RunningSystem.PATIENCE.until(
        "the end of the edit of " + number,
        () ->
            Optional.of(
                    CLIENT
                        .get("carol", CLIENT.addresses().order(), "/orders/" + number + "/edits/1")
                        .text("status"))
                .filter(status -> status.equals("made") || status.equals("refused")));
  }

  private static Answer order(String number) {
    return CLIENT.get("carol", CLIENT.addresses().order(), "/orders/" + number).orFail();
  }

  private static JsonNode parcel(String number) {
    return CLIENT
        .get("oscar", CLIENT.addresses().delivery(), "/deliveries/" + number)
        .orFail()
        .body()
        .path("items");
  }
}
