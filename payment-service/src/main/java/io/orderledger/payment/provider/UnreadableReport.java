package io.orderledger.payment.provider;

/**
 * A file that is no report of this provider. Its message names a place and never repeats what
 * stands there.
 */
public final class UnreadableReport extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableReport(String message) {
    super(message);
  }

  public UnreadableReport(int line, String message) {
    super("Line " + line + ": " + message);
  }
}
