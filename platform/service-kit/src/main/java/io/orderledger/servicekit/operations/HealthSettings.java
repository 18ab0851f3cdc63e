package io.orderledger.servicekit.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the service calls itself ready.
 *
 * @param maxLag how long a committed event may wait to be projected or published
 */
@ConfigurationProperties("orderledger.health")
public record HealthSettings(@DefaultValue("30s") Duration maxLag) {}
