package io.orderledger.payment.recurring;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How schedules of mandates are kept.
 *
 * @param lookEvery how often those that fall due are looked for
 * @param retryAfterDays after how many days a charge that took nothing is tried again, each in its
 *     turn; after the last it is given up, and sooner where its period ends before
 */
@ConfigurationProperties("orderledger.recurring")
record RecurringSettings(
    @DefaultValue("1m") Duration lookEvery,
    @DefaultValue({"1", "3"}) List<Integer> retryAfterDays) {

  RecurringSettings {
    retryAfterDays = List.copyOf(retryAfterDays);
    if (retryAfterDays.stream().anyMatch(days -> days < 1)) {
      throw new IllegalArgumentException(
          "orderledger.recurring.retry-after-days: whole days from 1, or none.");
    }
  }
}
