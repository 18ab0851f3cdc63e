package io.orderledger.local.launcher.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Tries again where a service is away for a moment, and waits for what other services do later. A
 * command is tried again with the same key, so that it is never done twice.
 *
 * @param limit how long at most
 */
public record Patience(Duration limit) {

  private static final Duration SHORTEST = Duration.ofMillis(8);
  private static final Duration LONGEST = Duration.ofMillis(250);

  /** The first answer that is not "away for a moment". */
  public Answer command(Supplier<Answer> command) {
    Instant deadline = Instant.now().plus(limit);
    for (Duration pause = SHORTEST; ; pause = longer(pause)) {
      try {
        Answer answer = command.get();
        if (!isAwayForAMoment(answer) || Instant.now().isAfter(deadline)) {
          return answer;
        }
      } catch (Unreachable away) {
        if (Instant.now().isAfter(deadline)) {
          throw away;
        }
      }
      sleep(pause);
    }
  }

  /**
   * The first result that is there.
   *
   * @param what what is waited for, for the message when it never comes
   */
  public <T> T until(String what, Supplier<Optional<T>> look) {
    Instant deadline = Instant.now().plus(limit);
    for (Duration pause = SHORTEST; ; pause = longer(pause)) {
      try {
        Optional<T> found = look.get();
        if (found.isPresent()) {
          return found.get();
        }
      } catch (Unreachable away) {
        if (Instant.now().isAfter(deadline)) {
          throw away;
        }
      }
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("Waited " + limit.toSeconds() + " s in vain for " + what);
      }
      sleep(pause);
    }
  }

  /** Whether it holds at last. */
  public boolean holds(BooleanSupplier look) {
    Instant deadline = Instant.now().plus(limit);
    for (Duration pause = SHORTEST; !look.getAsBoolean(); pause = longer(pause)) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      sleep(pause);
    }
    return true;
  }

  private static boolean isAwayForAMoment(Answer answer) {
    return answer.status() >= 500
        || answer.status() == 429
        || (answer.status() == 409 && answer.text("type").endsWith("request-in-flight"));
  }

  private static Duration longer(Duration pause) {
    Duration next = pause.multipliedBy(3).dividedBy(2);
    return next.compareTo(LONGEST) > 0 ? LONGEST : next;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting.", interrupted);
    }
  }
}
