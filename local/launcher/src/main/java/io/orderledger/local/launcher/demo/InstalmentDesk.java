package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.demo.Shop.Item;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bank that gives instalments, and the buyer who applies to it. */
public final class InstalmentDesk {

  private static final int MONTHS = 12;

  private final Person buyer;

  InstalmentDesk(Person buyer) {
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
    URI payment = buyer.addresses().payment();
    Answer applied =
        buyer.postsOnceThere(
            "the payment of " + number,
            payment,
            "/payments/" + number + "/instalments",
            Map.of("months", MONTHS));
    Answer attempt =
        buyer.awaits(
            payment,
            applied.location(),
            "the bank's page of " + number,
            seen -> !seen.path("clientSecret").asString("").isEmpty());
    URI page = URI.create(attempt.text("clientSecret"));
    var _ =
        buyer
            .patience()
            .command(
                () -> buyer.orderledger().provider(page.getPath(), "outcome=" + outcome, null));
  }
}
