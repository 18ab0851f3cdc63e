package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.demo.Shop.Item;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people and programs get wrong in an order form, and what they are told. */
final class BadInput {

  private static final int A_MEGABYTE = 1 << 20;
  private static final int YOUNG = 15;

  private final Person buyer;
  private final String sku;

  /**
   * Forms about one product.
   *
   * @param sku nobody else's: whatever is left behind is found by it
   */
  BadInput(Person buyer, String sku) {
    this.buyer = buyer;
    this.sku = sku;
  }

  /** Sends every one of them; fails unless each is refused in its place and nothing is left. */
  void isRefused() {
    Map<String, Object> good = OrderForms.order(items(1), false);
    refused(
        OrderForms.order(List.of(new Item("NO-SUCH", 1)), false), 422, "items[0].sku", "B-1.5.3");
    refused(OrderForms.order(items(0), false), 422, "items[0].quantity", "B-1.5.3");
    refused(OrderForms.order(items(Integer.MAX_VALUE), false), 422, "items[0].quantity", "B-1.5.3");
    refused(
        OrderForms.order(List.of(new Item(sku, 1), new Item(sku, 2)), false),
        422,
        "items[1].sku",
        "B-1.5.3");
    refused(with(good, "codes", List.of(Catalogue.CODE_THAT_IS_OVER)), 422, "codes[0]", "B-3.7");
    refused(with(good, "codes", List.of(Catalogue.CODE_OF_ANOTHER)), 422, "codes[0]", "B-3.3");
    refused(with(good, "buyer", OrderForms.entity("120540001239")), 422, "buyer.bin", "B-4.2");
    refused(
        with(OrderForms.lessons(1), "buyer", Map.of("kind", "PERSON", "birthDate", young())),
        422,
        "buyer.birthDate",
        "A-acceptance");
    refused(with(good, "device", "x".repeat(A_MEGABYTE)), 413, "", "");
    Answer orders = buyer.sees(buyer.addresses().order(), "/orders?q=" + sku);
    if (!orders.body().path("items").isEmpty()) {
      throw new IllegalStateException("A refused form left an order behind: " + orders.body());
    }
  }

  private void refused(Map<String, Object> form, int status, String field, String clause) {
    Answer answer = buyer.tries(buyer.addresses().order(), "/orders", form);
    if (answer.status() != status
        || !answer.text("field").equals(field)
        || !answer.text("clause").equals(clause)) {
      throw new IllegalStateException(
          "Wanted %d at '%s' by '%s', but was told %d %s"
              .formatted(status, field, clause, answer.status(), answer.body()));
    }
  }

  private List<Item> items(int quantity) {
    return List.of(new Item(sku, quantity));
  }

  private static String young() {
    return LocalDate.now(Catalogue.ZONE).minusYears(YOUNG).toString();
  }

  private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }
}
