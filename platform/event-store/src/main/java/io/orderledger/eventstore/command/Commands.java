package io.orderledger.eventstore.command;

import io.orderledger.eventstore.append.KeyName;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands to their aggregates and waits for the durable answer. Blocks; made for virtual
 * threads.
 */
public final class Commands {

  private static final int MOST_TRIES = 50;
  private static final int TRIES_WITHOUT_PAUSE = 3;

  private final CommandBus bus;
  private final Clock clock;
  private final Set<KeyName> underWay = ConcurrentHashMap.newKeySet();

  public Commands(CommandBus bus, Clock clock) {
    this.bus = bus;
    this.clock = clock;
  }

  /**
   * Decides a command and makes its events, its key and its answer durable, all or nothing. A key
   * that was used before gives the answer of then. When another instance wrote to the stream
   * meanwhile, the command is decided again.
   *
   * @throws RequestInFlight when a request with the same key is being worked on here
   * @throws RequestKeyReused when the request's key was used for another body
   * @throws io.orderledger.eventstore.OutcomeUnknown when the database could not be reached: repeat
   *     with the same key
   * @throws io.orderledger.eventstore.StoreUnavailable when the stream could not be read; nothing
   *     was done
   * @throws StreamContended when others kept writing to the stream; nothing was done
   */
  public CommandResult send(Submission submission) {
    if (!(submission.key() instanceof CommandKey.Request request)) {
      return untilDecided(submission);
    }
    KeyName name = KeyNames.of(request).orElseThrow();
    if (!underWay.add(name)) {
      throw new RequestInFlight(request.operation());
    }
    try {
      return untilDecided(submission);
    } finally {
      underWay.remove(name);
    }
  }

  private CommandResult untilDecided(Submission submission) {
    Map<String, String> metadata = submission.provenance().asMetadata();
    for (int attempt = 1; ; attempt++) {
      long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
      CommandInHand inHand = new CommandInHand(submission, metadata, now);
      Throwable failure = dispatch(inHand, submission);
      switch (failure) {
        case null -> {
          return inHand.result();
        }
        case AlreadyAnswered before -> {
          return replay(submission.key(), before);
        }
        case ConcurrencyException moved -> {
          if (attempt == MOST_TRIES) {
            throw new StreamContended(submission.stream(), moved);
          }
          pauseAfter(attempt);
        }
        case RuntimeException broken -> throw broken;
        case Error broken -> throw broken;
        default -> throw new IllegalStateException("A command handler failed.", failure);
      }
    }
  }

  /** Axon's simple bus runs the command here and now; null when it succeeded. */
  private @Nullable Throwable dispatch(CommandInHand inHand, Submission submission) {
    CommandMessage<Object> message =
        new GenericCommandMessage<>(
            new GenericMessage<>(submission.command(), MetaData.with(CommandInHand.NAME, inHand)),
            submission.stream().type());
    Outcome outcome = new Outcome();
    bus.<Object, Object>dispatch(message, (sent, result) -> outcome.take(result));
    if (!outcome.told) {
      throw new IllegalStateException("The command bus must run commands in the sender's thread.");
    }
    return outcome.failure;
  }

  private static CommandResult replay(CommandKey key, AlreadyAnswered before) {
    if (key instanceof CommandKey.Request request
        && !Arrays.equals(request.bodyHash(), before.bodyHash())) {
      throw new RequestKeyReused(request.operation());
    }
    return StoredAnswer.replay(before.answer());
  }

  private static void pauseAfter(int attempt) {
    if (attempt > TRIES_WITHOUT_PAUSE) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * attempt));
    }
  }

  private static final class Outcome {
    boolean told;
    @Nullable Throwable failure;

    void take(CommandResultMessage<?> result) {
      told = true;
      failure = result.isExceptional() ? result.exceptionResult() : null;
    }
  }
}
