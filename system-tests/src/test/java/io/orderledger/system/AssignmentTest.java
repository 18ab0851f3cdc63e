package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Shop.Placed;
import io.orderledger.local.launcher.history.OrderHistory;
import io.orderledger.local.launcher.history.OrderHistory.Entry;
import io.orderledger.local.launcher.verify.Verification;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An order of one customer becomes another's in all four stages (B-15.6). */
@Clause(ClauseId.B_15_6)
class AssignmentTest {

  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Orderledger CLIENT = SYSTEM.client();
  private static final String BOB = "5d0f3c52-8a37-4a0b-8e0e-7b2f4d9c0b02";

  private static Answer ask(String login, URI service, String path) {
    return CLIENT.get(login, service, path);
  }

  private static void assign(String number) {
    URI order = CLIENT.addresses().order();
    String path = "/orders/" + number + "/assignment";
    CLIENT.post("alice", order, path, Map.of("assigneeId", BOB)).orFail();
    CLIENT
        .post(
            "bob",
            order,
            path + "/acceptance",
            Map.of(
                "assignment",
                1,
                "contact",
                Map.of("email", "bob@example.org"),
                "recipient",
                Map.of("name", "Bob", "phone", "+7 701 777 66 55", "address", "Dostyk 5"),
                "privacyEdition",
                "2026-01",
                "consents",
                List.of("order-processing")))
        .orFail();
    CLIENT
        .post("oscar", order, path + "/answer", Map.of("assignment", 1, "answer", "CONSENT"))
        .orFail();
  }

  @Test
  void the_next_buyer_has_the_order_in_every_stage_and_the_former_in_none() {
    Placed order = Steps.shipped(SYSTEM.shop("alice"));
    String number = order.number();

    assign(number);

    List<Map.Entry<URI, String>> stages =
        List.of(
            Map.entry(CLIENT.addresses().order(), "/orders/" + number),
            Map.entry(CLIENT.addresses().payment(), "/payments/" + number),
            Map.entry(CLIENT.addresses().delivery(), "/deliveries/" + number),
            Map.entry(CLIENT.addresses().returns(), "/returns/" + number));
    for (Map.Entry<URI, String> stage : stages) {
      RunningSystem.PATIENCE.until(
          stage.getValue() + " to be the next buyer's",
          () ->
              Optional.of(ask("bob", stage.getKey(), stage.getValue()))
                  .filter(answer -> answer.status() == 200));
      assertThat(ask("alice", stage.getKey(), stage.getValue()).status())
          .as(stage.getValue())
          .isEqualTo(404);
    }
    assertThat(
            CLIENT
                .post(
                    "alice",
                    CLIENT.addresses().order(),
                    "/orders/" + number + "/cancellation",
                    Map.of("reason", "x"))
                .status())
        .isEqualTo(404);

    SYSTEM.shop("bob").warehouse().handOver(number);
    long back = SYSTEM.shop("bob").giveBack(number, 1, 1);
    assertThat(back).isPositive();
    List<Entry> life = new OrderHistory(CLIENT).timeline(number);
    assertThat(life)
        .extracting(Entry::type)
        .contains(
            "order.assignment-requested",
            "order.assignment-accepted",
            "order.rights-assigned",
            "payment.rights-assigned",
            "delivery.rights-assigned",
            "returns.rights-assigned");
    assertThat(new Verification(CLIENT, System.out).run()).isTrue();
  }
}
