package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.client.Watcher;
import io.orderledger.local.launcher.demo.Shop.Item;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The bank that gives instalments, and the buyer who applies to it. */
public final class InstalmentDesk {

  private static final int MONTHS = 12;

  private final Orderledger orderledger;
  private final Patience patience;
  private final Watcher watcher;
  private final String buyer;

  InstalmentDesk(Orderledger orderledger, Patience patience, Watcher watcher, String buyer) {
    this.orderledger = orderledger;
    this.patience = patience;
    this.watcher = watcher;
    this.buyer = buyer;
  }

  /** The items, to be paid by instalments. */
  static Map<String, Object> order(List<Item> items) {
    Map<String, Object> form = new HashMap<>(OrderForms.order(items, false));
    form.put("payment", Map.of("method", "INSTALMENTS"));
    return form;
  }

  /** The buyer agrees on the bank's page, and the bank approves. */
  public void approve(String number) {
    decide(number, "approve");
  }

  /** The buyer agrees on the bank's page, and the bank refuses. */
  public void refuse(String number) {
    decide(number, "refuse");
  }

  private void decide(String number, String outcome) {
    Answer applied = applied(number);
    Answer attempt =
        watcher.await(
            buyer,
            orderledger.addresses().payment(),
            applied.location(),
            "the bank's page of " + number,
            seen -> !seen.path("clientSecret").asString("").isEmpty());
    URI page = URI.create(attempt.text("clientSecret"));
    var _ =
        patience.command(() -> orderledger.provider(page.getPath(), "outcome=" + outcome, null));
  }

  /** Before the order has reached the payment service there is nothing to apply for: 404. */
  private Answer applied(String number) {
    String key = UUID.randomUUID().toString();
    URI payment = orderledger.addresses().payment();
    Supplier<Answer> apply =
        () ->
            orderledger.post(
                buyer,
                payment,
                "/payments/" + number + "/instalments",
                Map.of("months", MONTHS),
                key);
    return patience
        .until(
            "the payment of " + number,
            () -> Optional.of(patience.command(apply)).filter(seen -> seen.status() != 404))
        .orFail();
  }
}
