package io.orderledger.local.launcher.client;

/** A service answered something else than the caller counted on. */
public final class UnexpectedAnswer extends RuntimeException {

  private final transient Answer answer;

  UnexpectedAnswer(Answer answer) {
    super(
        answer.request()
            + " answered "
            + answer.status()
            + ": "
            + answer.text("title")
            + ' '
            + answer.text("detail"));
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }
}
