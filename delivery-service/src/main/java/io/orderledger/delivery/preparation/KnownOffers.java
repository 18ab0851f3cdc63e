package io.orderledger.delivery.preparation;

import io.orderledger.servicekit.offers.OfferEditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders keep the terms of their edition for life (B-15.1): they are known here. */
@Configuration(proxyBeanMethods = false)
class KnownOffers {

  @Bean
  OfferEditions offerEditions(JdbcClient jdbc) {
    return new OfferEditions("delivery.keep-offer-terms", jdbc);
  }
}
