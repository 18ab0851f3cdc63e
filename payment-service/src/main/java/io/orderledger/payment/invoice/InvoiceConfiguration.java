package io.orderledger.payment.invoice;

import io.orderledger.servicekit.offers.OfferEditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invoice is due as the order's edition says, and is paid to the seller that it names. */
@Configuration(proxyBeanMethods = false)
class InvoiceConfiguration {

  /** One consumer: what is told of an order is learnt in the order in which it was told. */
  static final String CONSUMER = "payment.invoices";

  @Bean
  OfferEditions offerEditions(JdbcClient jdbc) {
    return new OfferEditions("payment.keep-offer-terms", jdbc);
  }
}
