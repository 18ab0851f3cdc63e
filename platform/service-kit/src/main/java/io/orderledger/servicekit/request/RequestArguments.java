package io.orderledger.servicekit.request;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.access.Callers;
import io.orderledger.servicekit.correlation.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives endpoints {@link CommandKey}, {@link Provenance}, {@link IfMatch}, {@link Since}, {@link
 * PageRequest} and {@link Correlation} as parameters.
 */
public final class RequestArguments implements HandlerMethodArgumentResolver {

  private static final Set<Class<?>> TYPES =
      Set.of(
          CommandKey.class,
          CommandKey.Request.class,
          Provenance.class,
          IfMatch.class,
          Since.class,
          PageRequest.class,
          Correlation.class);

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return TYPES.contains(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("Only servlet requests are served.");
    }
    Class<?> type = parameter.getParameterType();
    if (type == Provenance.class) {
      return Correlation.of(request).provenance(actor(request));
    }
    if (type == IfMatch.class) {
      return IfMatch.parse(request.getHeader("If-Match"));
    }
    if (type == Since.class) {
      return Since.parse(request.getHeader("If-None-Match"), request.getHeader("Prefer"));
    }
    if (type == PageRequest.class) {
      return PageRequest.parse(request.getParameter("limit"), request.getParameter("after"));
    }
    if (type == Correlation.class) {
      return Correlation.of(request);
    }
    return RequestKey.of(request, actor(request));
  }

  private static String actor(HttpServletRequest request) {
    Caller caller = Callers.of(request);
    return caller == null ? "anonymous" : caller.actor();
  }
}
