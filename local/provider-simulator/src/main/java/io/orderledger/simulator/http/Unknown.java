package io.orderledger.simulator.http;

import io.orderledger.simulator.resources.StripeFailure;

/** Calls that lead nowhere. */
final class Unknown {
  private Unknown() {}

  static StripeFailure url(Call call) {
    return StripeFailure.of(
        404,
        "invalid_request_error",
        null,
        "Unrecognized request URL ("
            + call.method()
            + ": /"
            + String.join("/", call.path())
            + ").");
  }

  static StripeFailure needsSecretKey() {
    return StripeFailure.of(
        401,
        "invalid_request_error",
        "secret_key_required",
        "This API call cannot be made with a publishable API key. Please use a secret API key.");
  }
}
