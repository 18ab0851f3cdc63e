package io.orderledger.payment.recurring.model;

import io.orderledger.payment.recurring.model.Mandate.Charge;
import io.orderledger.payment.recurring.model.Mandate.Given;
import io.orderledger.payment.recurring.model.Mandate.None;
import io.orderledger.payment.recurring.model.MandateCommand.AdmitCharge;
import io.orderledger.payment.recurring.model.MandateCommand.Cancel;
import io.orderledger.payment.recurring.model.MandateCommand.GiveMandate;
import io.orderledger.payment.recurring.model.MandateCommand.RecordRefused;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeAdmitted;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeRefused;
import io.orderledger.payment.recurring.model.MandateEvent.MandateCancelled;
import io.orderledger.payment.recurring.model.MandateEvent.MandateGiven;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A mandate's stream alone decides whether a recurring charge may be made: within its terms, once a
 * period, and never after its customer ended it (B-5.15).
 */
@Clause(ClauseId.B_5_15)
public final class MandateDecider {

  private MandateDecider() {}

  public static Decision<MandateEvent> decide(Mandate state, MandateCommand command) {
    return switch (state) {
      case None none ->
          command instanceof GiveMandate give
              ? give(give)
              : refuse("mandate-unknown", "There is no such mandate.");
      case Given given ->
          switch (command) {
            case GiveMandate c ->
                Decision.nothing(); // Its id follows from the request: told again.
            case AdmitCharge c -> admit(given, c);
            case RecordRefused c -> refused(given, c);
            case ScheduleCommand c -> ScheduleRules.answer(given, c);
            case Cancel c ->
                given.cancelledAt() == null
                    ? Decision.accept(new MandateCancelled(given.id(), c.cancelledBy(), c.at()))
                    : Decision.nothing();
          };
    };
  }

  /**
   * The state after the event.
   *
   * @throws IllegalStateException when the event cannot have happened in this state
   */
  public static Mandate evolve(Mandate state, MandateEvent event) {
    if (event instanceof MandateGiven(var id, var customer, var terms, var consent)) {
      return new Given(id, customer, terms, consent, List.of(), List.of(), null);
    }
    if (!(state instanceof Given given)) {
      throw new IllegalStateException("A mandate begins with MandateGiven, not with " + event);
    }
    return switch (event) {
      case MandateGiven e -> given;
      case ChargeAdmitted e ->
          given.charging(new Charge(e.order(), e.attempt(), e.amount(), e.on(), null));
      case ChargeRefused e -> given.refused(e.order(), e.attempt(), e.reason());
      case MandateCancelled e -> given.cancelled(e.at());
      case ScheduleEvent e -> given.scheduling(e);
    };
  }

  private static Decision<MandateEvent> give(GiveMandate command) {
    if (!command.terms().maximum().isPositive()) {
      return refuse("maximum-not-positive", "State the most that one charge may come to.");
    }
    if (command.terms().firstOn().isBefore(command.today())) {
      return refuse("first-date-past", "The first charge cannot lie in the past.");
    }
    Optional<Refusal> objection = ScheduleRules.objection(command.terms(), command.today());
    return objection.isPresent()
        ? Decision.refuse(objection.get())
        : Decision.accept(
            new MandateGiven(
                command.mandateId(), command.customerId(), command.terms(), command.consent()));
  }

  private static Decision<MandateEvent> admit(Given mandate, AdmitCharge command) {
    Terms terms = mandate.terms();
    if (mandate.cancelledAt() != null) {
      return refuse("mandate-cancelled", "The customer ended the recurring charges.");
    }
    if (!mandate.customerId().equals(command.customerId())
        || !terms.sellerId().equals(command.sellerId())) {
      return refuse("mandate-of-another", "The mandate is another customer's or seller's.");
    }
    Optional<Charge> known = mandate.charge(command.order(), command.attempt());
    if (known.isPresent()) {
      return known.get().refused() == null
          ? Decision.nothing()
          : refuse("charge-refused", "This charge was refused; it is not made again.");
    }
    if (command.today().isBefore(terms.firstOn())) {
      return refuse("before-first-date", "The first charge may be made later.");
    }
    if (command.amount().isMoreThan(terms.maximum())) {
      return refuse("above-maximum", "The customer agreed to less.");
    }
    Optional<Refusal> unscheduled = ScheduleRules.objection(mandate, command);
    if (unscheduled.isPresent()) {
      return Decision.refuse(unscheduled.get());
    }
    return mandate.isCharged(command.today())
        ? refuse("period-charged", "This period has had its charge.")
        : Decision.accept(
            new ChargeAdmitted(
                mandate.id(),
                command.order(),
                command.attempt(),
                command.amount(),
                command.today(),
                command.at()));
  }

  private static Decision<MandateEvent> refused(Given mandate, RecordRefused fact) {
    boolean stands =
        mandate.charge(fact.order(), fact.attempt()).filter(c -> c.refused() == null).isPresent();
    return stands
        ? Decision.accept(
            new ChargeRefused(mandate.id(), fact.order(), fact.attempt(), fact.reason(), fact.at()))
        : Decision.nothing();
  }

  private static Decision<MandateEvent> refuse(String code, String message) {
    return Decision.refuse(code, ClauseId.B_5_15, message);
  }
}
