package io.orderledger.order.catalogue;

import io.orderledger.servicekit.request.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A catalogue file is larger than a request: fifty thousand products fit. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

  private static final int FILE_BYTES = 16 << 20;

  @Bean
  BodyLimit catalogueFiles() {
    return BodyLimit.of("/products/import", FILE_BYTES);
  }
}
