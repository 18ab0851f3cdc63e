package io.orderledger.simulator.tiptop;

/** The provider's {@code Success: false} with a message, and nothing done. */
final class Refusal extends RuntimeException {

  Refusal(String message) {
    super(message, null, false, false);
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
