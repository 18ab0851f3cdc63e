package io.orderledger.simulator.instalment;

import io.orderledger.simulator.journal.Act;
import java.util.List;

/**
 * What one act changed, one line of the journal.
 *
 * @param told ids of notices whose delivery has ended
 */
record Entry(
    List<Application> applications,
    List<Recalculation> recalculations,
    List<Notice> notices,
    List<Long> told)
    implements Act<Notice> {

  @Override
  public boolean changesNothing() {
    return applications.isEmpty()
        && recalculations.isEmpty()
        && notices.isEmpty()
        && told.isEmpty();
  }

  static Entry told(long notice) {
    return new Entry(List.of(), List.of(), List.of(), List.of(notice));
  }
}
