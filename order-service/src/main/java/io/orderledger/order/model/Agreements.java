package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.AgreeOnDate;
import io.orderledger.order.model.OrderEvent.DateAgreed;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;
import java.util.Optional;

/** What the buyer agrees to moves even the last day that the contract allows (B-6.3). */
@Clause(ClauseId.B_6_3)
final class Agreements {

  private Agreements() {}

  static Decision<OrderEvent> record(OrderState state, AgreeOnDate agree) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> recordOpen(open, agree);
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      case ShortageOpen _ -> Refusals.shortageOpen();
      case Cancelled _ -> Refusals.cancelled();
      case Completed _ -> Refusals.completed();
    };
  }

  private static Decision<OrderEvent> recordOpen(Open open, AgreeOnDate agree) {
    if (!open.fulfilment().isStillToCome(open.contract().lines())) {
      return Decision.refuse(
          "nothing-to-promise",
          ClauseId.B_6_3,
          "Nothing is still to come by a day of the whole order: move the shipment's own.");
    }
    return whyNot(agree)
        .<Decision<OrderEvent>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(agreed(open, agree)));
  }

  private static Optional<Refusal> whyNot(AgreeOnDate agree) {
    DateAgreement agreement = agree.agreement();
    LocalDate by = agreement.promisedBy();
    if (by.isBefore(Almaty.dateOf(agree.at())) || by.equals(agree.now().promisedBy())) {
      return Optional.of(
          Refusal.of(
                  "not-a-new-day",
                  ClauseId.B_6_3,
                  "Agree on another day than " + agree.now().promisedBy() + ", not a past one.")
              .at("promisedBy"));
    }
    if (agreement.cause() == DelayCause.UNKNOWN) {
      return Optional.of(
          Refusal.of("cause-needed", ClauseId.B_6_15, "Say who or what is behind the delay.")
              .at("cause"));
    }
    return agreement.agreedAt().isAfter(agree.at())
        ? Optional.of(
            Refusal.of("not-agreed-yet", ClauseId.B_6_3, "What is agreed was agreed before now.")
                .at("agreedAt"))
        : Optional.empty();
  }

  private static DateAgreed agreed(Open open, AgreeOnDate agree) {
    DeliveryPromise now = agree.now();
    LocalDate by = agree.agreement().promisedBy();
    return new DateAgreed(
        open.contract().orderNumber(),
        agree.agreement(),
        now.promisedBy(),
        by.isAfter(now.latest()) ? by : now.latest(),
        agree.at());
  }
}
