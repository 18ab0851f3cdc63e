package io.orderledger.order.notice.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice as its events made it. */
public sealed interface NoticeState {

  NoticeState UNKNOWN = new Unknown();

  /** Nobody asked for it. */
  record Unknown() implements NoticeState {}

  /** A notice that was asked for. */
  sealed interface Existing extends NoticeState {
    Notice notice();

    /** The number of the last sending. */
    int sending();

    /** Whether it was sent, and no sending of it counts as received any more. */
    boolean rebutted();
  }

  /**
   * It is to go out.
   *
   * @param delayedBy what was in its way at the last try on record; null when nothing was
   * @param delayedSince when this sending first met an obstacle; null while it has met none
   */
  record Waiting(
      Notice notice,
      int sending,
      @Nullable Obstacle delayedBy,
      @Nullable Instant delayedSince,
      boolean rebutted)
      implements Existing {}

  record Sent(Notice notice, int sending, Instant sentAt, boolean rebutted) implements Existing {}

  record GivenUp(Notice notice, int sending, Obstacle obstacle, boolean rebutted)
      implements Existing {}
}
