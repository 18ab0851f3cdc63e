package io.orderledger.payment.certificate.model;

import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.Collection;

/**
 * A part of what is on a certificate that lasts until one day.
 *
 * @param lastDay the last Almaty date on which it can be used
 * @param amount positive
 */
public record Lot(LocalDate lastDay, Tenge amount) {

  public Lot {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("A lot holds at least one tenge.");
    }
  }

  static Tenge sum(Collection<Lot> lots) {
    return Tenge.sum(lots.stream().map(Lot::amount).toList());
  }
}
