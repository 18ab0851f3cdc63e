package io.orderledger.servicekit.problem;

import io.orderledger.shared.decision.Refusal;

/** The problems that services answer with. */
public final class Problems {

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int TOO_LARGE = 413;
  private static final int UNPROCESSABLE = 422;
  private static final int PRECONDITION_REQUIRED = 428;

  private Problems() {}

  /** Any problem of a service's own. */
  public static ProblemException of(Problem problem) {
    return new ProblemException(problem);
  }

  /** Nothing is there, or nothing that this caller may know of. */
  public static ProblemException unknown() {
    return of(
        Problem.of(NOT_FOUND, "unknown", "There is no such thing.")
            .next("Check the number, and that you are signed in as its owner."));
  }

  public static ProblemException forbidden() {
    return of(
        Problem.of(FORBIDDEN, "forbidden", "Your role does not allow this.")
            .next("Sign in with a role that may; see the OpenAPI page of this service."));
  }

  /**
   * The request itself is wrong.
   *
   * @param field where
   * @param detail what; must not repeat what was sent
   */
  public static ProblemException invalid(String field, String detail) {
    return of(invalidProblem().field(field).detail(detail));
  }

  static Problem invalidProblem() {
    return Problem.of(BAD_REQUEST, "invalid-request", "The request is not valid.")
        .next("Correct it and send it again.");
  }

  /** A header that this endpoint needs is missing or malformed. */
  public static ProblemException missingKey() {
    return of(
        Problem.of(BAD_REQUEST, "idempotency-key-missing", "This request needs a key.")
            .field("Idempotency-Key")
            .next(
                "Send a header Idempotency-Key of 1 to 128 letters, digits, '-', '_', '.' or ':',"
                    + " new for each request and the same for its repetitions."));
  }

  public static ProblemException missingIfMatch() {
    return of(
        Problem.of(PRECONDITION_REQUIRED, "if-match-missing", "Say which version you are editing.")
            .field("If-Match")
            .next("Read the resource and send its ETag as If-Match."));
  }

  public static ProblemException stale() {
    return of(
        Problem.of(PRECONDITION_FAILED, "stale-version", "Somebody has changed it meanwhile.")
            .field("If-Match")
            .next("Read the resource again, look at what changed, and repeat the edit."));
  }

  public static ProblemException tooLarge(long limit) {
    return of(
        Problem.of(TOO_LARGE, "body-too-large", "The body is too large.")
            .detail("At most " + limit + " bytes are taken here."));
  }

  /** A decider's refusal: 422 when a field of the request is at fault, else 409. */
  public static Problem refused(Refusal refusal) {
    int status = refusal.field() == null ? CONFLICT : UNPROCESSABLE;
    return Problem.of(status, refusal.code(), "The request was refused.")
        .detail(refusal.message())
        .clause(refusal.clause() == null ? null : refusal.clause().id())
        .field(refusal.field());
  }
}
