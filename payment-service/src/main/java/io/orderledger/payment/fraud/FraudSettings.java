package io.orderledger.payment.fraud;

import io.orderledger.shared.event.AntiFraudTerms;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where signs of fraud are read, and how long they are kept; what they lead to is the edition's.
 *
 * @param deviceHeader by which the shop's page names the buyer's device
 * @param anonymiserHeader by which the gateway says {@code true} of a buyer behind an anonymiser;
 *     null when there is no such gateway
 * @param gateways the addresses of those gateways: from anybody else the header says nothing
 * @param kept how long what was seen is kept, at least the longest window of an edition
 * @param purgeEvery how often what is older is thrown away
 */
@ConfigurationProperties("orderledger.fraud")
record FraudSettings(
    @DefaultValue("X-Device-Id") String deviceHeader,
    @Nullable String anonymiserHeader,
    @DefaultValue Set<String> gateways,
    @DefaultValue("30d") Duration kept,
    @DefaultValue("1h") Duration purgeEvery) {

  FraudSettings {
    if (kept.toMinutes() < AntiFraudTerms.LONGEST_WINDOW_MINUTES) {
      throw new IllegalArgumentException(
          "orderledger.fraud.kept is shorter than the longest window of an edition: at least "
              + Duration.ofMinutes(AntiFraudTerms.LONGEST_WINDOW_MINUTES).toDays()
              + "d.");
    }
  }
}
