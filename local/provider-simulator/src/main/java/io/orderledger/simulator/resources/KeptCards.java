package io.orderledger.simulator.resources;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers and their cards. Source: Stripe documentation, "Save a card during payment". */
public final class KeptCards {

  private KeptCards() {}

  /** {@code POST /v1/customers}. */
  public static Customer create(Work work, String account, Parameters request) {
    return work.put(new Customer(Ids.of("cus"), account, work.now(), request.metadata(Map.of())));
  }

  /** {@code POST /v1/payment_methods/:id/detach}. */
  public static KeptMethod detach(Work work, KeptMethod method) {
    if (method.customer() == null) {
      throw StripeFailure.refused(
          "payment_method_unexpected_state",
          null,
          "The payment method you provided is not attached to a customer so detachment is"
              + " impossible.");
    }
    KeptMethod detached = work.put(method.detached());
    work.emit("payment_method.detached", detached);
    return detached;
  }

  /** A method as a request names it, if the intent's customer may pay with it. */
  static @Nullable String usable(
      Work work, String account, @Nullable String customer, @Nullable String method) {
    if (method == null || TestCard.isToken(method)) {
      return method;
    }
    if (!(work.find(account, method) instanceof KeptMethod kept)) {
      throw StripeFailure.missing("PaymentMethod", method, "payment_method");
    }
    if (kept.customer() == null || !kept.customer().equals(customer)) {
      throw StripeFailure.refused(
          "payment_method_unexpected_state",
          "payment_method",
          "The provided PaymentMethod was detached from a Customer, or belongs to another one. It"
              + " may not be used again.");
    }
    return method;
  }

  /** The method that paid: kept from now on, where the intent's seller asked for it. */
  static String kept(Work work, PaymentIntent intent, String method) {
    String customer = intent.terms().customer();
    if (customer == null || intent.terms().futureUsage() == null || !TestCard.isToken(method)) {
      return method;
    }
    KeptMethod kept =
        work.put(new KeptMethod(Ids.of(method), intent.account(), customer, work.now()));
    work.emit("payment_method.attached", kept);
    return kept.id();
  }
}
