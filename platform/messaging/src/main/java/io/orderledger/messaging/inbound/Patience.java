package io.orderledger.messaging.inbound;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again, ever more slowly, until it succeeds or the service stops. */
final class Patience {

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final long FIRST_MILLIS = 50;
  private static final long LONGEST_MILLIS = 3_000;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable String problem;

  void stop() {
    stopped.countDown();
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** What the latest try failed with; null when it succeeded. */
  @Nullable String problem() {
    return problem;
  }

  /** For keeping a record: there is nothing else to do with it, so every failure is tried again. */
  void untilDone(Runnable work) {
    untilKnown(
        () -> {
          work.run();
          return true;
        });
  }

  /** As {@link #untilDone}, for work that answers. */
  <T> T untilKnown(Supplier<T> work) {
    return whileFailing(work, failure -> true);
  }

  /**
   * Tries again while the failure is one that passes.
   *
   * @throws Abandoned when the service stops meanwhile
   * @throws RuntimeException any other failure of the work
   */
  <T> T whileFailing(Supplier<T> work, Predicate<RuntimeException> passes) {
    for (long millis = FIRST_MILLIS; ; millis = Math.min(LONGEST_MILLIS, millis * 2)) {
      try {
        T done = work.get();
        problem = null;
        return done;
      } catch (Abandoned stopping) {
        throw stopping;
      } catch (RuntimeException failure) {
        if (!passes.test(failure)) {
          throw failure;
        }
        problem = failure.toString();
        LOG.warn("Tried again in about {} ms: {}", millis, problem);
        pause(millis);
      }
    }
  }

  private void pause(long millis) {
    try {
      // Spread, so that a thousand records do not knock at a database that just came back.
      long spread = millis + ThreadLocalRandom.current().nextLong(millis);
      if (stopped.await(spread, TimeUnit.MILLISECONDS)) {
        throw new Abandoned();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Abandoned();
    }
  }
}
