package io.orderledger.payment.recurring.model;

import io.orderledger.payment.card.model.Consent;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mandate as its events made it. */
public sealed interface Mandate {

  Mandate NONE = new None();

  /** Nobody gave one under this id. */
  record None() implements Mandate {}

  /**
   * A customer gave it.
   *
   * @param charges in the order in which they were let in
   * @param schedule its scheduled charges, by their days; empty where it has no schedule
   * @param cancelledAt null while it lasts
   */
  record Given(
      MandateId id,
      String customerId,
      Terms terms,
      Consent consent,
      List<Charge> charges,
      List<ScheduledCharge> schedule,
      @Nullable Instant cancelledAt)
      implements Mandate {

    public Given {
      charges = List.copyOf(charges);
      schedule = List.copyOf(schedule);
    }

    /** The charge of one attempt; empty when it was not let in. */
    public Optional<Charge> charge(OrderNumber order, int attempt) {
      return charges.stream()
          .filter(charge -> charge.order().equals(order) && charge.attempt() == attempt)
          .findFirst();
    }

    /** Whether the period of a day has had its charge. */
    boolean isCharged(LocalDate day) {
      long period = terms.periodOf(day);
      return charges.stream()
          .filter(charge -> charge.refused() == null)
          .anyMatch(charge -> terms.periodOf(charge.on()) == period);
    }

    /** The scheduled charge of an order; empty when it is not on the schedule. */
    public Optional<ScheduledCharge> scheduled(OrderNumber order) {
      return schedule.stream().filter(charge -> charge.order().equals(order)).findFirst();
    }

    Given scheduling(ScheduleEvent event) {
      if (event instanceof ScheduleEvent.OrderScheduled added) {
        List<ScheduledCharge> more = new ArrayList<>(schedule);
        more.add(ScheduledCharge.of(added));
        return new Given(id, customerId, terms, consent, charges, more, cancelledAt);
      }
      List<ScheduledCharge> changed =
          schedule.stream()
              .map(one -> one.order().equals(event.order()) ? one.after(event) : one)
              .toList();
      return new Given(id, customerId, terms, consent, charges, changed, cancelledAt);
    }

    Given charging(Charge charge) {
      List<Charge> more = new ArrayList<>(charges);
      more.add(charge);
      return new Given(id, customerId, terms, consent, more, schedule, cancelledAt);
    }

    Given refused(OrderNumber order, int attempt, String reason) {
      List<Charge> changed =
          charges.stream()
              .map(
                  charge ->
                      charge.order().equals(order) && charge.attempt() == attempt
                          ? charge.refused(reason)
                          : charge)
              .toList();
      return new Given(id, customerId, terms, consent, changed, schedule, cancelledAt);
    }

    Given cancelled(Instant at) {
      return new Given(id, customerId, terms, consent, charges, schedule, at);
    }
  }

  /**
   * One charge under it.
   *
   * @param on the Almaty date
   * @param refused why it took nothing; null unless it was refused
   */
  record Charge(
      OrderNumber order, int attempt, Tenge amount, LocalDate on, @Nullable String refused) {

    Charge refused(String reason) {
      return new Charge(order, attempt, amount, on, reason);
    }
  }
}
