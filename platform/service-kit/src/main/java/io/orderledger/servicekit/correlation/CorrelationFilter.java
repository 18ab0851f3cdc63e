package io.orderledger.servicekit.correlation;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.orderledger.eventstore.log.LogContext;
import io.orderledger.servicekit.ServiceName;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the request's correlation into the log context and into the answer's headers. */
public final class CorrelationFilter extends OncePerRequestFilter {

  private final ServiceName service;
  private final @Nullable Tracer tracer;

  public CorrelationFilter(ServiceName service, @Nullable Tracer tracer) {
    this.service = service;
    this.tracer = tracer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Correlation correlation = Correlation.keep(request, currentTraceparent());
    response.setHeader(Correlation.HEADER, correlation.id());
    MDC.put(LogContext.SERVICE, service.value());
    MDC.put("correlation", correlation.id());
    MDC.put("trace", correlation.traceId());
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(LogContext.SERVICE);
      MDC.remove("correlation");
      MDC.remove("trace");
      MDC.remove("orderNumber");
    }
  }

  private @Nullable String currentTraceparent() {
    Span span = tracer == null ? null : tracer.currentSpan();
    if (span == null || span.isNoop()) {
      return null;
    }
    TraceContext trace = span.context();
    String sampled = Boolean.TRUE.equals(trace.sampled()) ? "01" : "00";
    return "00-" + trace.traceId() + "-" + trace.spanId() + "-" + sampled;
  }
}
