package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where goods leave, and what is said at the door; the buyer has the code for the pickup point. */
public final class Warehouse {

  private final Person buyer;
  private final Person operator;

  Warehouse(Person buyer, Person operator) {
    this.buyer = buyer;
    this.operator = operator;
  }

  /** Gives the goods to the courier as soon as delivery knows of confirmation and payment. */
  public void dispatch(String number) {
    whenReleased(number, "dispatch", Map.of());
  }

  public void makeReady(String number) {
    whenReleased(number, "readiness", Map.of());
  }

  /** Some pieces of a line leave before the rest. */
  public void sendAhead(String number, int line, int quantity) {
    whenReleased(
        number, "shipments", Map.of("items", List.of(Map.of("line", line, "quantity", quantity))));
  }

  /** A step that waits until delivery knows of confirmation and payment. */
  void whenReleased(String number, String step, Map<String, Object> form) {
    operator.awaits(
        service(),
        "/deliveries/" + number,
        "the release of " + number,
        delivery -> !delivery.path("nextSteps").isEmpty());
    step(number, step, form);
  }

  public void handOver(String number) {
    step(number, "hand-over", signature(number));
  }

  /** One of several shipments, counted from 1. */
  public void handOver(String number, int shipment) {
    step(number, "hand-over?shipment=" + number + '-' + shipment, signature(number));
  }

  private static Map<String, Object> signature(String number) {
    return Map.of("proof", Map.of("kind", "SIGNATURE", "reference", "waybill " + number));
  }

  public void collect(String number) {
    Answer code = buyer.sees(service(), "/deliveries/" + number + "/pickup-code");
    step(number, "collection", Map.of("code", code.text("code")));
  }

  /** The buyer refuses the goods; the cost of the way is documented. */
  public void refuseAtDoor(String number, long documentedCost) {
    Map<String, Object> invoice =
        Map.of(
            "reference",
            "courier invoice",
            "amount",
            Map.of("amount", documentedCost, "currency", "KZT"));
    step(number, "refusal", Map.of("documents", List.of(invoice)));
  }

  private void step(String number, String step, Map<String, Object> form) {
    operator.posts(service(), "/deliveries/" + number + '/' + step, form);
  }

  private URI service() {
    return operator.addresses().delivery();
  }
}
