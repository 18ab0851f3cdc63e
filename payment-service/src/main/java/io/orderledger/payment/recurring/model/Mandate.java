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
   * @param cancelledAt null while it lasts
   */
  record Given(
      MandateId id,
      String customerId,
      Terms terms,
      Consent consent,
      List<Charge> charges,
      @Nullable Instant cancelledAt)
      implements Mandate {

    public Given {
      charges = List.copyOf(charges);
    }

    /** The charge of one attempt; empty when it was not let in. */
    public Optional<Charge> charge(OrderNumber order, int attempt) {
      return charges.stream()
          .filter(charge -> charge.order().equals(order) && charge.attempt() == attempt)
          .findFirst();
    }

    /** Whether the period of a day has had its charge. */
    boolean isCharged(LocalDate day) {
      long period = terms.period().of(terms.firstOn(), day);
      return charges.stream()
          .filter(charge -> charge.refused() == null)
          .anyMatch(charge -> terms.period().of(terms.firstOn(), charge.on()) == period);
    }

    Given charging(Charge charge) {
      List<Charge> more = new ArrayList<>(charges);
      more.add(charge);
      return new Given(id, customerId, terms, consent, more, cancelledAt);
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
      return new Given(id, customerId, terms, consent, changed, cancelledAt);
    }

    Given cancelled(Instant at) {
      return new Given(id, customerId, terms, consent, charges, at);
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
