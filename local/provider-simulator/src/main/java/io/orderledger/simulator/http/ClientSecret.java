package io.orderledger.simulator.http;

import io.orderledger.simulator.resources.Parameters;
import io.orderledger.simulator.resources.PaymentIntent;
import io.orderledger.simulator.resources.StripeFailure;

/** The buyer's right to one intent. */
final class ClientSecret {
  private ClientSecret() {}

  static void check(PaymentIntent intent, Parameters parameters) {
    if (!intent.terms().clientSecret().equals(parameters.text("client_secret"))) {
      throw StripeFailure.invalid(
          "payment_intent_invalid_parameter",
          "client_secret",
          "The client_secret provided does not match the client_secret associated with the"
              + " PaymentIntent.");
    }
  }
}
