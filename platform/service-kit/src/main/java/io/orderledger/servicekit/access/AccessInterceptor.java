package io.orderledger.servicekit.access;

import io.orderledger.servicekit.correlation.Correlation;
import io.orderledger.servicekit.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Enforces {@link Access} before the endpoint runs, and puts an auditor's read on record. */
final class AccessInterceptor implements HandlerInterceptor {

  private final AuditorReads reads;

  AccessInterceptor(AuditorReads reads) {
    this.reads = reads;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || AccessMatrix.isOfALibrary(method)) {
      return true;
    }
    Access access = method.getMethodAnnotation(Access.class);
    if (access == null) {
      throw Problems.forbidden();
    }
    Caller caller = Callers.of(request);
    if (access.anyone()) {
      return true;
    }
    if (caller == null || !admits(access, caller)) {
      throw Problems.forbidden();
    }
    if (caller.is(Role.AUDITOR)) {
      reads.record(
          caller.actor(),
          request.getMethod(),
          request.getRequestURI(),
          Correlation.of(request).traceId());
    }
    return true;
  }

  /** As {@link OwnershipGuard}, for answers without a body. */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView view) {
    if (handler instanceof HandlerMethod method) {
      Access access = method.getMethodAnnotation(Access.class);
      if (access != null && access.customer() == Access.Customer.OWN) {
        OwnershipGuard.requireAsked(Callers.of(request), method.getMethod());
      }
    }
  }

  private static boolean admits(Access access, @Nullable Caller caller) {
    return caller != null
        && caller.roles().stream().anyMatch(role -> AccessMatrix.admits(access, role));
  }
}
