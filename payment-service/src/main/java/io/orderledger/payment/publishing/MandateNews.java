package io.orderledger.payment.publishing;

import io.orderledger.payment.recurring.model.MandateEvent;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeAdmitted;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeRefused;
import io.orderledger.payment.recurring.model.MandateEvent.MandateCancelled;
import io.orderledger.payment.recurring.model.MandateEvent.MandateGiven;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeAnnounced;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeFellDue;
import io.orderledger.payment.recurring.model.ScheduleEvent.OrderScheduled;
import io.orderledger.payment.recurring.model.ScheduleEvent.PaymentAsked;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeDropped;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeFailed;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeMade;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PaymentFact;
import java.util.List;

/**
 * Of mandates the order hears what its buyer is to be told ahead (B-5.15). What a charge came to is
 * told of the payment.
 */
final class MandateNews {

  private MandateNews() {}

  static List<IntegrationEvent> of(MandateEvent event) {
    return switch (event) {
      case ChargeAnnounced e ->
          List.of(new PaymentFact.ChargeAnnounced(e.order(), e.amount(), e.on(), e.at()));
      case MandateGiven _,
          ChargeAdmitted _,
          ChargeRefused _,
          MandateCancelled _,
          OrderScheduled _,
          ChargeFellDue _,
          PaymentAsked _,
          ScheduledChargeMade _,
          ScheduledChargeFailed _,
          ScheduledChargeDropped _ ->
          List.of();
    };
  }
}
