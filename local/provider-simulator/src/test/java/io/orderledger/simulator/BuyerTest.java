package io.orderledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentConfirmParams;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuyerTest {
  private final ProviderSimulator provider = ProviderSimulator.start(SimulatorSettings.inMemory());
  private final Seller seller = new Seller(provider.uri());
  private final HttpClient browser = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void the_buyer_passes_3d_secure_and_is_sent_back() throws Exception {
    PaymentIntent challenged = challenged("https://shop.example/return?o=1");
    assertThat(challenged.getStatus()).isEqualTo("requires_action");
    String page = challenged.getNextAction().getRedirectToUrl().getUrl();
    assertThat(get(page).body()).contains("2500.00 KZT");

    HttpResponse<String> back = post(page, "outcome=succeed");
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.headers().firstValue("Location").orElse(""))
        .startsWith("https://shop.example/return?o=1&payment_intent=" + challenged.getId())
        .endsWith("redirect_status=succeeded");
    assertThat(retrieved(challenged).getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void a_failed_challenge_leaves_the_intent_open() throws Exception {
    PaymentIntent challenged = challenged("https://shop.example/return");
    post(challenged.getNextAction().getRedirectToUrl().getUrl(), "outcome=fail");
    PaymentIntent after = retrieved(challenged);
    assertThat(after.getStatus()).isEqualTo("requires_payment_method");
    assertThat(after.getLastPaymentError().getCode())
        .isEqualTo("payment_intent_authentication_failure");
    assertThat(provider.books().total().authorised()).isZero();
  }

  @Test
  void the_browser_confirms_with_the_publishable_key_and_its_secret_only() throws Exception {
    PaymentIntent intent = seller.stripe.v1().paymentIntents().create(Seller.hold(100).build());
    String path = provider.uri() + "/v1/payment_intents/" + intent.getId();
    String secret = "client_secret=" + encoded(intent.getClientSecret());
    String key = "key=pk_test_simulator&";

    assertThat(post(path + "/confirm", key + "payment_method=pm_card_visa").statusCode())
        .isEqualTo(400);
    HttpResponse<String> confirmed =
        post(path + "/confirm", key + secret + "&payment_method=pm_card_visa");
    assertThat(confirmed.body()).contains("\"status\":\"requires_capture\"").doesNotContain("A1");
    assertThat(post(path + "/capture", key + secret).statusCode()).isEqualTo(401);
    assertThat(retrieved(intent).getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void the_card_form_pays_without_a_card_number() throws Exception {
    PaymentIntent intent = seller.stripe.v1().paymentIntents().create(Seller.hold(100).build());
    String form =
        provider.uri()
            + "/simulator/pay/"
            + intent.getId()
            + "?client_secret="
            + encoded(intent.getClientSecret())
            + "&return_url="
            + encoded("https://shop.example/done");
    assertThat(get(form).body()).contains("pm_card_visa").doesNotContain("4242");
    assertThat(post(form, "payment_method=pm_card_chargeDeclined").body())
        .contains("Your card was declined.");
    assertThat(post(form, "payment_method=pm_card_visa").headers().firstValue("Location"))
        .hasValueSatisfying(url -> assertThat(url).startsWith("https://shop.example/done?"));
    assertThat(retrieved(intent).getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void a_wrong_key_is_turned_away() {
    Seller stranger = new Seller(provider.uri(), "sk_test_wrong", 2_000);
    assertThatThrownBy(() -> stranger.authorise(100)).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void the_health_endpoint_answers_without_a_key() throws Exception {
    assertThat(get(provider.uri() + "/healthz").statusCode()).isEqualTo(200);
  }

  private PaymentIntent challenged(String returnUrl) throws StripeException {
    PaymentIntent intent =
        seller.stripe.v1().paymentIntents().create(Seller.hold(2_500_00).build());
    return seller
        .stripe
        .v1()
        .paymentIntents()
        .confirm(
            intent.getId(),
            PaymentIntentConfirmParams.builder()
                .setPaymentMethod("pm_card_threeDSecureRequired")
                .setReturnUrl(returnUrl)
                .build());
  }

  private PaymentIntent retrieved(PaymentIntent intent) throws StripeException {
    return seller.stripe.v1().paymentIntents().retrieve(intent.getId());
  }

  private HttpResponse<String> get(String url) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String url, String form) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
