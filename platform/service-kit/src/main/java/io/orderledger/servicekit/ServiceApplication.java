package io.orderledger.servicekit;

import io.orderledger.eventstore.log.LogContext;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a service. Its configuration is {@code service-kit.yml} (the house's defaults), then
 * {@code <service>.yml} from the class path and from {@code ./config}, then environment and
 * arguments; never {@code application.yml}, so that several services live in one JVM.
 */
public final class ServiceApplication {

  private ServiceApplication() {}

  /** Starts it as a process of its own: stops in order when the process is asked to end. */
  public static ConfigurableApplicationContext run(
      Class<?> application, String service, String... args) {
    return start(application, service, true, args);
  }

  /**
   * Starts it beside others in one JVM; whoever starts it closes it.
   *
   * @param settings override all configuration files
   */
  public static ConfigurableApplicationContext start(
      Class<?> application, String service, Map<String, ?> settings) {
    String[] args =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return start(application, service, false, args);
  }

  private static ConfigurableApplicationContext start(
      Class<?> application, String service, boolean ownProcess, String... args) {
    try (MDC.MDCCloseable inLogs = MDC.putCloseable(LogContext.SERVICE, service)) {
      assert inLogs != null;
      return new SpringApplicationBuilder(application)
          .web(WebApplicationType.SERVLET)
          .bannerMode(Banner.Mode.OFF)
          .registerShutdownHook(ownProcess)
          .properties(
              Map.of(
                  "spring.config.name",
                  "service-kit," + service,
                  "spring.application.name",
                  service))
          .run(args);
    }
  }
}
