package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.demo.Shop.Item;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cash at the door: the courier who takes it, and the operator who counts what is handed in. */
public final class Cash {

  private final Person operator;

  Cash(Person operator) {
    this.operator = operator;
  }

  /** The items, to be paid when the courier brings them. */
  static Map<String, Object> order(List<Item> items) {
    Map<String, Object> form = new HashMap<>(OrderForms.order(items, false));
    form.put("payment", Map.of("method", "CASH"));
    return form;
  }

  /** The buyer pays the courier all of it, and has the goods. */
  public void handOver(String number, long total) {
    Map<String, Object> form =
        Map.of(
            "proof",
            Map.of("kind", "SIGNATURE", "reference", "waybill " + number),
            "cash",
            Map.of(
                "amount", tenge(total),
                "takenBy", courierOf(number),
                "fiscalPlace", "KKM 600400012345"));
    operator.posts(operator.addresses().delivery(), "/deliveries/" + number + "/hand-over", form);
  }

  /** The courier hands it in at a desk, once the payment service knows who holds it. */
  public void handIn(String number, long total) {
    URI payment = operator.addresses().payment();
    String path = "/courier-cash/" + courierOf(number);
    operator.seesOnceThere("the cash of " + number + " to be with its courier", payment, path);
    Map<String, Object> form =
        Map.of("amount", tenge(total), "into", "DESK", "reference", "PKO-" + number);
    Answer handedIn = operator.posts(payment, path + "/hand-ins", form);
    if (handedIn.tenge("shortage") != 0 || handedIn.tenge("surplus") != 0) {
      throw new IllegalStateException(
          "The courier of " + number + " handed in another sum than was taken.");
    }
  }

  /** One for each order, so that nobody else's cash is counted with it. */
  private static String courierOf(String number) {
    return "courier-" + number;
  }

  private static Map<String, Object> tenge(long amount) {
    return Map.of("amount", amount, "currency", "KZT");
  }
}
