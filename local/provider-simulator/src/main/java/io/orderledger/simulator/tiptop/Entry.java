package io.orderledger.simulator.tiptop;

import io.orderledger.simulator.journal.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one act changed, one line of the journal.
 *
 * @param answer the answer to repeat; null when the call had no request id or did not succeed
 * @param told ids of notices whose delivery has ended
 */
record Entry(
    List<Page> pages,
    List<Transaction> transactions,
    List<Notice> notices,
    @Nullable KeptAnswer answer,
    List<Long> told)
    implements Act<Notice> {

  @Override
  public boolean changesNothing() {
    return pages.isEmpty()
        && transactions.isEmpty()
        && notices.isEmpty()
        && answer == null
        && told.isEmpty();
  }

  static Entry told(long notice) {
    return new Entry(List.of(), List.of(), List.of(), null, List.of(notice));
  }

  /**
   * A successful answer under its request id.
   *
   * @param at milliseconds since the epoch
   */
  record KeptAnswer(String publicId, String requestId, String body, long at) {}
}
