package io.orderledger.simulator.http;

import io.orderledger.simulator.resources.StripeFailure;

/** Answers of a provider that has done nothing. */
final class Troubles {
  private Troubles() {}

  static StripeFailure rateLimit() {
    return StripeFailure.of(
        429,
        "invalid_request_error",
        "rate_limit",
        "Request rate limit exceeded. You can learn more about rate limits here"
            + " https://stripe.com/docs/rate-limits.");
  }

  static StripeFailure serverError() {
    return StripeFailure.of(
        500, "api_error", null, "An unknown error occurred while processing the request.");
  }
}
