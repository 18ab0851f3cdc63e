package io.orderledger.payment.recurring.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a mandate's schedule, or told to it. Days are Almaty's. */
public sealed interface ScheduleCommand extends MandateCommand {

  OrderNumber order();

  Instant at();

  /** The order is to be charged in the next period that is free. */
  record ScheduleOrder(
      OrderNumber order, String customerId, String sellerId, LocalDate today, Instant at)
      implements ScheduleCommand {}

  /**
   * Does something follow from the day?
   *
   * @param owed what is missing of the order's payment
   * @param nothing why nothing is to be paid for it; null while something is
   */
  record LookAt(
      OrderNumber order, Tenge owed, @Nullable String nothing, LocalDate today, Instant at)
      implements ScheduleCommand {}

  /** The payment's answer to what was asked of it. */
  record RecordAsked(OrderNumber order, int attempt, int paymentAttempt, Instant at)
      implements ScheduleCommand {}

  /** The card pays. */
  record RecordMade(OrderNumber order, int attempt, Instant at) implements ScheduleCommand {}

  /**
   * It took nothing.
   *
   * @param retryAfterDays after how many days each failure but the last is tried again
   */
  record RecordFailed(
      OrderNumber order,
      int attempt,
      String reason,
      List<Integer> retryAfterDays,
      LocalDate today,
      Instant at)
      implements ScheduleCommand {

    public RecordFailed {
      retryAfterDays = List.copyOf(retryAfterDays);
    }
  }
}
