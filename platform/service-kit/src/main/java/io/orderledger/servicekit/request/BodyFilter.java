package io.orderledger.servicekit.request;

import io.orderledger.servicekit.problem.ProblemWriter;
import io.orderledger.servicekit.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Reads bodies whole, up to a limit, so that their bytes can be hashed and their signatures read.
 */
public final class BodyFilter extends OncePerRequestFilter {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
  private static final int DEFAULT_LIMIT = 1 << 20;

  private final List<BodyLimit> limits;
  private final ProblemWriter problems;

  public BodyFilter(List<BodyLimit> limits, ProblemWriter problems) {
    this.limits = List.copyOf(limits);
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return WITHOUT_BODY.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int limit = limitOf(request);
    if (request.getContentLengthLong() > limit) {
      problems.write(Problems.tooLarge(limit).problem(), request, response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      problems.write(Problems.tooLarge(limit).problem(), request, response);
      return;
    }
    chain.doFilter(new RawBody(request, body), response);
  }

  private int limitOf(HttpServletRequest request) {
    var path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
    return limits.stream()
        .filter(limit -> limit.pattern().matches(path))
        .mapToInt(BodyLimit::bytes)
        .findFirst()
        .orElse(DEFAULT_LIMIT);
  }
}
