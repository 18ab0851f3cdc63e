package io.orderledger.payment.card;

import io.orderledger.servicekit.testing.RunningService;

/** Reaches what follows from saved cards, for tests. */
public final class FollowingCards {

  private FollowingCards() {}

  /** Stops following the committed order and starts from the cursor, as a new process would. */
  public static void restart(RunningService service, Runnable meanwhile) {
    CardTasks tasks = service.bean(CardTasks.class);
    tasks.stopFollowing();
    meanwhile.run();
    tasks.startFollowing();
  }
}
