package io.orderledger.delivery.pickup;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Pickup's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PickupSettings.class)
class PickupConfiguration {}
