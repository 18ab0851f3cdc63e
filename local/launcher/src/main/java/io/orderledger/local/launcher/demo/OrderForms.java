package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.demo.Shop.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What buyers fill in. */
final class OrderForms {

  private OrderForms() {}

  static Map<String, Object> order(List<Item> items, boolean pickup) {
    Map<String, Object> recipient =
        pickup
            ? Map.of("name", "Aigerim Demo", "phone", "+77010000000")
            : Map.of(
                "name", "Aigerim Demo", "phone", "+77010000000", "address", "Abay Ave 1, Almaty");
    Map<String, Object> delivery =
        pickup
            ? Map.of("method", "PICKUP", "pickupPoint", "ALA-1", "recipient", recipient)
            : Map.of("method", "COURIER", "recipient", recipient);
    return Map.of(
        "sellerId",
        "goods",
        "items",
        wanted(items),
        "delivery",
        delivery,
        "payment",
        Map.of("method", "CARD"),
        "acceptance",
        Map.of(
            "act", "ORDER_FORM", "privacyEdition", "2026-01", "consents", List.of("PROCESSING")));
  }

  /** Lessons of the services seller, named as it asks: of what kind, where and for whom. */
  static Map<String, Object> lessons(int quantity) {
    Map<String, Object> form =
        new HashMap<>(order(List.of(new Item(Catalogue.LESSON, quantity)), true));
    form.put("sellerId", "services");
    form.put("contact", Map.of("email", "lessons@example.org"));
    form.put(
        "service",
        Map.of(
            "kind", "Piano lesson",
            "place", "Dostyk 77, Almaty",
            "client", Map.of("name", "Aigerim Demo", "phone", "+77010000000")));
    return form;
  }

  /** A legal entity, and who acts for it (B-1.3.1). */
  static Map<String, Object> entity(String bin) {
    return Map.of(
        "kind",
        "LEGAL_ENTITY",
        "bin",
        bin,
        "name",
        "Demo LLP",
        "representative",
        Map.of(
            "name",
            "Aigerim Demo",
            "powerOfAttorney",
            Map.of("number", "17", "date", "2026-01-12")));
  }

  /** The items, bought by a legal entity. */
  static Map<String, Object> orderOfEntity(List<Item> items) {
    Map<String, Object> form = new HashMap<>(order(items, false));
    form.put("buyer", entity("120540001238"));
    return form;
  }

  private static List<Map<String, Object>> wanted(List<Item> items) {
    return items.stream()
        .map(item -> Map.<String, Object>of("sku", item.sku(), "quantity", item.quantity()))
        .toList();
  }

  /** What an order is to have, its delivery as it is. */
  static Map<String, Object> edit(List<Item> items) {
    return Map.of("items", wanted(items));
  }

  /** The same, at the total that the preview told or not at all. */
  static Map<String, Object> editAt(List<Item> items, long total) {
    return Map.of(
        "items", wanted(items), "expectedTotal", Map.of("amount", total, "currency", "KZT"));
  }

  /** What somebody thinks of buying with a code. */
  static Map<String, Object> wish(List<Item> items, String code) {
    return Map.of(
        "sellerId", "goods",
        "items", wanted(items),
        "delivery", Map.of("method", "COURIER"),
        "codes", List.of(code));
  }

  /** An order with a code, at the total that a quote told or not at all. */
  static Map<String, Object> orderAt(List<Item> items, String code, long total) {
    Map<String, Object> form = new HashMap<>(order(items, false));
    form.put("codes", List.of(code));
    form.put("expectedTotal", Map.of("amount", total, "currency", "KZT"));
    return form;
  }
}
