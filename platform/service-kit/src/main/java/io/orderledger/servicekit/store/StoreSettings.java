package io.orderledger.servicekit.store;

import io.orderledger.eventstore.command.KeyRetention;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the event store runs.
 *
 * @param shared whether other instances of the service append to the same database
 * @param requestKeysKept how long a repeated request is answered as the first time, 24 hours at
 *     least
 * @param messageKeysKept how long a message that Kafka delivers again is recognised: longer than
 *     Kafka keeps it
 * @param purgeEvery how often keys are looked for whose time is over
 */
@ConfigurationProperties("orderledger.store")
public record StoreSettings(
    @DefaultValue("true") boolean shared,
    @DefaultValue("72h") Duration requestKeysKept,
    @DefaultValue("40d") Duration messageKeysKept,
    @DefaultValue("1h") Duration purgeEvery) {

  KeyRetention keyRetention() {
    return new KeyRetention(requestKeysKept, messageKeysKept, purgeEvery);
  }
}
