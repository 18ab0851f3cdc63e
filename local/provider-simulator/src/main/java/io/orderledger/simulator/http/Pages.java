package io.orderledger.simulator.http;

import io.orderledger.simulator.resources.Parameters;
import io.orderledger.simulator.resources.PaymentIntent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The buyer's pages as HTML without scripts, usable by keyboard and by reader. */
final class Pages {
  private static final String CARDS =
      """
      <fieldset><legend>Test card</legend>
      <label><input type="radio" name="payment_method" value="pm_card_visa" checked> Pays</label>
      <label><input type="radio" name="payment_method" value="pm_card_threeDSecureRequired"> Asks for 3-D Secure, then pays</label>
      <label><input type="radio" name="payment_method" value="pm_card_chargeDeclined"> Is declined</label>
      <label><input type="radio" name="payment_method" value="pm_card_chargeDeclinedInsufficientFunds"> Has insufficient funds</label>
      <label><input type="radio" name="payment_method" value="pm_card_createDispute"> Pays, then disputes</label>
      <label><input type="radio" name="payment_method" value="pm_card_refundFail"> Pays, and fails to be refunded</label>
      </fieldset>
      """;

  private Pages() {}

  static String cardForm(PaymentIntent intent, Parameters parameters) {
    return refused(intent, parameters, null);
  }

  static String refused(PaymentIntent intent, Parameters parameters, @Nullable String why) {
    String alert = why == null ? "" : "<p role=\"alert\">" + Html.escaped(why) + "</p>";
    String back = parameters.text("return_url");
    return Html.frame(
        "Pay " + amount(intent),
        alert
            + "<form method=\"post\">"
            + Html.hidden("client_secret", intent.terms().clientSecret())
            + (back == null ? "" : Html.hidden("return_url", back))
            + CARDS
            + "<button>Pay</button></form>");
  }

  static String challenge(PaymentIntent intent) {
    return Html.frame(
        "Is it you?",
        "<p>Your bank asks you to approve a payment of "
            + amount(intent)
            + ".</p><form method=\"post\">"
            + Html.hidden("client_secret", intent.terms().clientSecret())
            + "<button name=\"outcome\" value=\"succeed\">Complete</button>"
            + "<button name=\"outcome\" value=\"fail\">Fail</button></form>");
  }

  private static String amount(PaymentIntent intent) {
    long minor = intent.terms().amount();
    return "%d.%02d %s"
        .formatted(
            minor / 100,
            minor % 100,
            Html.escaped(intent.terms().currency().toUpperCase(Locale.ROOT)));
  }
}
