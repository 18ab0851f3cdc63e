package io.orderledger.servicekit.access;

import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Holds back an answer to a customer when the endpoint, which says {@code customer = OWN}, never
 * asked whose the thing is: a forgotten check must show in the first test, not in a leak.
 */
@ControllerAdvice
final class OwnershipGuard implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    Access access = returned.getMethodAnnotation(Access.class);
    return access != null && access.customer() == Access.Customer.OWN;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (request instanceof ServletServerHttpRequest servlet) {
      requireAsked(Callers.of(servlet.getServletRequest()), returned.getExecutable());
    }
    return body;
  }

  static void requireAsked(@Nullable Caller caller, Executable endpoint) {
    if (caller != null && caller.isOnlyCustomer() && !caller.hasAsked()) {
      throw new IllegalStateException(
          endpoint + " answers a customer without having asked whose it is: call Caller.mustOwn.");
    }
  }
}
