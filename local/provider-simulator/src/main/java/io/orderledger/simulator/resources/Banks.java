package io.orderledger.simulator.resources;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The banks behind the provider, who speak later: they settle refunds and open disputes. What is
 * due stands in the objects themselves, so a restart forgets nothing.
 */
public final class Banks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Banks.class);

  private final Provider provider;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("simulator-banks").daemon().factory());

  public Banks(Provider provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  /** Takes note of an object that may carry an hour to act at. */
  public void watch(Resource resource) {
    switch (resource) {
      case Refund refund when refund.settlesAt() != null ->
          at(refund.settlesAt(), () -> provider.act(Work.Origin.PROVIDER, w -> settle(w, refund)));
      case Charge charge when charge.disputeAt() != null ->
          at(charge.disputeAt(), () -> provider.act(Work.Origin.PROVIDER, w -> dispute(w, charge)));
      case PaymentIntent intent -> {}
      case Charge charge -> {}
      case Refund refund -> {}
      case Dispute dispute -> {}
      case BalanceTransaction line -> {}
      case Customer customer -> {}
      case KeptMethod method -> {}
      case Upload file -> {}
    }
  }

  private static boolean settle(Work work, Refund noted) {
    if (work.find(noted.account(), noted.id()) instanceof Refund refund
        && refund.settlesAt() != null) {
      Refunds.settle(work, refund, !refund.willFail());
    }
    return true;
  }

  private static boolean dispute(Work work, Charge noted) {
    if (work.find(noted.account(), noted.id()) instanceof Charge charge
        && charge.disputeAt() != null) {
      Disputes.open(work, charge, Disputes.Opening.USUAL);
    }
    return true;
  }

  private void at(long millis, Runnable act) {
    try {
      var _ =
          timer.schedule(
              () -> Thread.startVirtualThread(() -> tried(act)),
              Math.max(0, millis - clock.millis()),
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("stopping; what is due will be done after the next start");
    }
  }

  private static void tried(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      LOG.warn("a bank's word was not taken: {}", e.toString());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
