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
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.event.PaymentFact.ChargeGround;
import java.util.List;
import java.util.Map;

/**
 * Of mandates the order hears what its buyer is to be told: charges to come, and those that took
 * nothing (B-5.15). What a charge paid is told of the payment.
 */
@Clause(ClauseId.B_5_15)
final class MandateNews {

  /**
   * What a buyer may hear, by the provider's code or ours. All else is kept: that a card counts as
   * stolen, or a charge as suspicious, is no news for whoever holds it.
   */
  private static final Map<String, ChargeGround> TOLD =
      Map.of(
          "insufficient_funds", ChargeGround.INSUFFICIENT_FUNDS,
          "expired_card", ChargeGround.CARD_EXPIRED,
          "authentication_required", ChargeGround.BANK_WANTS_CUSTOMER,
          "card-revoked", ChargeGround.CARD_REVOKED,
          "card-erased", ChargeGround.CARD_REVOKED,
          "above-maximum", ChargeGround.ABOVE_AGREED,
          "above-announced", ChargeGround.ABOVE_AGREED,
          "mandate-cancelled", ChargeGround.MANDATE_ENDED,
          "attempt-open", ChargeGround.BUYER_PAYS);

  private MandateNews() {}

  static List<IntegrationEvent> of(MandateEvent event) {
    return switch (event) {
      case ChargeAnnounced e ->
          List.of(new PaymentFact.ChargeAnnounced(e.order(), e.amount(), e.on(), e.at()));
      case ScheduledChargeFailed e -> failed(e);
      case MandateGiven _,
          ChargeAdmitted _,
          ChargeRefused _,
          MandateCancelled _,
          OrderScheduled _,
          ChargeFellDue _,
          PaymentAsked _,
          ScheduledChargeMade _,
          ScheduledChargeDropped _ ->
          List.of();
    };
  }

  /** One of before its buyer was told of it stays untold. */
  private static List<IntegrationEvent> failed(ScheduledChargeFailed event) {
    return event.amount() == null
        ? List.of()
        : List.of(
            new PaymentFact.ChargeFailed(
                event.order(),
                event.amount(),
                TOLD.getOrDefault(event.reason(), ChargeGround.NOT_TOLD),
                event.retryOn(),
                event.at()));
  }
}
