package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.client.Watcher;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Orders whose payment looks like fraud, and the operator who looks at them (B-5.14). */
public final class HeldOrders {

  /** The house holds an order after so many failures at the latest, whatever its edition says. */
  private static final int MOST_FAILURES = 5;

  private final Orderledger orderledger;
  private final Patience patience;
  private final Watcher watcher;
  private final PaymentPage page;
  private final String operator;

  HeldOrders(
      Orderledger orderledger,
      Patience patience,
      Watcher watcher,
      PaymentPage page,
      String operator) {
    this.orderledger = orderledger;
    this.patience = patience;
    this.watcher = watcher;
    this.page = page;
    this.operator = operator;
  }

  /** Somebody tries cards until the order is held. */
  public void tryCards(String number, String declinedCard) {
    for (int failure = 1; failure <= MOST_FAILURES; failure++) {
      if (isHeld(number)) {
        return;
      }
      page.pay(number, declinedCard);
      awaitFailure(number, failure);
    }
    awaitHold(number, true);
  }

  /** An operator has asked the buyer, and lets the order go on. */
  public void release(String number) {
    URI service = orderledger.addresses().order();
    String key = UUID.randomUUID().toString();
    patience
        .command(
            () ->
                orderledger.post(
                    operator,
                    service,
                    "/orders/" + number + "/hold/release",
                    Map.of("reason", "the buyer called: the bank had blocked the card"),
                    key))
        .orFail();
    awaitHold(number, false);
  }

  private boolean isHeld(String number) {
    URI service = orderledger.addresses().order();
    return patience
        .command(() -> orderledger.get(operator, service, "/orders/" + number))
        .orFail()
        .body()
        .has("hold");
  }

  private void awaitHold(String number, boolean held) {
    watcher.await(
        operator,
        orderledger.addresses().order(),
        "/orders/" + number,
        "order " + number + (held ? " to be held" : " to go on"),
        order -> order.has("hold") == held);
  }

  private void awaitFailure(String number, int failure) {
    watcher.await(
        operator,
        orderledger.addresses().payment(),
        "/payments/" + number,
        "attempt " + failure + " of " + number + " to fail",
        payment ->
            payment.path("attempts").size() >= failure
                && payment
                    .path("attempts")
                    .path(payment.path("attempts").size() - 1)
                    .path("status")
                    .asString()
                    .equals("FAILED"));
  }
}
