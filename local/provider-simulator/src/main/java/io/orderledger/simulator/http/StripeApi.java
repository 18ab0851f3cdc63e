package io.orderledger.simulator.http;

import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.resources.Provider;
import io.orderledger.simulator.resources.StripeJson;
import java.util.List;
import java.util.Set;

/** Everything under {@code /v1}. */
public final class StripeApi {
  private static final Set<String> FOR_BUYERS =
      Set.of("GET payment_intents/:id", "POST payment_intents/:id/confirm");

  private final Authentication authentication;
  private final WriteCalls writes;
  private final ReadCalls reads;

  public StripeApi(
      Provider provider, FaultPlan faults, StripeJson json, List<SellerAccount> accounts) {
    this.authentication = new Authentication(accounts);
    this.writes = new WriteCalls(provider, faults, json);
    this.reads = new ReadCalls(provider, faults, json);
  }

  Reply perform(Call call) {
    Authentication.Caller caller = authentication.caller(call);
    if (call.path().size() < 2) {
      throw Unknown.url(call);
    }
    if (!caller.trusted() && !FOR_BUYERS.contains(call.route())) {
      throw Unknown.needsSecretKey();
    }
    if (call.method().equals("GET")) {
      return reads.perform(call, caller);
    }
    Writes.Write write = Writes.of(call.route());
    if (write == null) {
      throw Unknown.url(call);
    }
    return writes.perform(call, caller, write);
  }
}
