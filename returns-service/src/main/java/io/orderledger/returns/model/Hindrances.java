package io.orderledger.returns.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Standstill;
import java.time.LocalDate;
import java.util.List;

/**
 * The force majeure that bears on an order: its days do not count in the windows for a return
 * (B-12.1).
 *
 * @param extendsTerms whether the order's edition lets it extend terms that run
 */
@Clause({ClauseId.B_12_1, ClauseId.A_6_2})
public record Hindrances(List<Circumstance> circumstances, boolean extendsTerms) {

  public static final Hindrances NONE = new Hindrances(List.of(), false);

  public Hindrances {
    circumstances = List.copyOf(circumstances);
  }

  /** As far as is known on an Almaty day: no window ends while it goes on. */
  Standstill on(LocalDate today) {
    return extendsTerms ? Standstill.of(circumstances, today) : Standstill.NONE;
  }

  /** Of what is over. */
  Standstill ofThoseOver() {
    return extendsTerms ? Standstill.ofThoseOver(circumstances) : Standstill.NONE;
  }
}
