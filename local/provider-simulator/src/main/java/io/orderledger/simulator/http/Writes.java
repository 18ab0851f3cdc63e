package io.orderledger.simulator.http;

import io.orderledger.simulator.resources.Dispute;
import io.orderledger.simulator.resources.Disputes;
import io.orderledger.simulator.resources.Intents;
import io.orderledger.simulator.resources.KeptCards;
import io.orderledger.simulator.resources.KeptMethod;
import io.orderledger.simulator.resources.Parameters;
import io.orderledger.simulator.resources.PaymentIntent;
import io.orderledger.simulator.resources.Refund;
import io.orderledger.simulator.resources.Refunds;
import io.orderledger.simulator.resources.Resource;
import io.orderledger.simulator.resources.StripeFailure;
import io.orderledger.simulator.resources.Upload;
import io.orderledger.simulator.resources.Work;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The routes that change something. */
final class Writes {
  private Writes() {}

  /**
   * One write.
   *
   * @param operation its name for the faults: create, confirm, capture, cancel, update, refund,
   *     evidence, close, customer, detach
   */
  record Write(String operation, Act act) {}

  /** What a write does. */
  interface Act {
    Resource on(Work work, Call call, Authentication.Caller caller);
  }

  /** The write behind a route, null when there is none. */
  static @Nullable Write of(String route) {
    return switch (route) {
      case "POST payment_intents" ->
          new Write("create", (w, call, who) -> Intents.create(w, id(who), call.parameters()));
      case "POST payment_intents/:id" ->
          new Write("update", (w, c, who) -> Intents.update(w, intent(w, c, who), c.parameters()));
      case "POST payment_intents/:id/confirm" ->
          new Write(
              "confirm", (w, c, who) -> Intents.confirm(w, intent(w, c, who), c.parameters()));
      case "POST payment_intents/:id/capture" ->
          new Write(
              "capture", (w, c, who) -> Intents.capture(w, intent(w, c, who), c.parameters()));
      case "POST payment_intents/:id/cancel" ->
          new Write("cancel", (w, c, who) -> Intents.cancel(w, intent(w, c, who), c.parameters()));
      case "POST refunds" ->
          new Write("refund", (w, call, who) -> Refunds.create(w, id(who), call.parameters()));
      case "POST refunds/:id" ->
          new Write("update", (w, c, who) -> Refunds.update(w, refund(w, c, who), c.parameters()));
      case "POST disputes/:id" ->
          new Write(
              "evidence", (w, c, who) -> Disputes.update(w, dispute(w, c, who), c.parameters()));
      case "POST disputes/:id/close" ->
          new Write("close", (w, c, who) -> Disputes.close(w, dispute(w, c, who)));
      case "POST customers" ->
          new Write("customer", (w, call, who) -> KeptCards.create(w, id(who), call.parameters()));
      case "POST files" ->
          new Write("upload", (w, call, who) -> Upload.create(w, id(who), call.parameters()));
      case "POST payment_methods/:id/detach" ->
          new Write("detach", (w, c, who) -> KeptCards.detach(w, method(w, c, who)));
      default -> null;
    };
  }

  /** The intent a call is about, as far as it can be told before it is done; null when not. */
  static @Nullable String subject(Work work, Call call, Authentication.Caller caller) {
    String id = call.path().size() > 2 ? call.id() : null;
    if (id == null) {
      String intent = call.parameters().text("payment_intent");
      id = intent == null ? call.parameters().text("charge") : intent;
    }
    Resource found = id == null ? null : work.find(id(caller), id);
    return found == null ? null : found.intent();
  }

  /** The faults that a call's intent asks for; of a new intent those in the call itself. */
  static @Nullable String simulate(@Nullable String subject, Work work, Parameters parameters) {
    return subject == null
        ? parameters.map("metadata").get("simulate")
        : work.simulate(Objects.requireNonNull(subject));
  }

  private static String id(Authentication.Caller caller) {
    return caller.account().id();
  }

  private static PaymentIntent intent(Work work, Call call, Authentication.Caller caller) {
    PaymentIntent intent = work.intent(id(caller), call.id());
    if (!caller.trusted()) {
      ClientSecret.check(intent, call.parameters());
    }
    return intent;
  }

  private static Refund refund(Work work, Call call, Authentication.Caller caller) {
    if (work.find(id(caller), call.id()) instanceof Refund refund) {
      return refund;
    }
    throw StripeFailure.missing("refund", call.id(), "id");
  }

  private static KeptMethod method(Work work, Call call, Authentication.Caller caller) {
    if (work.find(id(caller), call.id()) instanceof KeptMethod method) {
      return method;
    }
    throw StripeFailure.missing("PaymentMethod", call.id(), "payment_method");
  }

  private static Dispute dispute(Work work, Call call, Authentication.Caller caller) {
    if (work.find(id(caller), call.id()) instanceof Dispute dispute) {
      return dispute;
    }
    throw StripeFailure.missing("dispute", call.id(), "dispute");
  }
}
