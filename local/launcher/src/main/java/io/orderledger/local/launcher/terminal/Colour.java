package io.orderledger.local.launcher.terminal;

/** Colours of a terminal; plain text where there is none, or where NO_COLOR asks for it. */
public enum Colour {
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("34"),
  MAGENTA("35"),
  CYAN("36");

  private static final boolean ON = isWanted();

  private final String code;

  Colour(String code) {
    this.code = code;
  }

  public String of(String text) {
    return ON ? "\u001b[" + code + 'm' + text + "\u001b[0m" : text;
  }

  private static boolean isWanted() {
    boolean wanted = Terminal.isThere() || System.getenv("CLICOLOR_FORCE") != null;
    return wanted && System.getenv("NO_COLOR") == null;
  }
}
