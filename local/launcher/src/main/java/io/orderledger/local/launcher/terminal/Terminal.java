package io.orderledger.local.launcher.terminal;

import java.io.Console;
import java.util.Optional;

/** Whether a person watches, and what they answer. */
public final class Terminal {

  private static final Optional<Console> THERE =
      Optional.ofNullable(System.console()).filter(Console::isTerminal);

  private Terminal() {}

  /** False when the output goes to a file or a pipe. */
  public static boolean isThere() {
    return THERE.isPresent();
  }

  /** What the person answers; empty when nobody is there. */
  public static String ask(String question) {
    return THERE.map(console -> console.readLine("%s", question)).orElse("");
  }
}
