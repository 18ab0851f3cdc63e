package io.orderledger.servicekit.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is.
 *
 * @param enabled false only for tests of a service by itself: nothing is published or consumed
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param replication copies of each topic's partitions, when this service makes the topics
 * @param properties further client properties, such as security
 */
@ConfigurationProperties("orderledger.kafka")
public record KafkaSettings(
    @DefaultValue("true") boolean enabled,
    @Nullable String bootstrapServers,
    @DefaultValue("1") short replication,
    @DefaultValue Map<String, String> properties) {}
