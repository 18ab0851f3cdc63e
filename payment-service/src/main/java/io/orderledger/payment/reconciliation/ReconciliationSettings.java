package io.orderledger.payment.reconciliation;

import io.orderledger.payment.reconciliation.model.FeeTerms;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How days are reconciled.
 *
 * @param every how often yesterday and the days with open breaks are reconciled by themselves
 * @param payoutWithinDays days after which a payout that the bank has not credited is missing
 * @param fees what was agreed with each provider, by its name; nothing when not given: then every
 *     fee wants an explanation
 */
@ConfigurationProperties("orderledger.reconciliation")
record ReconciliationSettings(
    @DefaultValue("1h") Duration every,
    @DefaultValue("3") int payoutWithinDays,
    @DefaultValue Map<String, Fee> fees) {

  /**
   * What a provider may keep of a charge.
   *
   * @param fixed whole tenge, beside the share
   */
  record Fee(@DefaultValue("0") int basisPoints, @DefaultValue("0") long fixed) {}

  FeeTerms agreedWith(String provider) {
    Fee agreed = fees.get(provider);
    return agreed == null
        ? FeeTerms.NONE
        : new FeeTerms(agreed.basisPoints(), Tenge.of(agreed.fixed()));
  }
}
