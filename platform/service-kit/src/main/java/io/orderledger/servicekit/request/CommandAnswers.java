package io.orderledger.servicekit.request;

import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.servicekit.problem.Problems;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * HTTP answers as pure functions of a {@link CommandResult}: a repeated request gets the same
 * answer because its result is the same. What the body says must follow from the request and the
 * result alone, never from a projection or a clock.
 *
 * <p>A granted command carries the stream's version as {@code ETag}; a refused one is a problem.
 */
public final class CommandAnswers {

  private CommandAnswers() {}

  /** 200 with a body. */
  public static <T> ResponseEntity<T> ok(
      CommandResult result, Function<CommandResult.Accepted, T> body) {
    return ResponseEntity.ok().eTag(etag(result)).body(body.apply(granted(result)));
  }

  /** 201 with the new resource's address. */
  public static <T> ResponseEntity<T> created(
      CommandResult result, URI location, Function<CommandResult.Accepted, T> body) {
    return ResponseEntity.created(location).eTag(etag(result)).body(body.apply(granted(result)));
  }

  /** 202 where another service decides: the status can be followed at the given address. */
  public static <T> ResponseEntity<T> accepted(
      CommandResult result, URI status, Function<CommandResult.Accepted, T> body) {
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(status)
        .eTag(etag(result))
        .body(body.apply(granted(result)));
  }

  /** 204. */
  public static ResponseEntity<Void> done(CommandResult result) {
    return ResponseEntity.noContent().eTag(etag(result)).build();
  }

  /** The granted result; a refused one ends the request with its problem. */
  public static CommandResult.Accepted granted(CommandResult result) {
    return switch (result) {
      case CommandResult.Accepted accepted -> accepted;
      case CommandResult.Refused refused -> throw Problems.of(Problems.refused(refused.refusal()));
    };
  }

  private static String etag(CommandResult result) {
    return IfMatch.etag(granted(result).sequence());
  }
}
