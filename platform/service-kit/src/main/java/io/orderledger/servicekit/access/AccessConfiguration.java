package io.orderledger.servicekit.access;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The one place where access is enforced. */
@Configuration(proxyBeanMethods = false)
@Import(OwnershipGuard.class)
public class AccessConfiguration {

  @Bean
  AuditorReads auditorReads(JdbcClient jdbc, Clock clock) {
    return new AuditorReads(jdbc, clock);
  }

  @Bean
  AccessMatrix accessMatrix(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    return new AccessMatrix(mapping);
  }

  @Bean
  WebMvcConfigurer accessAtTheEdge(AuditorReads reads) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor(reads));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Callers());
      }
    };
  }
}
