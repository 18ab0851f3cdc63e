package io.orderledger.messaging.inbound;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.MessagingObserver;
import io.orderledger.messaging.MessagingObserver.Outcome;
import io.orderledger.messaging.envelope.Decoded;
import io.orderledger.shared.decision.Refusal;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a reaction; a failure that passes is waited out, any other becomes a refusal. */
final class Attempt {

  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
  private static final String OURS = "io.orderledger.";

  private final Patience patience;
  private final MessagingObserver observer;

  Attempt(Patience patience, MessagingObserver observer) {
    this.patience = patience;
    this.observer = observer;
  }

  Handled of(Effect effect, Decoded.Fact fact) {
    long start = System.nanoTime();
    Handled handled = handled(effect, fact);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    observer.handled(effect.consumer(), fact.type(), outcome(handled), took);
    return handled;
  }

  private Handled handled(Effect effect, Decoded.Fact fact) {
    try {
      return patience.whileFailing(
          () -> effect.action().apply(fact.event(), fact.received()),
          failure -> retried(effect, fact, failure));
    } catch (Abandoned stopping) {
      throw stopping;
    } catch (RuntimeException failure) {
      LOG.error(
          "{} cannot handle {} {}: its key is parked.",
          effect.consumer(),
          fact.type(),
          fact.received().messageId(),
          failure);
      return new Handled.Refused(Refusal.of("failed", place(failure)));
    }
  }

  private boolean retried(Effect effect, Decoded.Fact fact, RuntimeException failure) {
    boolean passes = TransientFailure.is(failure);
    if (passes) {
      observer.handled(effect.consumer(), fact.type(), Outcome.RETRIED, Duration.ZERO);
    }
    return passes;
  }

  /** A foreign exception's message may quote a person's data: the log's rules apply to it. */
  private static String place(RuntimeException failure) {
    String where =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(frame -> " at " + frame.getFileName() + ':' + frame.getLineNumber())
            .orElse("");
    return failure.getClass().getSimpleName() + where + ": see the log.";
  }

  private static Outcome outcome(Handled handled) {
    return switch (handled) {
      case Handled.Applied applied -> Outcome.APPLIED;
      case Handled.Waits waits -> Outcome.WAITING;
      case Handled.Refused refused -> Outcome.PARKED;
    };
  }
}
