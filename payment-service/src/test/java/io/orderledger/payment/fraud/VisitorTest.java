package io.orderledger.payment.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitorTest {

  private static final String GATEWAY = "10.0.0.1";

  private static FraudSettings settings(@Nullable String header) {
    return new FraudSettings(
        "X-Device-Id", header, Set.of(GATEWAY), Duration.ofDays(30), Duration.ofHours(1));
  }

  private static Visitor visitor(
      @Nullable String header, String from, Map<String, String> headers) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                VisitorTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getRemoteAddr" -> from;
                      case "getHeader" -> headers.get(String.valueOf(arguments[0]));
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return new Visitor.Headers(settings(header)).of(request);
  }

  @Test
  void an_anonymiser_is_heard_of_from_the_gateway_alone() {
    Map<String, String> told = Map.of("X-Anonymiser", "true");
    assertThat(visitor("X-Anonymiser", GATEWAY, told).hidden()).isTrue();
    assertThat(visitor("X-Anonymiser", "10.0.0.2", told).hidden()).isFalse();
    assertThat(visitor("X-Anonymiser", GATEWAY, Map.of()).hidden()).isFalse();
    assertThat(visitor("X-Anonymiser", GATEWAY, Map.of("X-Anonymiser", "false")).hidden())
        .isFalse();
    assertThat(visitor(null, GATEWAY, told).hidden()).isFalse();
  }

  @Test
  void a_device_is_what_the_page_names_and_is_never_printed() {
    Visitor named = visitor(null, "10.0.0.2", Map.of("X-Device-Id", " d-1 "));
    assertThat(named.device()).isEqualTo("d-1");
    assertThat(named.toString()).doesNotContain("d-1");
    assertThat(visitor(null, GATEWAY, Map.of()).device()).isNull();
    assertThat(visitor(null, GATEWAY, Map.of("X-Device-Id", " ")).device()).isNull();
    assertThat(visitor(null, GATEWAY, Map.of("X-Device-Id", "d".repeat(129))).device()).isNull();
  }

  @Test
  void what_windows_reach_is_kept() {
    assertThatThrownBy(
            () ->
                new FraudSettings(
                    "X-Device-Id", null, Set.of(), Duration.ofDays(29), Duration.ofHours(1)))
        .hasMessageContaining("30d");
  }
}
