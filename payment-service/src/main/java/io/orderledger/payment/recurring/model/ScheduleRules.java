package io.orderledger.payment.recurring.model;

import io.orderledger.payment.recurring.model.Mandate.Given;
import io.orderledger.payment.recurring.model.MandateCommand.AdmitCharge;
import io.orderledger.payment.recurring.model.ScheduleCommand.LookAt;
import io.orderledger.payment.recurring.model.ScheduleCommand.RecordAsked;
import io.orderledger.payment.recurring.model.ScheduleCommand.RecordFailed;
import io.orderledger.payment.recurring.model.ScheduleCommand.RecordMade;
import io.orderledger.payment.recurring.model.ScheduleCommand.ScheduleOrder;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeAnnounced;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeFellDue;
import io.orderledger.payment.recurring.model.ScheduleEvent.OrderScheduled;
import io.orderledger.payment.recurring.model.ScheduleEvent.PaymentAsked;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeDropped;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeFailed;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeMade;
import io.orderledger.payment.recurring.model.ScheduledCharge.Standing;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The charges of a schedule: one order a period, on its day and not before its customer was told as
 * the consent says, tried again within its period only, and none that its period has gone by.
 */
@Clause(ClauseId.B_5_15)
final class ScheduleRules {

  /** What another day does not change. */
  private static final Set<String> FINAL =
      Set.of("above-maximum", "authentication_required", "card-erased", "card-revoked");

  private ScheduleRules() {}

  /** Why no such schedule can be agreed to; empty when it can. */
  static Optional<Refusal> objection(Terms terms, LocalDate today) {
    Schedule schedule = terms.schedule();
    if (schedule == null) {
      return Optional.empty();
    }
    if (schedule.noticeDays() >= schedule.cadence().shortestDays()) {
      return Optional.of(
          refusal("notice-too-long", "A charge is told of after the one before it."));
    }
    return terms.firstOn().isBefore(today.plusDays(schedule.noticeDays()))
        ? Optional.of(refusal("first-date-too-near", "The first charge must be told of ahead."))
        : Optional.empty();
  }

  static Decision<MandateEvent> answer(Given mandate, ScheduleCommand command) {
    return switch (command) {
      case ScheduleOrder c -> schedule(mandate, c);
      case LookAt c ->
          mandate
              .scheduled(c.order())
              .filter(charge -> charge.standing() == Standing.WAITING)
              .filter(_ -> mandate.cancelledAt() == null)
              .map(charge -> look(mandate, charge, c))
              .orElseGet(Decision::nothing);
      case RecordAsked c ->
          mandate
              .scheduled(c.order())
              .filter(charge -> charge.isUnderWay(c.attempt()) && charge.paymentAttempt() == null)
              .map(
                  _ ->
                      accept(
                          new PaymentAsked(
                              mandate.id(), c.order(), c.attempt(), c.paymentAttempt(), c.at())))
              .orElseGet(Decision::nothing);
      case RecordMade c ->
          mandate
              .scheduled(c.order())
              .filter(charge -> charge.isUnderWay(c.attempt()))
              .map(
                  _ ->
                      accept(new ScheduledChargeMade(mandate.id(), c.order(), c.attempt(), c.at())))
              .orElseGet(Decision::nothing);
      case RecordFailed c ->
          mandate
              .scheduled(c.order())
              .filter(charge -> charge.isUnderWay(c.attempt()))
              .map(
                  charge ->
                      accept(
                          new ScheduledChargeFailed(
                              mandate.id(),
                              c.order(),
                              c.attempt(),
                              charge.asked(),
                              c.reason(),
                              retryOn(mandate, charge, c),
                              c.at())))
              .orElseGet(Decision::nothing);
    };
  }

  /**
   * Why a charge may not be made though the terms allow its sum and day; empty when it may. A
   * customer with a schedule agreed to its days alone.
   */
  static Optional<Refusal> objection(Given mandate, AdmitCharge command) {
    if (mandate.terms().schedule() == null) {
      return Optional.empty();
    }
    ScheduledCharge charge = mandate.scheduled(command.order()).orElse(null);
    if (charge == null || charge.standing() != Standing.UNDER_WAY) {
      return Optional.of(refusal("not-scheduled", "The order is not charged today."));
    }
    if (charge.announced() != null && command.amount().isMoreThan(charge.announced())) {
      return Optional.of(refusal("above-announced", "The customer was told of less."));
    }
    return charge.period() == mandate.terms().periodOf(command.today())
        ? Optional.empty()
        : Optional.of(refusal("period-over", "The order's period has gone by."));
  }

  private static Decision<MandateEvent> schedule(Given mandate, ScheduleOrder command) {
    Terms terms = mandate.terms();
    if (terms.schedule() == null) {
      return Decision.refuse(refusal("no-schedule", "The customer agreed to no schedule."));
    }
    if (!mandate.customerId().equals(command.customerId())
        || !terms.sellerId().equals(command.sellerId())) {
      return Decision.refuse(
          refusal("mandate-of-another", "The order is another customer's or seller's.")
              .at("orderNumber"));
    }
    if (mandate.scheduled(command.order()).isPresent()) {
      return Decision.nothing();
    }
    if (mandate.cancelledAt() != null) {
      return Decision.refuse(
          refusal("mandate-cancelled", "The customer ended the recurring charges."));
    }
    long period = free(mandate, command.today());
    return accept(
        new OrderScheduled(
            mandate.id(), command.order(), period, terms.begins(period), command.at()));
  }

  /** The first period after all others' that begins when its customer was told ahead. */
  private static long free(Given mandate, LocalDate today) {
    Terms terms = mandate.terms();
    LocalDate from = today.plusDays(terms.noticeDays());
    long next = 0;
    if (from.isAfter(terms.firstOn())) {
      long present = terms.periodOf(from);
      next = terms.begins(present).equals(from) ? present : present + 1;
    }
    return Math.max(
        next, mandate.schedule().stream().mapToLong(ScheduledCharge::period).max().orElse(-1) + 1);
  }

  private static Decision<MandateEvent> look(Given mandate, ScheduledCharge charge, LookAt day) {
    Terms terms = mandate.terms();
    if (day.today().isBefore(charge.due().minusDays(terms.noticeDays()))) {
      return Decision.nothing();
    }
    String dropped = ground(terms, charge, day);
    if (dropped != null) {
      return accept(new ScheduledChargeDropped(mandate.id(), charge.order(), dropped, day.at()));
    }
    boolean told = charge.announced() != null && !day.owed().isMoreThan(charge.announced());
    // What cannot be charged is not told of ahead: it fails on its day, and is told of then.
    boolean chargeable = !day.owed().isMoreThan(terms.maximum());
    if (terms.noticeDays() > 0 && chargeable && !told) {
      LocalDate soonest = day.today().plusDays(terms.noticeDays());
      return accept(
          new ChargeAnnounced(
              mandate.id(),
              charge.order(),
              day.owed(),
              soonest.isAfter(charge.earliest()) ? soonest : charge.earliest(),
              day.at()));
    }
    return day.today().isBefore(charge.earliest())
        ? Decision.nothing()
        : accept(
            new ChargeFellDue(
                mandate.id(),
                charge.order(),
                charge.attempts() + 1,
                day.owed(),
                day.today(),
                day.at()));
  }

  private static @Nullable String ground(Terms terms, ScheduledCharge charge, LookAt day) {
    if (day.nothing() != null) {
      return day.nothing();
    }
    return isOver(terms, charge, day.today()) ? "period-over" : null;
  }

  private static @Nullable LocalDate retryOn(
      Given mandate, ScheduledCharge charge, RecordFailed failed) {
    if (mandate.cancelledAt() != null
        || FINAL.contains(failed.reason())
        || failed.attempt() > failed.retryAfterDays().size()) {
      return null;
    }
    LocalDate day = failed.today().plusDays(failed.retryAfterDays().get(failed.attempt() - 1));
    return isOver(mandate.terms(), charge, day) ? null : day;
  }

  private static boolean isOver(Terms terms, ScheduledCharge charge, LocalDate day) {
    return !day.isBefore(terms.begins(charge.period() + 1));
  }

  private static Decision<MandateEvent> accept(ScheduleEvent event) {
    return Decision.accept(event);
  }

  private static Refusal refusal(String code, String message) {
    return Refusal.of(code, ClauseId.B_5_15, message);
  }
}
