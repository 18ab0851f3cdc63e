package io.orderledger.issuer;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** We depend on nothing but ourselves: whoever gets an answer may use us. */
@Configuration(proxyBeanMethods = false)
class Health {
  static final String PATH = "/actuator/health";

  @Bean
  RouterFunction<ServerResponse> health() {
    return RouterFunctions.route()
        .GET(PATH, request -> ServerResponse.ok().body(Map.of("status", "UP")))
        .build();
  }
}
