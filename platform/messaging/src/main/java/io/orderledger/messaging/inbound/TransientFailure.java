package io.orderledger.messaging.inbound;

import io.orderledger.eventstore.OutcomeUnknown;
import io.orderledger.eventstore.PassingFailure;
import io.orderledger.eventstore.StoreUnavailable;
import io.orderledger.eventstore.command.RequestInFlight;
import io.orderledger.eventstore.command.StreamContended;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures that pass by themselves from those that a person must judge. */
final class TransientFailure {

  private TransientFailure() {}

  static boolean is(Throwable failure) {
    if (PassingFailure.is(failure)) {
      return true;
    }
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (passes(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean passes(Throwable cause) {
    return cause instanceof OutcomeUnknown
        || cause instanceof RequestInFlight
        || cause instanceof StreamContended
        || cause instanceof StoreUnavailable
        || cause instanceof TransientDataAccessException
        || cause instanceof RecoverableDataAccessException
        || cause instanceof NonTransientDataAccessResourceException
        || cause instanceof RetriableException;
  }
}
