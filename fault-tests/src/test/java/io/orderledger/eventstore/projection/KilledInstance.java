package io.orderledger.eventstore.projection;

import io.orderledger.local.embedded.Credentials;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An instance in a JVM of its own that dies at the worst moment: its third batch is written, and
 * not committed. Arguments: the database's address, role and password.
 */
final class KilledInstance {

  static final int EXIT = 9;

  private KilledInstance() {}

  @SuppressWarnings("resource") // it dies with everything open: that is what it is for
  public static void main(String[] args) throws InterruptedException {
    AtomicInteger batches = new AtomicInteger();
    Stock.Fault death =
        (batch, connection) -> {
          if (batches.incrementAndGet() == 3) {
            Runtime.getRuntime().halt(EXIT);
          }
        };
    var app = Warehouse.pool(args[0], new Credentials(args[1], args[2]), 6);
    new Projections(Warehouse.open(app), app, List.of(new Stock(death)), Warehouse.HASTY).start();
    Thread.sleep(60_000);
  }
}
