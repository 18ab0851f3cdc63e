package io.orderledger.payment.cash;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How couriers' cash is watched.
 *
 * @param handInWithin how long a courier may hold cash before it is overdue
 */
@ConfigurationProperties("orderledger.cash")
record CashSettings(@DefaultValue("24h") Duration handInWithin) {}
