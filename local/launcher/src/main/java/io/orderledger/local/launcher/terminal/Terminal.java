package io.orderledger.local.launcher.terminal;

/** Whether a person watches, and can be asked. */
public final class Terminal {

  private static final boolean THERE = System.console().isTerminal();

  private Terminal() {}

  /** False when the output goes to a file or a pipe. */
  public static boolean isThere() {
    return THERE;
  }
}
