package io.orderledger.servicekit.edge;

import io.micrometer.tracing.Tracer;
import io.orderledger.servicekit.ServiceName;
import io.orderledger.servicekit.correlation.CorrelationFilter;
import io.orderledger.servicekit.problem.ProblemAdvice;
import io.orderledger.servicekit.problem.ProblemWriter;
import io.orderledger.servicekit.request.BodyFilter;
import io.orderledger.servicekit.request.BodyLimit;
import io.orderledger.servicekit.request.MaskedText;
import io.orderledger.servicekit.request.RequestArguments;
import io.orderledger.shared.identifier.OrderNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Filters in front of every endpoint, and what endpoints take as parameters. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrorPage.class})
public class EdgeConfiguration {

  // After the observation filter, which begins the trace; before the security chain (-100).
  private static final int CORRELATION = Ordered.HIGHEST_PRECEDENCE + 10;
  private static final int BODY = -50;

  @Bean
  ProblemWriter problemWriter(JsonMapper mapper) {
    return new ProblemWriter(mapper);
  }

  @Bean
  FilterRegistrationBean<CorrelationFilter> correlation(
      ServiceName service, ObjectProvider<Tracer> tracer) {
    var filter =
        new FilterRegistrationBean<>(new CorrelationFilter(service, tracer.getIfAvailable()));
    filter.setOrder(CORRELATION);
    return filter;
  }

  /** After security: nobody without a token makes us read a body, except on open paths. */
  @Bean
  FilterRegistrationBean<BodyFilter> bodies(
      ObjectProvider<BodyLimit> limits, ProblemWriter problems) {
    var filter =
        new FilterRegistrationBean<>(new BodyFilter(limits.orderedStream().toList(), problems));
    filter.setOrder(BODY);
    return filter;
  }

  /**
   * No documents are served: their root is one more folder that Tomcat wants. It is where Tomcat's
   * other files are, when that is said, and not another one in the system's temporary folder.
   */
  @Bean
  @ConditionalOnProperty("server.tomcat.basedir")
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> documentRoot(
      @Value("${server.tomcat.basedir}") Path base) {
    return server -> server.setDocumentRoot(made(base.resolve("documents")).toFile());
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Tomcat's folder cannot be made: " + folder, e);
    }
  }

  @Bean
  ErrorPageRegistrar errorPage() {
    return pages -> pages.addErrorPages(new ErrorPage(ProblemErrorPage.PATH));
  }

  @Bean
  WebMvcConfigurer requestsAtTheEdge(JsonMapper mapper) {
    JsonMapper masking = mapper.rebuild().addModule(MaskedText.module()).build();
    return new WebMvcConfigurer() {
      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(masking));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArguments());
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OrderNumberInLogs());
      }

      @Override
      public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new TypedOrderNumber());
      }
    };
  }

  /** Order numbers in paths are read as a person types them. */
  private static final class TypedOrderNumber implements Converter<String, OrderNumber> {
    @Override
    public OrderNumber convert(String typed) {
      return OrderNumber.parse(typed)
          .orElseThrow(() -> new IllegalArgumentException("Not an order number."));
    }
  }
}
