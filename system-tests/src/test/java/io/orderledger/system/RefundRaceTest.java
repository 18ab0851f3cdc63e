package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Shop.Placed;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RefundRaceTest {

  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Orderledger CLIENT = SYSTEM.client();
  private static final URI PAYMENT = CLIENT.addresses().payment();
  private static final int RIVALS = 4;
  private static final int ROUNDS = 2;

  @Test
  void of_four_refunds_of_sixty_percent_of_the_rest_exactly_one_is_made() throws Exception {
    SideBySide.each(Integer.getInteger("race.orders", 10), 4, order -> race());
  }

  private static void race() {
    try {
      Placed order = Steps.shipped(SYSTEM.shop("bob"));
      long given = 0;
      for (int round = 1; round <= ROUNDS; round++) {
        given += refundOnce(order.number(), (order.total() - given) * 60 / 100);
        booksAgree(order, given, round);
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long refundOnce(String number, long amount) throws Exception {
    Map<String, Object> wish =
        Map.of("amount", Map.of("amount", amount, "currency", "KZT"), "reason", "goodwill");
    List<Answer> asked =
        rivals(() -> CLIENT.post("oscar", PAYMENT, "/payments/" + number + "/refunds", wish));
    List<Answer> reserved = asked.stream().filter(Answer::isSuccess).toList();
    assertThat(reserved).as("reserved of %s", asked).hasSize(1);
    assertThat(asked)
        .filteredOn(answer -> !answer.isSuccess())
        .allSatisfy(answer -> assertThat(answer.text("type")).endsWith(":refund-exceeds-captured"));

    String approval =
        "/payments/" + number + "/refunds/" + reserved.getFirst().text("refundId") + "/approval";
    assertThat(CLIENT.post("oscar", PAYMENT, approval, Map.of()).isSuccess())
        .as("whoever asked cannot approve")
        .isFalse();
    List<Answer> approved = rivals(() -> CLIENT.post("olga", PAYMENT, approval, Map.of()));
    assertThat(approved).filteredOn(Answer::isSuccess).as("approved of %s", approved).hasSize(1);
    return amount;
  }

  private static void booksAgree(Placed order, long given, int refunds) {
    String number = order.number();
    Steps.awaitPayment(
        number, "refunds of " + given, state -> Steps.tenge(state, "refunded") == given);
    JsonNode books = Steps.providerBooks("bob", number);
    assertThat(Steps.providerTenge(books, "captured")).isEqualTo(order.total());
    assertThat(Steps.providerTenge(books, "refunded")).isEqualTo(given);
    assertThat(books.path("refundsPending").asLong()).isZero();
    assertThat(Steps.payment(number).path("refunds")).hasSize(refunds);
    RunningSystem.PATIENCE.holds(
        () -> Steps.balance(number, "PROVIDER_CLEARING") == order.total() - given);
    assertThat(Steps.balance(number, "PROVIDER_CLEARING")).isEqualTo(order.total() - given);
    assertThat(Steps.balance(number, "REFUNDS_PAYABLE")).isZero();
  }

  private static List<Answer> rivals(Callable<Answer> one) throws Exception {
    return SideBySide.race(Collections.nCopies(RIVALS, one));
  }
}
