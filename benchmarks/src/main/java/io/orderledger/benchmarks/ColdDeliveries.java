package io.orderledger.benchmarks;

import io.orderledger.shared.identifier.OrderNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Deliveries taken in turn, so many that each has left the caches of aggregates and of recent
 * events before its turn comes again: every command reads its stream from the database.
 */
final class ColdDeliveries {

  /** More than the store keeps ready of aggregates (10,000) and of recent events (50,000). */
  static final int STREAMS = 60_000;

  private static final int CLIENTS = 32;

  private final DeliveryLives lives;
  private final List<OrderNumber> begun;
  private final AtomicLong turns = new AtomicLong();

  private ColdDeliveries(DeliveryLives lives, List<OrderNumber> begun) {
    this.lives = lives;
    this.begun = begun;
  }

  /** Begins them all. */
  static ColdDeliveries prepare(DeliveryLives lives) {
    AtomicLong left = new AtomicLong(STREAMS);
    Queue<OrderNumber> begun = new ConcurrentLinkedQueue<>();
    Load.together(
        CLIENTS,
        () -> {
          while (left.getAndDecrement() > 0) {
            begun.add(lives.begin());
          }
          return null;
        });
    return new ColdDeliveries(lives, new ArrayList<>(begun));
  }

  /** The next command of the delivery whose turn it is. */
  int one() {
    long turn = turns.getAndIncrement();
    int step = Math.toIntExact(1 + turn / STREAMS);
    if (step >= DeliveryLives.COMMANDS) {
      throw new IllegalStateException("All deliveries are over: measure fewer or shorter turns.");
    }
    lives.send(begun.get((int) (turn % STREAMS)), step, false);
    return 1;
  }
}
