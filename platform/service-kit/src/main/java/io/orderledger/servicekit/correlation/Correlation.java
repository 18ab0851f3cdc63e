package io.orderledger.servicekit.correlation;

import io.orderledger.eventstore.command.Provenance;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ties a request to the life it belongs to.
 *
 * @param id one for a whole life, over all services: the caller's {@code X-Correlation-Id} or new
 * @param traceId 32 hexadecimal digits (W3C trace context): this call tree's
 * @param traceparent as it goes on to the next service
 */
public record Correlation(String id, String traceId, String traceparent) {

  public static final String HEADER = "X-Correlation-Id";

  private static final String ATTRIBUTE = Correlation.class.getName();
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /** The request's own; made now when no filter has run before. */
  public static Correlation of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Correlation known) {
      return known;
    }
    Correlation correlation = read(request, null);
    request.setAttribute(ATTRIBUTE, correlation);
    return correlation;
  }

  /**
   * Reads the caller's headers, ignoring what is malformed, and keeps the result with the request.
   *
   * @param current the trace that instrumentation has begun; null when there is none
   */
  static Correlation keep(HttpServletRequest request, @Nullable String current) {
    Correlation correlation = read(request, current);
    request.setAttribute(ATTRIBUTE, correlation);
    return correlation;
  }

  /** Where commands of this request come from. */
  public Provenance provenance(String actor) {
    return new Provenance(actor, id, "http:" + traceparent.substring(3, 52), traceparent);
  }

  private static Correlation read(HttpServletRequest request, @Nullable String current) {
    String id = request.getHeader(HEADER);
    if (id == null || !ID.matcher(id).matches()) {
      id = UUID.randomUUID().toString();
    }
    String parent = current == null ? request.getHeader("traceparent") : current;
    boolean usable = parent != null && TRACEPARENT.matcher(parent).matches();
    String traceparent = usable ? Objects.requireNonNull(parent) : newTraceparent();
    return new Correlation(id, traceparent.substring(3, 35), traceparent);
  }

  private static String newTraceparent() {
    byte[] random = new byte[24];
    ThreadLocalRandom.current().nextBytes(random);
    random[0] |= 1;
    random[16] |= 1;
    HexFormat hex = HexFormat.of();
    return "00-" + hex.formatHex(random, 0, 16) + "-" + hex.formatHex(random, 16, 24) + "-00";
  }
}
