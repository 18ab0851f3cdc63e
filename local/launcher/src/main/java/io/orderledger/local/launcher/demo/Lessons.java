package io.orderledger.local.launcher.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Services that are rendered, objected to, rendered anew and accepted. */
public final class Lessons {

  private final Person client;
  private final Person operator;

  Lessons(Person client, Person operator) {
    this.client = client;
    this.operator = operator;
  }

  /** One lesson, by somebody whom the seller sent, as soon as the order is paid. */
  public void renderOne(String number) {
    render(
        number,
        Map.of(
            "items",
            List.of(Map.of("line", 1, "quantity", 1)),
            "thirdParty",
            "Music House LLP",
            "documentNumber",
            "ACT-" + number));
  }

  public void renderTheRest(String number) {
    render(number, Map.of());
  }

  private void render(String number, Map<String, Object> form) {
    operator.awaits(
        delivery(),
        "/deliveries/" + number,
        "the services of " + number + " to be paid",
        state -> state.path("nextSteps").toString().contains("renderings"));
    operator.posts(delivery(), "/deliveries/" + number + "/renderings", form);
  }

  /** The client objects to the first lesson, and the seller gives it anew. */
  public void objectAndRemedy(String number) {
    client.posts(
        delivery(),
        "/deliveries/" + number + "/renderings/" + number + "-1/objections",
        Map.of("lines", List.of(1), "grounds", "The lesson was half an hour short."));
    operator.posts(
        delivery(),
        "/deliveries/" + number + "/objections/1/answer",
        Map.of("outcome", "REMEDIED", "words", "The lesson was given anew."));
  }

  /** The client does not wait until silence accepts. */
  public void accept(String number) {
    client.posts(delivery(), "/deliveries/" + number + "/acceptance", Map.of());
  }

  private URI delivery() {
    return operator.addresses().delivery();
  }
}
