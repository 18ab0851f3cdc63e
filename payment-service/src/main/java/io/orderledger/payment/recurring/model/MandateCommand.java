package io.orderledger.payment.recurring.model;

import io.orderledger.payment.card.model.Consent;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/** What is asked of a mandate, or told to it. */
public sealed interface MandateCommand
    permits MandateCommand.GiveMandate,
        MandateCommand.AdmitCharge,
        MandateCommand.RecordRefused,
        MandateCommand.Cancel,
        ScheduleCommand {

  /**
   * The customer agrees.
   *
   * @param today the Almaty date
   */
  record GiveMandate(
      MandateId mandateId,
      @PersonId String customerId,
      Terms terms,
      Consent consent,
      LocalDate today)
      implements MandateCommand {}

  /**
   * May this attempt charge under it?
   *
   * @param today the Almaty date
   */
  record AdmitCharge(
      OrderNumber order,
      int attempt,
      String customerId,
      String sellerId,
      Tenge amount,
      LocalDate today,
      Instant at)
      implements MandateCommand {}

  /** A charge that was let in took nothing. */
  record RecordRefused(OrderNumber order, int attempt, String reason, Instant at)
      implements MandateCommand {}

  /** The customer ends it. */
  record Cancel(String cancelledBy, Instant at) implements MandateCommand {}
}
