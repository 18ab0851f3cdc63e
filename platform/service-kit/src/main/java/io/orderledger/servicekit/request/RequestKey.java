package io.orderledger.servicekit.request;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.servicekit.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerMapping;

/** The caller's {@code Idempotency-Key} with what it was used for. */
final class RequestKey {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  private RequestKey() {}

  /**
   * The operation is the endpoint; the hash is over method, path, query and body, so that a key
   * sent again for another order is noticed as another request.
   */
  static CommandKey.Request of(HttpServletRequest request, String subject) {
    String key = request.getHeader(HEADER);
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problems.missingKey();
    }
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return new CommandKey.Request(subject, request.getMethod() + " " + pattern, key, hash(request));
  }

  private static byte[] hash(HttpServletRequest request) {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
    String query = request.getQueryString();
    String line = request.getRequestURI() + '\n' + (query == null ? "" : query) + '\n';
    sha256.update(line.getBytes(StandardCharsets.UTF_8));
    return sha256.digest(RawBody.of(request));
  }
}
