package io.orderledger.order.model;

import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.Pending;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Each side notifies the other of changed details within five business days; they take effect when
 * notified, also when that is late.
 */
@Clause(ClauseId.A_7_2)
public final class ChangedDetails {

  private static final int BUSINESS_DAYS = 5;
  private static final WorkingCalendar CALENDAR = WorkingCalendar.ofKazakhstan();

  private ChangedDetails() {}

  /** Whether a change is notified in time at that moment. */
  public static boolean inTime(LocalDate changedOn, Instant notifiedAt) {
    return !Almaty.dateOf(notifiedAt).isAfter(CALENDAR.workingDaysAfter(changedOn, BUSINESS_DAYS));
  }

  static Decision<OrderEvent> decide(OrderState state, OrderCommand.OfDetails command) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Existing existing ->
          switch (command) {
            case ChangeContact change -> change(existing, change);
            case TellSellerDetails tell -> tell(existing, tell);
          };
    };
  }

  /** Also of an order that has ended: its refunds and documents are still told of. */
  private static Decision<OrderEvent> change(Existing order, ChangeContact change) {
    if (change.changedOn().isAfter(Almaty.dateOf(change.at()))) {
      return Decision.refuse(
          Refusal.of(
                  "not-changed-yet",
                  ClauseId.A_7_2,
                  "What is notified has changed: name a day that has come.")
              .at("changedOn"));
    }
    return Decision.accept(
        new ContactChanged(
            order.contract().orderNumber(),
            order.contract().customerId(),
            change.contact(),
            change.changedOn(),
            inTime(change.changedOn(), change.at()),
            change.at()));
  }

  private static Decision<OrderEvent> tell(Existing order, TellSellerDetails tell) {
    OrderNumber number = order.contract().orderNumber();
    return switch (order) {
      case Open _, Pending _ ->
          Decision.accept(
              new SellerDetailsTold(
                  number,
                  tell.details(),
                  tell.changedOn(),
                  inTime(tell.changedOn(), tell.at()),
                  tell.at()));
      case Cancelled _, Completed _ -> Decision.nothing();
    };
  }
}
