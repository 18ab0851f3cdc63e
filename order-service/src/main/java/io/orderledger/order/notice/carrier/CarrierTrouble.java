package io.orderledger.order.notice.carrier;

import io.orderledger.order.notice.model.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * A message was not taken over, or nobody knows whether it was. Says nothing of the reader: what a
 * mail server answers often repeats the address.
 */
public final class CarrierTrouble extends RuntimeException {

  private final Obstacle obstacle;
  private final @Nullable Integer reply;

  public CarrierTrouble(Obstacle obstacle, @Nullable Integer reply) {
    super(reply == null ? obstacle.name() : obstacle.name() + " (" + reply + ")");
    this.obstacle = obstacle;
    this.reply = reply;
  }

  public Obstacle obstacle() {
    return obstacle;
  }

  /** The SMTP reply code; null when there was none. */
  public @Nullable Integer reply() {
    return reply;
  }
}
