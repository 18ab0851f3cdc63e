package io.orderledger.simulator.fiscal;

/** The register makes no such receipt. */
final class Refusal extends RuntimeException {

  private final String code;

  Refusal(String code) {
    super(code);
    this.code = code;
  }

  String code() {
    return code;
  }
}
