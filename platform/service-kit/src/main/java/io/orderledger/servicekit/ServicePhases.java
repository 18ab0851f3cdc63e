package io.orderledger.servicekit;

/**
 * The order in which a service's parts start; they stop in the opposite order. The HTTP edge starts
 * last and stops first (Spring's own phases, far above these); the store closes after all of them.
 */
public final class ServicePhases {

  /** Projections and other readers of the committed order. */
  public static final int PROJECTIONS = 100;

  /** From the committed order to Kafka. */
  public static final int RELAY = 200;

  /** Durable tasks and timers. */
  public static final int TIMERS = 300;

  /** From Kafka to commands. */
  public static final int CONSUMERS = 400;

  private ServicePhases() {}
}
