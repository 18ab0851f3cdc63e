package io.orderledger.servicekit.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the event store runs.
 *
 * @param shared whether other instances of the service append to the same database
 */
@ConfigurationProperties("orderledger.store")
public record StoreSettings(@DefaultValue("true") boolean shared) {}
