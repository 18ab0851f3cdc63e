package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The provider's page, where the buyer pays. */
final class PaymentPage {

  private static final String PUBLISHABLE_KEY = "pk_test_simulator";

  /** Stripe's test cards by the names they have on the other simulated pages. */
  private static final Map<String, String> PICKED =
      Map.of(
          Shop.GOOD_CARD, "pays",
          Shop.CHALLENGED_CARD, "asks_for_3ds",
          Shop.DECLINED_CARD, "insufficient_funds");

  private static final Pattern AT_THE_BANK =
      Pattern.compile("action=\"(/acs/[^\"]+|/payform/3ds/[^\"]+)\"");

  private final Person buyer;

  PaymentPage(Person buyer) {
    this.buyer = buyer;
  }

  /** Opens an attempt and pays it on the provider's page; 3-D Secure is passed when asked for. */
  void pay(String number, String card) {
    pay(openAttempt(number, Map.of()), card);
  }

  /** The same with the buyer's consent to keep the card; gives the id that it is kept under. */
  String payAndKeep(String number, String card, Map<String, ?> consent) {
    JsonNode attempt = openAttempt(number, Map.of("saveCard", consent));
    pay(attempt, card);
    return attempt.path("savedCardId").asString();
  }

  private void pay(JsonNode attempt, String card) {
    String secret = attempt.path("clientSecret").asString();
    switch (attempt.path("provider").asString()) {
      case "tiptop" -> payOnPage(URI.create(secret).getPath(), "", card);
      case "halyk" -> payOnPage("/payform/", "params=" + encoded(secret) + "&", card);
      default -> payByForm(attempt, card);
    }
  }

  /** On the provider's own page a card is picked; its bank asks back where the card says so. */
  private void payOnPage(String path, String fields, String card) {
    String seen =
        buyer
            .orderledger()
            .providerPage(path, fields + "card=" + Objects.requireNonNull(PICKED.get(card)));
    Matcher bank = AT_THE_BANK.matcher(seen);
    if (bank.find()) {
      var _ = buyer.orderledger().providerPage(bank.group(1), "outcome=yes");
    }
  }

  private void payByForm(JsonNode attempt, String card) {
    String intent = attempt.path("paymentIntentId").asString();
    String form =
        "payment_method="
            + card
            + "&client_secret="
            + encoded(attempt.path("clientSecret").asString());
    Answer paid =
        buyer
            .patience()
            .command(
                () ->
                    buyer
                        .orderledger()
                        .provider(
                            "/v1/payment_intents/" + intent + "/confirm", form, PUBLISHABLE_KEY));
    if (paid.text("status").equals("requires_action")) {
      buyer
          .patience()
          .command(
              () ->
                  buyer
                      .orderledger()
                      .provider(
                          "/simulator/payment_intents/" + intent + "/authenticate",
                          "outcome=success",
                          null))
          .orFail();
    }
  }

  private JsonNode openAttempt(String number, Map<String, ?> wish) {
    URI payment = buyer.addresses().payment();
    String path = "/payments/" + number + "/attempts";
    Answer opened = buyer.postsOnceThere("the payment of " + number, payment, path, wish);
    if (!opened.text("clientSecret").isEmpty()) {
      return opened.body();
    }
    return buyer
        .awaits(
            payment,
            path + '/' + opened.text("attempt"),
            "the provider's page of " + number,
            attempt -> !attempt.path("clientSecret").asString("").isEmpty())
        .body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
