package io.orderledger.shared.majeure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What force majeure made of a running term, for whoever asks later why it ended when it did.
 *
 * @param part which shipment's term; null for the order's
 * @param before the last Almaty day until then
 * @param after the last Almaty day from then on; sooner when a circumstance was withdrawn
 * @param by how many days of each circumstance stand in the term as it now is, each day once
 */
public record TermExtension(
    Term term, @Nullable String part, LocalDate before, LocalDate after, List<Share> by) {

  public TermExtension {
    by = List.copyOf(by);
  }

  /** A term that runs. */
  public enum Term {
    PROMISED_DAY,
    LAST_LAWFUL_DAY,
    FREE_STORAGE,
    RETURN_WINDOW,
    INVOICE,
    PAYMENT,
    /** To choose what to do about goods that are out of stock (B-4.5). */
    SHORTAGE_ANSWER
  }

  /** So many days of a circumstance and its aftermath. */
  public record Share(String circumstanceId, int days) {}
}
