package io.orderledger.simulator.http;

import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.resources.Charge;
import io.orderledger.simulator.resources.Dispute;
import io.orderledger.simulator.resources.Disputes;
import io.orderledger.simulator.resources.Intents;
import io.orderledger.simulator.resources.Parameters;
import io.orderledger.simulator.resources.PaymentIntent;
import io.orderledger.simulator.resources.Provider;
import io.orderledger.simulator.resources.ProviderEvent;
import io.orderledger.simulator.resources.Refund;
import io.orderledger.simulator.resources.Refunds;
import io.orderledger.simulator.resources.Resource;
import io.orderledger.simulator.resources.StripeFailure;
import io.orderledger.simulator.resources.StripeJson;
import io.orderledger.simulator.resources.Work;
import io.orderledger.simulator.webhooks.Dispatch;
import io.orderledger.simulator.webhooks.WebhookEndpoint;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/** The levers of the simulation under {@code /simulator}; they ask for no key. */
public final class Levers {
  private final Provider provider;
  private final FaultPlan faults;
  private final Dispatch dispatch;
  private final StripeJson stripe;
  private final List<SellerAccount> accounts;
  private final JsonMapper json;

  public Levers(
      Provider provider,
      FaultPlan faults,
      Dispatch dispatch,
      StripeJson stripe,
      List<SellerAccount> accounts,
      JsonMapper json) {
    this.provider = provider;
    this.faults = faults;
    this.dispatch = dispatch;
    this.stripe = stripe;
    this.accounts = accounts;
    this.json = json;
  }

  Reply perform(Call call) {
    Parameters given = call.parameters();
    return switch (call.route()) {
      case "GET books" -> books(given);
      case "GET settlement" -> settlement(given);
      case "GET faults" -> view(faults.view());
      case "POST faults" -> rates(given);
      case "DELETE faults" -> calm();
      case "POST faults/:id" -> arm(call);
      case "GET deliveries" -> deliveries();
      case "POST webhook" -> webhook(given);
      case "DELETE webhook" -> deaf(given);
      case "POST payment_intents/:id/authenticate" ->
          on(call, PaymentIntent.class, (w, i) -> Intents.authenticate(w, i, succeeds(given)));
      case "POST payment_intents/:id/expire" -> on(call, PaymentIntent.class, Intents::expire);
      case "POST payment_intents/:id/dispute" ->
          on(call, PaymentIntent.class, (w, i) -> dispute(w, i, given));
      case "POST refunds/:id/settle" ->
          on(call, Refund.class, (w, r) -> Refunds.settle(w, r, succeeds(given)));
      case "POST disputes/:id/escalate" -> on(call, Dispute.class, Disputes::escalate);
      case "POST disputes/:id/decide" ->
          on(call, Dispute.class, (w, d) -> Disputes.decide(w, d, won(given)));
      case "POST events/:id/resend" -> resend(call.id());
      default -> throw Unknown.url(call);
    };
  }

  private Reply books(Parameters given) {
    String account = account(given);
    String intent = given.text("intent");
    return view(
        provider.read(
            reading -> intent == null ? reading.books(account) : reading.books(account, intent)));
  }

  /** {@code day} of the seller in Almaty, and {@code payout_on} once its lines were paid out. */
  private Reply settlement(Parameters given) {
    String paidOut = given.text("payout_on");
    LocalDate payoutOn = paidOut == null ? null : LocalDate.parse(paidOut);
    LocalDate day = LocalDate.parse(given.required("day"));
    return Reply.csv(provider.read(reading -> reading.settlement(account(given), day, payoutOn)));
  }

  private Reply rates(Parameters given) {
    given.values().forEach((name, share) -> faults.rate(fault(name), Double.parseDouble(share)));
    return view(faults.view());
  }

  private Reply arm(Call call) {
    if (!call.id().equals("next")) {
      throw Unknown.url(call);
    }
    String named = call.parameters().required("fault");
    fault(named.split("@", 2)[0]);
    int times = (int) call.parameters().positive("times", 1);
    Directive.parse(named).forEach(directive -> faults.arm(directive, times));
    return view(faults.view());
  }

  private Reply calm() {
    faults.calm();
    return view(faults.view());
  }

  private Reply deliveries() {
    return view(
        Map.of(
            "acknowledged", dispatch.delivered(),
            "failed", dispatch.refused(),
            "intentsWaiting", dispatch.waiting()));
  }

  private Reply webhook(Parameters given) {
    WebhookEndpoint endpoint =
        new WebhookEndpoint(
            URI.create(given.required("url")), List.of(given.required("secrets").split(",")));
    dispatch.endpoint(account(given), endpoint);
    return view(Map.of("url", endpoint.url().toString(), "secrets", endpoint.secrets().size()));
  }

  private Reply deaf(Parameters given) {
    dispatch.endpoint(account(given), null);
    return view(Map.of());
  }

  private Reply resend(String id) {
    for (SellerAccount account : accounts) {
      ProviderEvent event = provider.read(reading -> reading.event(account.id(), id));
      if (event != null) {
        dispatch.accept(event);
        return view(Map.of("resent", id));
      }
    }
    throw StripeFailure.missing("event", id, "id");
  }

  private <T extends Resource> Reply on(
      Call call, Class<T> kind, BiFunction<Work, T, ? extends Resource> lever) {
    Resource after =
        provider.act(
            Work.Origin.PROVIDER,
            work -> {
              for (SellerAccount account : accounts) {
                Resource found = work.find(account.id(), call.id());
                if (kind.isInstance(found)) {
                  return lever.apply(work, kind.cast(found));
                }
              }
              throw StripeFailure.missing(kind.getSimpleName(), call.id(), "id");
            });
    return Reply.json(200, stripe.of(after, provider.now()).toString());
  }

  /**
   * {@code reason}, {@code kind=inquiry} where the bank only asks, {@code amount} in minor units,
   * {@code due_in} seconds.
   */
  private static Resource dispute(Work work, PaymentIntent intent, Parameters given) {
    Disputes.Opening opening =
        new Disputes.Opening(
            given.text("reason"),
            "inquiry".equals(given.text("kind")),
            given.text("amount") == null ? null : given.positive("amount", 1),
            given.text("due_in") == null ? null : given.positive("due_in", 1));
    Charge charge = work.charge(intent);
    Dispute opened = charge == null ? null : Disputes.open(work, charge, opening);
    if (opened == null) {
      throw StripeFailure.refused(null, null, "There is nothing to dispute in " + intent.id());
    }
    return opened;
  }

  private static boolean succeeds(Parameters given) {
    return !given.required("outcome").startsWith("fail");
  }

  private static boolean won(Parameters given) {
    return given.required("outcome").equals("won");
  }

  private static Fault fault(String name) {
    return Fault.named(name)
        .orElseThrow(
            () -> StripeFailure.invalid("parameter_invalid", name, "No such fault: " + name));
  }

  private String account(Parameters given) {
    String asked = given.text("account");
    return asked == null ? accounts.getFirst().id() : asked;
  }

  private Reply view(Object body) {
    return Reply.json(200, json.writeValueAsString(body));
  }
}
