package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.majeure.TermExtension.Term;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The force majeure that bears on an order: an invoice is due so many banking days later as were
 * its days (B-12.1).
 *
 * @param extendsTerms whether the order's edition lets it extend terms that run
 */
@Clause({ClauseId.B_5_5, ClauseId.B_12_1, ClauseId.A_6_2})
public record Hindrances(List<Circumstance> circumstances, boolean extendsTerms) {

  public static final Hindrances NONE = new Hindrances(List.of(), false);

  public Hindrances {
    circumstances = List.copyOf(circumstances);
  }

  /** The days that count in no term, of what is over. */
  Standstill still() {
    return extendsTerms ? Standstill.ofThoseOver(circumstances) : Standstill.NONE;
  }

  static void note(Course course, NoteForceMajeure fact) {
    Account account = course.account();
    if (account.billing().hindrances().circumstances().equals(fact.circumstances())) {
      return;
    }
    Hindrances now = new Hindrances(fact.circumstances(), fact.extendsTerms());
    Invoice invoice = account.billing().invoice();
    Instant due =
        invoice == null
            ? null
            : Invoice.due(invoice.issuedAt(), invoice.bankingDays(), now.still());
    boolean moves = invoice != null && !invoice.due().equals(due);
    course.happens(
        new ForceMajeureNoted(
            account.orderNumber(),
            fact.circumstances(),
            fact.extendsTerms(),
            moves ? due : null,
            invoice != null && due != null && moves
                ? List.of(extension(invoice, due, now.still()))
                : List.of(),
            fact.at()));
  }

  private static TermExtension extension(Invoice invoice, Instant due, Standstill still) {
    LocalDate last = Almaty.dateOf(due).minusDays(1);
    return new TermExtension(
        Term.INVOICE,
        null,
        invoice.lastDay(),
        last,
        still.shares(Almaty.dateOf(invoice.issuedAt()), last));
  }
}
