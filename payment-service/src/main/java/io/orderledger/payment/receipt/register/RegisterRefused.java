package io.orderledger.payment.receipt.register;

/** The register makes no such receipt: a person must look. */
public final class RegisterRefused extends RuntimeException {

  private final String code;

  /**
   * @param code the register's word
   */
  public RegisterRefused(String code) {
    super("The register refuses the receipt: " + code);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
