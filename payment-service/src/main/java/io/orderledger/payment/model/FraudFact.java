package io.orderledger.payment.model;

import io.orderledger.payment.fraud.model.Finding;
import io.orderledger.payment.model.FraudEvent.SuspicionFound;
import io.orderledger.payment.model.FraudEvent.SuspicionReleased;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told to a payment about signs of fraud; it is recorded, and moves no money (B-5.14). */
@Clause(ClauseId.B_5_14)
public sealed interface FraudFact extends PaymentCommand.WatchFact {

  /**
   * Signs that were found.
   *
   * @param attempt which attempt showed them; 0 when that is not known
   */
  record RecordFindings(int attempt, List<Finding> findings, Instant at) implements FraudFact {
    public RecordFindings {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A person looked and let the order go on.
   *
   * @param reason as in {@link SuspicionReleased}
   */
  record RecordRelease(String releasedBy, @Nullable String reason, Instant at)
      implements FraudFact {}

  /** Takes it down. */
  static void record(Course course, FraudFact fact) {
    switch (fact) {
      case RecordFindings(var attempt, var findings, var at) ->
          findings.forEach(
              found ->
                  course.happens(
                      new SuspicionFound(
                          course.account().orderNumber(),
                          attempt,
                          found.ground(),
                          found.counted(),
                          found.threshold(),
                          found.windowMinutes(),
                          found.consequence(),
                          at)));
      case RecordRelease(var by, var reason, var at) ->
          course.happens(new SuspicionReleased(course.account().orderNumber(), by, reason, at));
    }
  }
}
