package io.orderledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.halyk.Card;
import io.orderledger.simulator.halyk.HalykBooks;
import io.orderledger.simulator.halyk.Shop;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** What people do at Halyk ePay, and where it calls back. */
public final class AtHalyk {

  private static final Shop SHOP = SimulatorSettings.DEFAULT_SHOP;
  private static final JsonMapper JSON = new JsonMapper();

  private AtHalyk() {}

  /** The shop of the seller that is served there, calling the house back. */
  public static Shop shop(House house) {
    return SHOP.listening(URI.create(house.service().url() + "/webhooks/halyk"));
  }

  /** Callbacks come to the house, and the bank knows the present secret. */
  public static void listen(House house) {
    house.provider().halyk().shop(shop(house));
  }

  /** The buyer pays on the page, and sees what is given back. */
  public static String pay(House house, Answer attempt, Card card) {
    return pay(house, attempt.json().path("clientSecret").asString(), card);
  }

  static String pay(House house, String payment, Card card) {
    return house.post(
        "/payform/", "params=" + URLEncoder.encode(payment, UTF_8) + "&card=" + card.wire());
  }

  /** The bank's books of an order's first attempt. */
  public static HalykBooks books(House house, OrderNumber order) {
    String intent = Objects.requireNonNull(house.account(order).attempts().get(1).intentId());
    return house.provider().halyk().books(SHOP.terminal(), invoice(intent));
  }

  static String invoice(String intent) {
    return intent.replaceFirst("/.*", "");
  }

  /** What a callback of an invoice brings back: HMAC-SHA256 with the secret, 32 characters. */
  public static String proof(String secret, String invoice) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal(("callback " + invoice).getBytes(UTF_8)))
          .substring(0, 32);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The seller's own people give money back in the bank's cabinet. */
  static void refund(House house, String intent, String amount) {
    String token =
        JSON.readTree(
                house.post(
                    "/oauth2/token",
                    "grant_type=client_credentials&client_id="
                        + SHOP.clientId()
                        + "&client_secret="
                        + SHOP.clientSecret()
                        + "&terminal="
                        + SHOP.terminal()))
            .path("access_token")
            .asString();
    String transaction = intent.substring(intent.indexOf('/') + 1);
    HttpRequest request =
        HttpRequest.newBuilder(
                house
                    .provider()
                    .uri()
                    .resolve("/operation/" + transaction + "/refund?amount=" + amount))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(house.sent(request)).contains("\"code\":0");
  }
}
