package io.orderledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.tiptop.Card;
import io.orderledger.simulator.tiptop.Site;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;

/** What people do at TipTop Pay, and where it notifies. */
public final class AtTipTop {

  private static final Site SITE = SimulatorSettings.DEFAULT_SITE;

  private AtTipTop() {}

  /** The site of the seller that is served there, notifying the house. */
  public static Site site(House house) {
    return SITE.listening(URI.create(house.service().url() + "/webhooks/tiptop"));
  }

  /** Notifications come to the house, signed with the present secret. */
  public static void listen(House house) {
    house.provider().tiptop().site(site(house));
  }

  /** The buyer pays on the page, and sees what is given back. */
  public static String pay(House house, Answer attempt, Card card) {
    URI page = URI.create(attempt.json().path("clientSecret").asString());
    return house.post(page.getPath(), "card=" + card.wire());
  }

  /** The seller's own people give money back in the provider's cabinet. */
  static void refund(House house, String transaction, String amount) {
    String pair = SITE.publicId() + ':' + SITE.apiSecret();
    HttpRequest request =
        HttpRequest.newBuilder(house.provider().uri().resolve("/payments/refund"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "TransactionId=" + transaction + "&Amount=" + amount))
            .build();
    assertThat(house.sent(request)).contains("\"Success\":true");
  }
}
