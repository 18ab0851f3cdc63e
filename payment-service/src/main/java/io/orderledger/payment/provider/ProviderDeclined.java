package io.orderledger.payment.provider;

/** The provider said no, and would say so again. */
public final class ProviderDeclined extends RuntimeException {

  private final String code;

  /**
   * With the provider's code.
   *
   * @param code such as {@code insufficient_funds}
   */
  public ProviderDeclined(String code, Throwable cause) {
    super("The provider declined: " + code, cause);
    this.code = code;
  }

  /** For a provider that answers with a refusal rather than with an error. */
  public ProviderDeclined(String code) {
    super("The provider declined: " + code);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
