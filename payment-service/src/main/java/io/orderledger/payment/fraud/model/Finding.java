package io.orderledger.payment.fraud.model;

import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AntiFraudTerms.Consequence;
import io.orderledger.shared.event.AntiFraudTerms.Rule;
import io.orderledger.shared.event.AntiFraudTerms.Signal;

/**
 * A sign that is there. It holds figures, and nothing of a person.
 *
 * @param counted in whole tenge for sums; at least the threshold
 */
public record Finding(
    Signal ground, long counted, long threshold, int windowMinutes, Consequence consequence) {

  static Finding of(Rule rule, long counted) {
    return new Finding(
        rule.signal(), counted, rule.threshold(), rule.windowMinutes(), rule.consequence());
  }

  /** As it is once the provider has the attempt: too late to refuse, so a person looks. */
  public Finding tooLateToRefuse() {
    return new Finding(ground, counted, threshold, windowMinutes, Consequence.HOLD);
  }

  /** The clause that it rests on. */
  public ClauseId clause() {
    return ClauseId.B_5_14;
  }
}
