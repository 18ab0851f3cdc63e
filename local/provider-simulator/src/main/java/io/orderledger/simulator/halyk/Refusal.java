package io.orderledger.simulator.halyk;

/** The provider's HTTP 400 with a code and a message, and nothing done. */
final class Refusal extends RuntimeException {

  private final int code;

  Refusal(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
