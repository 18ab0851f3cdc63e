package io.orderledger.payment.webhook;

import io.orderledger.eventstore.log.LogContext;
import io.orderledger.payment.webhook.WebhookResolver.Opened;
import io.orderledger.payment.webhook.WebhookResolver.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on webhooks, those of one intent in order of receipt, different ones side by side. Whoever
 * gave them waits a moment for the outcomes and no longer: an intent that the provider keeps
 * waiting goes on by itself, is nobody else's meanwhile, and writes down its outcomes when it has
 * them.
 */
final class IntentLanes {

  private static final Logger LOG = LoggerFactory.getLogger(IntentLanes.class);

  /** Longer than a batch takes whose webhooks leave no doubt. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Longer than a provider may keep an intent waiting; after that it is tried anew. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final int AT_ONCE = 8;

  /** So many of one provider's are left to go on; further ones wait for the provider to recover. */
  private static final int MOST_LEFT = 64;

  private final Function<Opened, Outcome> work;
  private final Leases leases;
  private final Consumer<Outcome> late;
  private final Map<String, String> providerOfLeft = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(LogContext.carriedBy(Thread.ofVirtual().factory()));

  /** Keeps a receipt from being taken up again for a while. */
  @FunctionalInterface
  interface Leases {
    void take(Receipt receipt, Duration duration);
  }

  /**
   * @param work what a webhook comes to
   * @param late given outcomes that came when nobody waited for them any more, on their own threads
   */
  IntentLanes(Function<Opened, Outcome> work, Leases leases, Consumer<Outcome> late) {
    this.work = work;
    this.leases = leases;
    this.late = late;
  }

  private final class Lane {
    private final String intent;
    private final List<Opened> inOrder = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean left;
    private boolean done;

    private Lane(String intent) {
      this.intent = intent;
    }

    private String provider() {
      return inOrder.getFirst().receipt().provider();
    }

    private void run() {
      try {
        for (Opened opened : inOrder) {
          Outcome outcome = work.apply(opened);
          if (!reached(outcome)) {
            late.accept(outcome);
          }
        }
      } catch (RuntimeException e) {
        LOG.warn("What a webhook came to was not written down; it is tried again.", e);
      } finally {
        end();
      }
    }

    private synchronized boolean reached(Outcome outcome) {
      return !left && outcomes.add(outcome);
    }

    private synchronized void end() {
      done = true;
      providerOfLeft.remove(intent);
    }

    private synchronized boolean isDone() {
      return done;
    }

    /** What it has come to by now; what comes later is not waited for. */
    private synchronized List<Outcome> leave() {
      left = true;
      if (!done) {
        providerOfLeft.put(intent, provider());
      }
      return List.copyOf(outcomes);
    }
  }

  /** The outcomes so far. Webhooks without one are due still, or on their way. */
  List<Outcome> outcomes(List<Opened> due) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Lane> begun = new ArrayList<>();
    Semaphore slots = new Semaphore(AT_ONCE);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Lane lane : lanes(due)) {
      if (mustWait(lane)) {
        lane.inOrder.forEach(opened -> outcomes.add(new Outcome.Again(opened.receipt())));
      } else if (acquired(slots, 1, deadline)) {
        begun.add(lane);
        threads.execute(
            () -> {
              try {
                lane.run();
              } finally {
                slots.release();
              }
            });
      } else {
        break; // these are due in the next batch
      }
    }
    boolean all = acquired(slots, AT_ONCE, deadline);
    for (Lane lane : begun) {
      if (!all && !lane.isDone()) {
        // Before it is left: what it writes then comes after.
        lane.inOrder.forEach(opened -> leases.take(opened.receipt(), LEASE));
      }
      outcomes.addAll(lane.leave());
    }
    return outcomes;
  }

  private Iterable<Lane> lanes(List<Opened> due) {
    Map<String, Lane> lanes = new LinkedHashMap<>();
    for (Opened opened : due) {
      lanes.computeIfAbsent(opened.lane(), Lane::new).inOrder.add(opened);
    }
    return lanes.values();
  }

  /** An intent that was left is under way; a provider with so many of them is in trouble. */
  private boolean mustWait(Lane lane) {
    return providerOfLeft.containsKey(lane.intent)
        || providerOfLeft.values().stream().filter(lane.provider()::equals).count() >= MOST_LEFT;
  }

  private static boolean acquired(Semaphore slots, int permits, long deadline) {
    try {
      return slots.tryAcquire(permits, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns when what is under way has ended, or has had time to. */
  void stop() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }
}
