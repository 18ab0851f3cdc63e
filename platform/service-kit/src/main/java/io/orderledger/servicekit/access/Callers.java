package io.orderledger.servicekit.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives endpoints their {@link Caller}, the same one all through a request. */
public final class Callers implements HandlerMethodArgumentResolver {

  private static final String ATTRIBUTE = Caller.class.getName();

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
    Caller caller = http == null ? null : of(http);
    if (caller == null) {
      throw new IllegalStateException("An endpoint open to anyone has no caller.");
    }
    return caller;
  }

  /** Null when the request came without a token. */
  public static @Nullable Caller of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Caller known) {
      return known;
    }
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken token) {
      Caller caller =
          new Caller(
              Objects.requireNonNull(token.getToken().getSubject()), roles(token.getToken()));
      request.setAttribute(ATTRIBUTE, caller);
      return caller;
    }
    return null;
  }

  private static Set<Role> roles(Jwt token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> words = token.getClaimAsStringList("roles");
    if (words != null) {
      words.forEach(word -> Role.ofClaim(word).ifPresent(roles::add));
    }
    return roles;
  }
}
