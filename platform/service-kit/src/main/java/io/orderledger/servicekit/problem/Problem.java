package io.orderledger.servicekit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An error's body, {@code application/problem+json} (RFC 9457). Never holds personal data: not what
 * was sent, only where it is wrong.
 *
 * @param type {@code urn:orderledger:problem:<code>}; the code is stable, for programs
 * @param title the same for all problems of the type
 * @param detail what is wrong this time
 * @param clause the offer's clause a refusal rests on, such as {@code B-9.1}
 * @param field where in the request, such as {@code lines[0].quantity}
 * @param traceId finds the request in logs and traces
 * @param next what the caller can do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String clause,
    @Nullable String field,
    @Nullable String traceId,
    @Nullable String next) {

  private static final String TYPES = "urn:orderledger:problem:";

  public static Problem of(int status, String code, String title) {
    return new Problem(TYPES + code, title, status, null, null, null, null, null);
  }

  public Problem detail(String text) {
    return new Problem(type, title, status, text, clause, field, traceId, next);
  }

  public Problem clause(@Nullable String id) {
    return new Problem(type, title, status, detail, id, field, traceId, next);
  }

  public Problem field(@Nullable String path) {
    return new Problem(type, title, status, detail, clause, path, traceId, next);
  }

  public Problem next(String step) {
    return new Problem(type, title, status, detail, clause, field, traceId, step);
  }

  Problem traced(String id) {
    return new Problem(type, title, status, detail, clause, field, id, next);
  }
}
