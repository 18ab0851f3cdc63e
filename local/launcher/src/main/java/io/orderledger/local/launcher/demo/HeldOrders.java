package io.orderledger.local.launcher.demo;

import java.util.Map;

/** Orders whose payment looks like fraud, and the operator who looks at them (B-5.14). */
public final class HeldOrders {

  /** The house holds an order after so many failures at the latest, whatever its edition says. */
  private static final int MOST_FAILURES = 5;

  private final Person operator;
  private final PaymentPage page;

  HeldOrders(Person operator, PaymentPage page) {
    this.operator = operator;
    this.page = page;
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
    operator.posts(
        operator.addresses().order(),
        "/orders/" + number + "/hold/release",
        Map.of("reason", "the buyer called: the bank had blocked the card"));
    awaitHold(number, false);
  }

  private boolean isHeld(String number) {
    return operator.sees(operator.addresses().order(), "/orders/" + number).body().has("hold");
  }

  private void awaitHold(String number, boolean held) {
    operator.awaits(
        operator.addresses().order(),
        "/orders/" + number,
        "order " + number + (held ? " to be held" : " to go on"),
        order -> order.has("hold") == held);
  }

  private void awaitFailure(String number, int failure) {
    operator.awaits(
        operator.addresses().payment(),
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
