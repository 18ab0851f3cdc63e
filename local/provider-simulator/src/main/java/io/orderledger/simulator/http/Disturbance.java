package io.orderledger.simulator.http;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The faults that befall the answers of any provider.
 *
 * @param failure the provider's words for a call that it did nothing of, by status: 429 or 500
 */
public record Disturbance(FaultPlan faults, IntFunction<String> failure) {

  /**
   * The answer to a call, as JSON, when nothing befalls it.
   *
   * @param operation as directives name it, such as {@code capture}
   */
  public Reply around(String operation, Supplier<String> act) {
    if (faults.strikes(Fault.RATE_LIMIT, null, operation)) {
      return Reply.json(429, failure.apply(429));
    }
    if (faults.strikes(Fault.SERVER_ERROR, null, operation)) {
      return Reply.json(500, failure.apply(500));
    }
    return afterwards(operation, Reply.json(200, act.get()));
  }

  /** An answer to what was done, if it reaches the caller. */
  public Reply afterwards(String operation, Reply reply) {
    if (faults.strikes(Fault.TIMEOUT_AFTER_SUCCESS, null, operation)) {
      return reply.in(Reply.Manner.WITHHELD);
    }
    return faults.strikes(Fault.DROP_AFTER_SUCCESS, null, operation)
        ? reply.in(Reply.Manner.DROPPED)
        : reply;
  }
}
