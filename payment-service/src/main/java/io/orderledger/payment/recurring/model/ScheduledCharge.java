package io.orderledger.payment.recurring.model;

import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeAnnounced;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeFellDue;
import io.orderledger.payment.recurring.model.ScheduleEvent.OrderScheduled;
import io.orderledger.payment.recurring.model.ScheduleEvent.PaymentAsked;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeDropped;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeFailed;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeMade;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One charge of a mandate's schedule.
 *
 * @param period whose only one it is, from 0
 * @param due the period's first day
 * @param earliest the day on which it is charged, or tried again
 * @param announced what the customer was told of ahead; null when they were told nothing
 * @param asked what it was for when it last fell due; null before that
 * @param attempts how often it fell due
 * @param paymentAttempt among the attempts to pay the order; null until that was asked for
 * @param ground why it took nothing; null when it did, or was not tried
 */
public record ScheduledCharge(
    OrderNumber order,
    long period,
    LocalDate due,
    LocalDate earliest,
    Standing standing,
    @Nullable Tenge announced,
    @Nullable Tenge asked,
    int attempts,
    @Nullable Integer paymentAttempt,
    @Nullable String ground) {

  /** How it stands. */
  public enum Standing {
    /** For its day. */
    WAITING,
    /** The order's payment was asked for, or is about to be. */
    UNDER_WAY,
    CHARGED,
    /** Tried as often as the rule says: it is for the buyer to pay now. */
    GIVEN_UP,
    /** There was nothing to charge. */
    DROPPED;

    public boolean isOpen() {
      return this == WAITING || this == UNDER_WAY;
    }
  }

  static ScheduledCharge of(OrderScheduled e) {
    return new ScheduledCharge(
        e.order(), e.period(), e.on(), e.on(), Standing.WAITING, null, null, 0, null, null);
  }

  ScheduledCharge after(ScheduleEvent event) {
    return switch (event) {
      case OrderScheduled e -> of(e);
      case ChargeAnnounced e ->
          with(e.on(), Standing.WAITING, e.amount(), asked, attempts, null, ground);
      case ChargeFellDue e ->
          with(earliest, Standing.UNDER_WAY, announced, e.amount(), e.attempt(), null, ground);
      case PaymentAsked e ->
          with(
              earliest, Standing.UNDER_WAY, announced, asked, attempts, e.paymentAttempt(), ground);
      case ScheduledChargeMade _ -> ended(earliest, Standing.CHARGED, null);
      case ScheduledChargeFailed e ->
          e.retryOn() == null
              ? ended(earliest, Standing.GIVEN_UP, e.reason())
              : ended(e.retryOn(), Standing.WAITING, e.reason());
      case ScheduledChargeDropped e -> ended(earliest, Standing.DROPPED, e.reason());
    };
  }

  boolean isUnderWay(int attempt) {
    return standing == Standing.UNDER_WAY && attempts == attempt;
  }

  private ScheduledCharge ended(LocalDate next, Standing newStanding, @Nullable String newGround) {
    return with(next, newStanding, announced, asked, attempts, paymentAttempt, newGround);
  }

  private ScheduledCharge with(
      LocalDate newEarliest,
      Standing newStanding,
      @Nullable Tenge newAnnounced,
      @Nullable Tenge newAsked,
      int newAttempts,
      @Nullable Integer newPaymentAttempt,
      @Nullable String newGround) {
    return new ScheduledCharge(
        order,
        period,
        due,
        newEarliest,
        newStanding,
        newAnnounced,
        newAsked,
        newAttempts,
        newPaymentAttempt,
        newGround);
  }
}
