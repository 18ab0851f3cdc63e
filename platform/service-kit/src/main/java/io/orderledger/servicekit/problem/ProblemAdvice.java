package io.orderledger.servicekit.problem;

import io.orderledger.eventstore.OutcomeUnknown;
import io.orderledger.eventstore.PassingFailure;
import io.orderledger.eventstore.command.RequestInFlight;
import io.orderledger.eventstore.command.RequestKeyReused;
import io.orderledger.servicekit.correlation.Correlation;
import io.orderledger.shared.identifier.OrderNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever ends a request early into a problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> problem(ProblemException e, WebRequest request) {
    return answer(e.problem(), new HttpHeaders(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> inFlight(RequestInFlight e, WebRequest request) {
    return answer(
        Problem.of(409, "request-in-flight", "The same request is being worked on.")
            .next("Repeat it with the same key in a second."),
        retryAfter(1),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Object> keyReused(RequestKeyReused e, WebRequest request) {
    return answer(
        Problem.of(422, "idempotency-key-reused", "The key belongs to another request.")
            .field("Idempotency-Key")
            .next("Use a new key for a new request."),
        new HttpHeaders(),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Object> outcomeUnknown(OutcomeUnknown e, WebRequest request) {
    LOG.error("The outcome of a command is unknown.", e);
    return answer(
        Problem.of(503, "outcome-unknown", "It is not known whether the request took effect.")
            .next("Repeat it with the same key: it takes effect once."),
        retryAfter(5),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Object> denied(AccessDeniedException e, WebRequest request) {
    return answer(Problems.forbidden().problem(), new HttpHeaders(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> anything(Exception e, WebRequest request) {
    LOG.error("A request failed.", e);
    return PassingFailure.is(e)
        ? answer(
            Problem.of(503, "unavailable", "The service cannot reach its database.")
                .next("Repeat the request, with the same key if it has one."),
            retryAfter(5),
            request)
        : answer(
            Problem.of(500, "internal", "The service is at fault.")
                .next("Tell the operator the traceId; repeat the request with the same key."),
            new HttpHeaders(),
            request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      LOG.error("A request failed.", e);
    }
    return answer(translate(e, status), headers, request);
  }

  // Messages of Spring and Jackson quote what was sent: only the place of the fault is repeated.
  private static Problem translate(Exception e, HttpStatusCode status) {
    return switch (e) {
      case MethodArgumentNotValidException invalid -> invalid(invalid);
      case HandlerMethodValidationException invalid -> invalid(invalid);
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case TypeMismatchException mismatch when mismatch.getRequiredType() == OrderNumber.class ->
          Problems.unknown().problem().detail("This is not an order number: check what was typed.");
      case TypeMismatchException mismatch ->
          Problems.invalidProblem()
              .field(mismatch.getPropertyName())
              .detail("The value has not the form it needs.");
      default -> {
        HttpStatus known = HttpStatus.resolve(status.value());
        String phrase = known == null ? "Error" : known.getReasonPhrase();
        yield Problem.of(status.value(), phrase.toLowerCase(Locale.ROOT).replace(' ', '-'), phrase);
      }
    };
  }

  private static Problem invalid(MethodArgumentNotValidException e) {
    return e.getBindingResult().getFieldErrors().stream()
        .findFirst()
        .map(
            error ->
                Problems.invalidProblem()
                    .field(error.getField())
                    .detail(Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid")))
        .orElseGet(Problems::invalidProblem);
  }

  private static Problem invalid(HandlerMethodValidationException e) {
    return e.getParameterValidationResults().stream()
        .findFirst()
        .map(
            result ->
                Problems.invalidProblem()
                    .field(result.getMethodParameter().getParameterName())
                    .detail(
                        result.getResolvableErrors().stream()
                            .map(error -> String.valueOf(error.getDefaultMessage()))
                            .collect(Collectors.joining("; "))))
        .orElseGet(Problems::invalidProblem);
  }

  private static Problem unreadable(HttpMessageNotReadableException e) {
    Problem problem =
        Problem.of(400, "unreadable-body", "The body cannot be read.")
            .next("Compare it with the OpenAPI page of this service.");
    if (e.getCause() instanceof JacksonException json && !json.getPath().isEmpty()) {
      Problem placed = problem.field(path(json));
      return json instanceof UnrecognizedPropertyException
          ? placed.detail("This request has no such field.")
          : placed;
    }
    return problem;
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static HttpHeaders retryAfter(int seconds) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
    return headers;
  }

  private static ResponseEntity<Object> answer(
      Problem problem, HttpHeaders headers, WebRequest request) {
    HttpServletRequest http = ((ServletWebRequest) request).getRequest();
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.traced(Correlation.of(http).traceId()));
  }
}
