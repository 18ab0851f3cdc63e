package io.orderledger.simulator.http;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.resources.PaymentIntent;
import io.orderledger.simulator.resources.Provider;
import io.orderledger.simulator.resources.Resource;
import io.orderledger.simulator.resources.SavedAnswer;
import io.orderledger.simulator.resources.StripeFailure;
import io.orderledger.simulator.resources.StripeJson;
import io.orderledger.simulator.resources.Work;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Does a write at most once per idempotency key. Source: Stripe API reference, "Idempotent
 * requests": the first answer is kept for 24 hours, whatever its status, unless the parameters were
 * not valid in the first place.
 */
final class WriteCalls {
  private final Provider provider;
  private final FaultPlan faults;
  private final StripeJson json;

  WriteCalls(Provider provider, FaultPlan faults, StripeJson json) {
    this.provider = provider;
    this.faults = faults;
    this.json = json;
  }

  Reply perform(Call call, Authentication.Caller caller, Writes.Write write) {
    return provider.act(
        new Work.Origin(call.requestId(), call.idempotencyKey()),
        work -> once(work, call, caller, write));
  }

  private Reply once(Work work, Call call, Authentication.Caller caller, Writes.Write write) {
    String key = key(call, caller);
    SavedAnswer saved = key == null ? null : work.answer(key);
    if (saved != null) {
      return repeat(saved, call);
    }
    String subject = Writes.subject(work, call, caller);
    String simulate = Writes.simulate(subject, work, call.parameters());
    String occasion = subject == null ? key == null ? call.fingerprint() : key : subject;
    Reply trouble = trouble(simulate, write.operation(), occasion);
    return trouble == null ? answer(work, call, caller, write, key, simulate, occasion) : trouble;
  }

  private Reply answer(
      Work work,
      Call call,
      Authentication.Caller caller,
      Writes.Write write,
      @Nullable String key,
      @Nullable String simulate,
      String occasion) {
    try {
      Resource done = write.act().on(work, call, caller);
      Reply reply = Reply.json(200, body(work, call, caller, done));
      keep(work, call, key, reply);
      return reply.in(manner(simulate, write.operation(), occasion));
    } catch (StripeFailure refused) {
      Reply reply = Reply.json(refused.status(), json.error(refused).toString());
      if (refused.kept()) {
        keep(work, call, key, reply);
      }
      return reply;
    }
  }

  private String body(Work work, Call call, Authentication.Caller caller, Resource done) {
    if (!caller.trusted() && done instanceof PaymentIntent intent) {
      return json.forBuyer(intent).toString();
    }
    ObjectNode body = json.of(done, work.now());
    Expansion.of(call.parameters()).into(body, id -> expanded(work, caller, id));
    return body.toString();
  }

  private @Nullable ObjectNode expanded(Work work, Authentication.Caller caller, String id) {
    Resource found = work.find(caller.account().id(), id);
    return found == null ? null : json.of(found, work.now());
  }

  private @Nullable Reply trouble(@Nullable String simulate, String operation, String occasion) {
    if (faults.strikesOnce(Fault.RATE_LIMIT, simulate, operation, occasion)) {
      return failure(Troubles.rateLimit()).with("Stripe-Rate-Limited-Reason", "global-rate");
    }
    return faults.strikesOnce(Fault.SERVER_ERROR, simulate, operation, occasion)
        ? failure(Troubles.serverError())
        : null;
  }

  private Reply.Manner manner(@Nullable String simulate, String operation, String occasion) {
    if (faults.strikesOnce(Fault.TIMEOUT_AFTER_SUCCESS, simulate, operation, occasion)) {
      return Reply.Manner.WITHHELD;
    }
    return faults.strikesOnce(Fault.DROP_AFTER_SUCCESS, simulate, operation, occasion)
        ? Reply.Manner.DROPPED
        : Reply.Manner.SENT;
  }

  private Reply repeat(SavedAnswer saved, Call call) {
    if (!saved.fingerprint().equals(call.fingerprint())) {
      return failure(
          StripeFailure.of(
              400,
              "idempotency_error",
              null,
              "Keys for idempotent requests can only be used with the same parameters they were"
                  + " first used with. Try using a key other than '"
                  + call.idempotencyKey()
                  + "' if you meant to execute a different request."));
    }
    return Reply.json(saved.status(), saved.body())
        .with("Idempotent-Replayed", "true")
        .with("Original-Request", saved.requestId());
  }

  private Reply failure(StripeFailure failure) {
    return Reply.json(failure.status(), json.error(failure).toString());
  }

  private static void keep(Work work, Call call, @Nullable String key, Reply reply) {
    if (key != null) {
      work.keep(
          new SavedAnswer(
              key, call.fingerprint(), work.now(), reply.status(), reply.body(), call.requestId()));
    }
  }

  private static @Nullable String key(Call call, Authentication.Caller caller) {
    return call.idempotencyKey() == null
        ? null
        : caller.account().id() + "|" + call.idempotencyKey();
  }
}
