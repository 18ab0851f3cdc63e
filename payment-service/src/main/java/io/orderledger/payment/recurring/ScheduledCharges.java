package io.orderledger.payment.recurring;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.Payments;
import io.orderledger.payment.fraud.Vigilance;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.CardUse;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand.RequestCardAttempt;
import io.orderledger.payment.model.PaymentDecider;
import io.orderledger.payment.recurring.model.Mandate;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.payment.recurring.model.ScheduleCommand;
import io.orderledger.payment.recurring.model.ScheduleCommand.LookAt;
import io.orderledger.payment.recurring.model.ScheduleCommand.RecordAsked;
import io.orderledger.payment.recurring.model.ScheduleCommand.RecordFailed;
import io.orderledger.payment.recurring.model.ScheduleCommand.RecordMade;
import io.orderledger.payment.recurring.model.ScheduledCharge;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a charge of a schedule one step on. Each step is on record before the next, under a key
 * that follows from the mandate, the order, which is its period's only one, and the number of the
 * attempt: done again, by whomever, it does nothing.
 */
@Component
@Clause({ClauseId.B_5_14, ClauseId.B_5_15})
class ScheduledCharges {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduledCharges.class);
  private static final String CONSUMER = "payment.mandate-schedule";
  private static final String SUSPECTED = "payment-refused";
  private static final String DECLINED = "declined";

  /** The order has passed to another customer, whose mandate this is not. */
  private static final String ASSIGNED = "order-assigned";

  private static final String CANCELLED = "mandate-cancelled";

  private final Mandates mandates;
  private final Payments payments;
  private final Vigilance vigilance;
  private final RecurringSettings settings;
  private final MeterRegistry meters;

  ScheduledCharges(
      Mandates mandates,
      Payments payments,
      Vigilance vigilance,
      RecurringSettings settings,
      MeterRegistry meters) {
    this.mandates = mandates;
    this.payments = payments;
    this.vigilance = vigilance;
    this.settings = settings;
    this.meters = meters;
  }

  /** Does what follows from the moment, as far as it can be done at once. */
  void look(MandateId id, OrderNumber order, Instant now) {
    Payment.Opened payment = payments.find(order).orElseThrow();
    tell(
        id,
        new LookAt(
            order,
            payment.outstanding(),
            nothing(payment, mandates.find(id).orElseThrow()),
            Almaty.dateOf(now),
            now));
    Mandate.Given mandate = mandates.find(id).orElseThrow();
    ScheduledCharge charge = mandate.scheduled(order).orElseThrow();
    if (charge.standing() != ScheduledCharge.Standing.UNDER_WAY) {
      return;
    }
    if (charge.paymentAttempt() != null) {
      conclude(mandate, charge, charge.paymentAttempt(), now);
    } else if (mandate.cancelledAt() == null) {
      ask(mandate, charge, now);
    } else {
      lastAsked(payment, id)
          .ifPresentOrElse(
              number -> conclude(mandate, charge, number, now),
              () -> failed(mandate, charge, CANCELLED, now));
    }
  }

  /** Why the mandate pays nothing for the order; null while it is to. */
  @Clause(ClauseId.B_15_6)
  private static @Nullable String nothing(Payment.Opened payment, Mandate.Given mandate) {
    return payment.account().customerId().equals(mandate.customerId())
        ? PaymentDecider.nothingToPay(payment).map(Refusal::code).orElse(null)
        : ASSIGNED;
  }

  /** What was asked for under a mandate before it ended, if that was not taken down here. */
  private static Optional<Integer> lastAsked(Payment.Opened payment, MandateId id) {
    return payment.account().attempts().values().stream()
        .filter(attempt -> attempt.card() != null && id.value().equals(attempt.card().mandateId()))
        .map(Attempt::number)
        .reduce((one, later) -> later);
  }

  void ask(Mandate.Given mandate, ScheduledCharge charge, Instant now) {
    OrderNumber order = charge.order();
    String key = mandate.id().value() + '/' + order + '/' + charge.attempts();
    Provenance provenance = new Provenance("payment-service", CONSUMER, key, null);
    if (vigilance.isRefusedCharge(order, key, provenance)) {
      failed(mandate, charge, SUSPECTED, now);
      return;
    }
    CommandResult answer =
        payments.tell(
            order,
            new RequestCardAttempt(
                CardUse.scheduled(mandate.terms().cardId(), mandate.id().value())),
            new CommandKey.Inbox(CONSUMER, key),
            provenance);
    switch (answer) {
      case CommandResult.Accepted granted ->
          tell(
              mandate.id(),
              new RecordAsked(
                  order,
                  charge.attempts(),
                  payments.after(granted).account().attempts().lastKey(),
                  now));
      case CommandResult.Refused refused -> failed(mandate, charge, refused.refusal().code(), now);
    }
  }

  private void conclude(Mandate.Given mandate, ScheduledCharge charge, int number, Instant now) {
    Attempt attempt = payments.find(charge.order()).orElseThrow().account().attempts().get(number);
    if (Objects.requireNonNull(attempt, "It was asked for.").authorized().isPositive()) {
      tell(mandate.id(), new RecordMade(charge.order(), charge.attempts(), now));
      return;
    }
    switch (attempt.status()) {
      case FAILED, CLOSED ->
          failed(mandate, charge, Objects.requireNonNullElse(attempt.declineCode(), DECLINED), now);
      case REQUESTED, CREATED, AUTHORIZED, CAPTURED -> {
        // The provider's word is awaited.
      }
    }
  }

  private void failed(Mandate.Given mandate, ScheduledCharge charge, String reason, Instant now) {
    tell(
        mandate.id(),
        new RecordFailed(
            charge.order(),
            charge.attempts(),
            reason,
            settings.retryAfterDays(),
            Almaty.dateOf(now),
            now));
    ScheduledCharge after =
        mandates.find(mandate.id()).flatMap(m -> m.scheduled(charge.order())).orElseThrow();
    if (after.standing() == ScheduledCharge.Standing.GIVEN_UP) {
      meters.counter("orderledger.payment.scheduled-charges.given-up").increment();
      LOG.warn(
          "The charge of {} under mandate {} is given up: {}.",
          charge.order(),
          mandate.id(),
          reason);
    }
  }

  private void tell(MandateId id, ScheduleCommand command) {
    // Without a key: told twice it is recorded once, by the model.
    CommandResult told =
        mandates.tell(
            id,
            command,
            CommandKey.none(),
            new Provenance("payment-service", CONSUMER, id.value(), null));
    if (told instanceof CommandResult.Refused refused) {
      throw new IllegalStateException("A schedule refused to be looked at: " + refused.refusal());
    }
  }
}
