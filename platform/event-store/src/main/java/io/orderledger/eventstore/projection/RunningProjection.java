package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.log.LogContext;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** One projection and the Axon processor that claims it. */
final class RunningProjection {

  /** How often a waiting reader looks at the token while another instance moves it. */
  private static final Duration LOOK_ELSEWHERE = Duration.ofMillis(20);

  private static final Duration LOOK_HERE = Duration.ofSeconds(1);

  private final Projection projection;
  private final ClaimedToken token;
  private final Standing standing;
  private final ProjectionSession session;
  private final CommittedBatches batches;
  private final ScheduledExecutorService executor;
  private final PooledStreamingEventProcessor processor;

  RunningProjection(
      CommittedOrder order,
      DataSource dataSource,
      Projection projection,
      String owner,
      ProjectionSettings settings) {
    this.projection = projection;
    this.standing = new Standing();
    ProjectionSchema schema = ProjectionSchema.of(projection);
    this.token = new ClaimedToken(dataSource, schema, owner, settings.claimFor(), standing);
    this.session = new ProjectionSession(dataSource, schema.live());
    this.batches = new CommittedBatches(order, settings, standing);
    // Two threads: while one writes a batch, the other reads and decodes the next.
    this.executor =
        Executors.newScheduledThreadPool(
            2,
            LogContext.carriedBy(
                Thread.ofPlatform().name(schema.live() + "-", 1).daemon().factory()));
    this.processor =
        PooledStreamingEventProcessor.builder()
            .name(schema.live())
            .eventHandlerInvoker(
                new BatchHandler(
                    new ProjectionWriter(session, projection, schema, owner, standing)))
            .errorHandler(PropagatingErrorHandler.instance())
            .messageSource(batches)
            .tokenStore(token)
            .transactionManager(NoTransactionManager.INSTANCE)
            .coordinatorExecutor(executor)
            .workerExecutor(executor)
            .initialSegmentCount(1)
            .batchSize(1)
            .tokenClaimInterval(settings.claimEvery().toMillis())
            .claimExtensionThreshold(settings.claimFor().toMillis() / 3)
            .build();
  }

  void start() {
    processor.start();
  }

  /** Ends after the batch in hand, and releases the claim. */
  void stop() {
    processor.shutDown();
    // Axon may still be closing its stream then; one that told of new events would find no
    // executor.
    batches.close();
    executor.shutdown();
    session.close();
  }

  /** Ends as a crash does: nothing is released. */
  void crash() throws InterruptedException {
    batches.close();
    executor.shutdownNow();
    executor.awaitTermination(10, TimeUnit.SECONDS);
    session.close();
  }

  Projection projection() {
    return projection;
  }

  ProjectionState state() {
    return standing.state();
  }

  long stored() {
    return token.stored();
  }

  boolean await(long index, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      batches.hurry(index);
      boolean here = standing.runsHere();
      Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      Duration look = here ? LOOK_HERE : LOOK_ELSEWHERE;
      if (standing.await(index, left.compareTo(look) < 0 ? left : look)) {
        return true;
      }
      if (!here && token.stored() >= index) {
        return true;
      }
      if (System.nanoTime() >= deadline) {
        return false;
      }
    }
  }
}
