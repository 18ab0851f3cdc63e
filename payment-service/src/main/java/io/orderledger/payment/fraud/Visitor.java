package io.orderledger.payment.fraud;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from.
 *
 * @param device as the shop's page names it; null when it does not
 * @param hidden whether the gateway says that the buyer is behind an anonymiser
 */
public record Visitor(@Nullable String device, boolean hidden) {

  /** Of a charge that is made while its customer is away. */
  public static final Visitor NOBODY = new Visitor(null, false);

  private static final int LONGEST_DEVICE = 128;

  /** Reads it from the headers that the settings name. */
  @Component
  @EnableConfigurationProperties(FraudSettings.class)
  public static class Headers {

    private final FraudSettings settings;

    Headers(FraudSettings settings) {
      this.settings = settings;
    }

    public Visitor of(HttpServletRequest request) {
      String device = request.getHeader(settings.deviceHeader());
      boolean named = device != null && !device.isBlank() && device.length() <= LONGEST_DEVICE;
      return new Visitor(named ? device.strip() : null, hides(request));
    }

    /** Anybody can send a header: only the gateway's is heard. */
    private boolean hides(HttpServletRequest request) {
      String header = settings.anonymiserHeader();
      return header != null
          && settings.gateways().contains(request.getRemoteAddr())
          && "true".equalsIgnoreCase(request.getHeader(header));
    }
  }

  /** Never the device. */
  @Override
  public String toString() {
    return "Visitor[hidden=" + hidden + "]";
  }
}
