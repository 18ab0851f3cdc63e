package io.orderledger.system;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Shop;
import io.orderledger.local.launcher.demo.Shop.Item;
import io.orderledger.local.launcher.demo.Shop.Placed;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What several tests do and see, beside the demo's shop. */
final class Steps {

  private static final Orderledger CLIENT = RunningSystem.shared().client();
  private static final long TIYN_A_TENGE = 100;

  private Steps() {}

  /** Placed, paid and confirmed: the money is held, and delivery may begin. */
  static Placed bought(Shop shop) {
    Placed order = shop.place(List.of(new Item("DEMO-007", 3), new Item("DEMO-020", 1)), false);
    shop.checkout().pay(order.number(), Shop.GOOD_CARD);
    shop.checkout().awaitAuthorized(order.number());
    shop.confirm(order.number());
    return order;
  }

  /** On its way to the buyer, the money taken. */
  static Placed shipped(Shop shop) {
    Placed order = bought(shop);
    shop.warehouse().dispatch(order.number());
    shop.checkout().awaitCaptured(order.number());
    return order;
  }

  /** Until delivery knows that nothing keeps the goods. */
  static void awaitReleased(String number) {
    RunningSystem.PATIENCE.until(
        "the release of " + number,
        () ->
            Optional.of(CLIENT.get("oscar", CLIENT.addresses().delivery(), "/deliveries/" + number))
                .filter(answer -> !answer.body().path("nextSteps").isEmpty()));
  }

  static JsonNode payment(String number) {
    return CLIENT
        .get("audrey", CLIENT.addresses().payment(), "/payments/" + number)
        .orFail()
        .body();
  }

  static void awaitPayment(String number, String what, Predicate<JsonNode> holds) {
    RunningSystem.PATIENCE.until(
        what + " of " + number, () -> Optional.of(payment(number)).filter(holds));
  }

  static long tenge(JsonNode view, String field) {
    return view.path(field).path("amount").asLong();
  }

  /** The provider's own books of an order's only attempt. */
  static JsonNode providerBooks(String buyer, String number) {
    Answer attempt =
        CLIENT.get(buyer, CLIENT.addresses().payment(), "/payments/" + number + "/attempts/1");
    String intent = attempt.orFail().text("paymentIntentId");
    return CLIENT
        .open(CLIENT.addresses().provider(), "/simulator/books?intent=" + intent)
        .orFail()
        .body()
        .path("total");
  }

  static long providerTenge(JsonNode books, String field) {
    return books.path(field).asLong() / TIYN_A_TENGE;
  }

  /** What stands on an account of an order's ledger, in tenge; debit is positive. */
  static long balance(String number, String account) {
    return CLIENT
        .get("audrey", CLIENT.addresses().payment(), "/payments/" + number + "/ledger")
        .orFail()
        .body()
        .path("balances")
        .valueStream()
        .filter(balance -> balance.path("account").asString().equals(account))
        .mapToLong(balance -> tenge(balance, "amount"))
        .sum();
  }
}
