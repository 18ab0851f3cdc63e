package io.orderledger.payment.effect;

import io.orderledger.servicekit.testing.RunningService;

/** Reaches the follower of the committed order, for tests. */
public final class Following {

  private Following() {}

  /** Stops it and starts it from its cursor, as a new process would. */
  public static void restart(RunningService service, Runnable meanwhile) {
    CommittedPayments following = service.bean(CommittedPayments.class);
    following.stop();
    meanwhile.run();
    following.start();
  }
}
