package io.orderledger.payment.ledger;

import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;

/** Entries that belong together and add up to zero; never changed, only followed by others. */
public record LedgerTransaction(List<Entry> entries) {

  public LedgerTransaction {
    entries = List.copyOf(entries);
    if (!Tenge.sum(entries.stream().map(Entry::amount).toList()).isZero()) {
      throw new IllegalArgumentException(
          "A transaction's debits and credits are equal: " + entries);
    }
  }

  static LedgerTransaction nothing() {
    return new LedgerTransaction(List.of());
  }

  /** Debit one account and credit another; nothing for zero. */
  static LedgerTransaction move(Tenge amount, LedgerAccount debit, LedgerAccount credit) {
    return amount.isZero()
        ? nothing()
        : new LedgerTransaction(
            List.of(new Entry(debit, amount), new Entry(credit, amount.negated())));
  }

  LedgerTransaction and(LedgerTransaction other) {
    List<Entry> both = new ArrayList<>(entries);
    both.addAll(other.entries);
    return new LedgerTransaction(both);
  }
}
