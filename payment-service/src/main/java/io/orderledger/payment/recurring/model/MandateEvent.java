package io.orderledger.payment.recurring.model;

import io.orderledger.payment.card.model.Consent;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/** What happened to a mandate. Dates are Almaty's. */
public sealed interface MandateEvent
    permits MandateEvent.MandateGiven,
        MandateEvent.ChargeAdmitted,
        MandateEvent.ChargeRefused,
        MandateEvent.MandateCancelled,
        ScheduleEvent {

  MandateId mandateId();

  /** A customer agreed to recurring charges, in words that state these terms. */
  record MandateGiven(
      MandateId mandateId, @PersonId String customerId, Terms terms, Consent consent)
      implements MandateEvent {}

  /** An attempt to pay an order may charge it: the period's only charge. */
  record ChargeAdmitted(
      MandateId mandateId, OrderNumber order, int attempt, Tenge amount, LocalDate on, Instant at)
      implements MandateEvent {}

  /**
   * That charge took nothing: its period is free again.
   *
   * @param reason the provider's code, or the ground of the card's stream
   */
  record ChargeRefused(
      MandateId mandateId, OrderNumber order, int attempt, String reason, Instant at)
      implements MandateEvent {}

  /** The customer ended it: nothing is charged from here on. */
  record MandateCancelled(MandateId mandateId, String cancelledBy, Instant at)
      implements MandateEvent {}
}
