package io.orderledger.payment.recurring.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to the charges of a mandate's schedule; each is an order's, of one period. */
public sealed interface ScheduleEvent extends MandateEvent {

  OrderNumber order();

  /**
   * The order is charged in a period that no other order has.
   *
   * @param period its number, from 0
   * @param on the period's first day
   */
  record OrderScheduled(
      MandateId mandateId, OrderNumber order, long period, LocalDate on, Instant at)
      implements ScheduleEvent {}

  /**
   * The customer is to be told ahead.
   *
   * @param amount what is owed now: not more is charged without telling anew
   * @param on the day of the charge, which leaves them the days that the consent states
   */
  record ChargeAnnounced(
      MandateId mandateId, OrderNumber order, Tenge amount, LocalDate on, Instant at)
      implements ScheduleEvent {}

  /**
   * It is time: the order's payment is asked for.
   *
   * @param attempt of this charge, from 1
   */
  record ChargeFellDue(
      MandateId mandateId, OrderNumber order, int attempt, Tenge amount, LocalDate on, Instant at)
      implements ScheduleEvent {}

  /**
   * The payment was asked for.
   *
   * @param paymentAttempt the number among the attempts to pay the order
   */
  record PaymentAsked(
      MandateId mandateId, OrderNumber order, int attempt, int paymentAttempt, Instant at)
      implements ScheduleEvent {}

  /** The card pays. */
  record ScheduledChargeMade(MandateId mandateId, OrderNumber order, int attempt, Instant at)
      implements ScheduleEvent {}

  /**
   * It took nothing.
   *
   * @param amount what was to be charged; null in records of before its buyer was told of it
   * @param reason the provider's code, or whose ground it was
   * @param retryOn the day of the next attempt; null when there is none
   */
  record ScheduledChargeFailed(
      MandateId mandateId,
      OrderNumber order,
      int attempt,
      @Nullable Tenge amount,
      String reason,
      @Nullable LocalDate retryOn,
      Instant at)
      implements ScheduleEvent {}

  /** There is nothing to charge in its period, or nothing that may be charged. */
  record ScheduledChargeDropped(MandateId mandateId, OrderNumber order, String reason, Instant at)
      implements ScheduleEvent {}
}
