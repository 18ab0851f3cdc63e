package io.orderledger.simulator.instalment;

/** The bank says no, and nothing happened. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /**
   * An answer.
   *
   * @param status of HTTP
   */
  Refusal(int status, String code) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
