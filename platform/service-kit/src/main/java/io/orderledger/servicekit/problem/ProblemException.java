package io.orderledger.servicekit.problem;

/** Ends a request with a problem as its answer; made by {@link Problems}. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  ProblemException(Problem problem) {
    // An answer, not a failure: nobody reads its stack.
    super(problem.title(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
