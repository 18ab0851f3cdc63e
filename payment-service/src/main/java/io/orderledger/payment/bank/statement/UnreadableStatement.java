package io.orderledger.payment.bank.statement;

/**
 * A file that is no bank statement. Its message names a place and never repeats what stands there.
 */
public final class UnreadableStatement extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableStatement(String message) {
    super(message);
  }

  UnreadableStatement(int line, String message) {
    super("Line " + line + ": " + message);
  }
}
