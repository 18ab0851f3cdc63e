package io.orderledger.simulator.http;

import io.orderledger.simulator.resources.Intents;
import io.orderledger.simulator.resources.PaymentIntent;
import io.orderledger.simulator.resources.Provider;
import io.orderledger.simulator.resources.Resource;
import io.orderledger.simulator.resources.StripeFailure;
import io.orderledger.simulator.resources.StripeJson;
import io.orderledger.simulator.resources.Work;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer sees: the card form that Stripe.js would draw, and the bank's 3-D Secure page. No
 * card number is ever asked for: the buyer picks a test card.
 */
public final class BuyerPages {
  private final Provider provider;
  private final StripeJson json;
  private final List<SellerAccount> accounts;

  public BuyerPages(Provider provider, StripeJson json, List<SellerAccount> accounts) {
    this.provider = provider;
    this.json = json;
    this.accounts = accounts;
  }

  /** {@code /simulator/pay/:id}. */
  Reply pay(Call call) {
    PaymentIntent intent = intent(call);
    if (!call.posts()) {
      return Reply.html(200, Pages.cardForm(intent, call.parameters()));
    }
    try {
      PaymentIntent confirmed =
          provider.act(
              new Work.Origin(call.requestId(), null),
              work -> Intents.confirm(work, fresh(work, intent), call.parameters()));
      String page = json.of(confirmed, provider.now()).findPath("url").asString("");
      String challenge =
          page.isEmpty()
              ? json.of(confirmed, provider.now()).findPath("stripe_js").asString("")
              : page;
      return challenge.isEmpty()
          ? back(confirmed, call.parameters().text("return_url"), true)
          : Reply.seeOther(challenge);
    } catch (StripeFailure refused) {
      return Reply.html(200, Pages.refused(intent, call.parameters(), refused.text()));
    }
  }

  /** {@code /simulator/3ds/:id}: {@code outcome=succeed} or {@code outcome=fail}. */
  Reply challenge(Call call) {
    PaymentIntent intent = intent(call);
    if (!call.posts()) {
      return Reply.html(200, Pages.challenge(intent));
    }
    boolean passed = !"fail".equals(call.parameters().required("outcome"));
    PaymentIntent after =
        provider.act(
            new Work.Origin(call.requestId(), null),
            work -> Intents.authenticate(work, fresh(work, intent), passed));
    return back(after, after.returnUrl(), after.lastError() == null);
  }

  private Reply back(PaymentIntent intent, @Nullable String url, boolean succeeded) {
    if (url == null) {
      return Reply.json(200, json.forBuyer(intent).toString());
    }
    return Reply.seeOther(
        url
            + (url.contains("?") ? "&" : "?")
            + "payment_intent="
            + encoded(intent.id())
            + "&payment_intent_client_secret="
            + encoded(intent.terms().clientSecret())
            + "&redirect_status="
            + (succeeded ? "succeeded" : "failed"));
  }

  private PaymentIntent intent(Call call) {
    for (SellerAccount account : accounts) {
      Resource found = provider.read(reading -> reading.find(account.id(), call.id()));
      if (found instanceof PaymentIntent intent) {
        ClientSecret.check(intent, call.parameters());
        return intent;
      }
    }
    throw StripeFailure.missing("payment_intent", call.id(), "intent");
  }

  private static PaymentIntent fresh(Work work, PaymentIntent intent) {
    return work.intent(intent.account(), intent.id());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
