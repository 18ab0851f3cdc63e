package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Allocation;
import io.orderledger.shared.money.Tenge;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That a purchased certificate pays an attempt. When the order gets cheaper, the certificate pays
 * in proportion less, and the cards pay the less as well (B-3.4, B-5.12).
 *
 * @param certificateId which one, by the id that is no secret
 * @param of what its sum is a share of: the most that the order cost since; once it was taken, what
 *     the order cost then
 */
@Clause({ClauseId.B_3_4, ClauseId.B_5_12})
public record Pledge(String certificateId, Tenge of) {

  /** What the certificate pays of what is owed, when others pay with it. */
  Tenge share(Tenge there, Tenge owed) {
    return of.isMoreThan(owed) ? Allocation.share(there, owed.amount(), of.amount()) : there;
  }

  /** The attempts when the order costs another sum. */
  static SortedMap<Integer, Attempt> costing(Tenge owed, SortedMap<Integer, Attempt> attempts) {
    TreeMap<Integer, Attempt> changed = new TreeMap<>(attempts);
    changed.replaceAll((number, attempt) -> attempt.costing(owed));
    return changed;
  }

  Pledge costing(Tenge owed) {
    return new Pledge(certificateId, of.max(owed));
  }

  Pledge takenOf(Tenge owed) {
    return new Pledge(certificateId, owed);
  }
}
