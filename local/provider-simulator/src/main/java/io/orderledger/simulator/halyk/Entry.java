package io.orderledger.simulator.halyk;

import io.orderledger.simulator.journal.Act;
import java.util.List;

/**
 * What one act changed, one line of the journal.
 *
 * @param told ids of callbacks whose delivery has ended
 */
record Entry(List<Grant> grants, List<Payment> payments, List<Callback> callbacks, List<Long> told)
    implements Act<Callback> {

  @Override
  public List<Callback> notices() {
    return callbacks;
  }

  @Override
  public boolean changesNothing() {
    return grants.isEmpty() && payments.isEmpty() && callbacks.isEmpty() && told.isEmpty();
  }

  static Entry told(long callback) {
    return new Entry(List.of(), List.of(), List.of(), List.of(callback));
  }
}
