package io.orderledger.local.launcher.terminal;

import java.io.PrintStream;
import java.time.Duration;

/** How far a long piece of work is: one line that moves in a terminal, a line a step elsewhere. */
public final class Progress {

  private static final Duration PACE = Duration.ofMillis(200);
  private static final Duration PACE_OF_A_LOG = Duration.ofSeconds(2);
  private static final int BAR = 24;

  private final PrintStream out;
  private final String what;
  private final boolean moves = Terminal.isThere();
  private long shownAt = System.nanoTime();

  public Progress(PrintStream out, String what) {
    this.out = out;
    this.what = what;
  }

  /** Shows the state, at most a few times a second, and always the end of what was shown. */
  public synchronized void show(long done, long total, String note) {
    boolean isLast = done >= total;
    long pace = (moves ? PACE : PACE_OF_A_LOG).toNanos();
    if (!isLast && System.nanoTime() - shownAt < pace) {
      return;
    }
    shownAt = System.nanoTime();
    int filled = total == 0 ? BAR : (int) (BAR * Math.min(done, total) / total);
    String bar = "#".repeat(filled) + ".".repeat(BAR - filled);
    String line = "%s [%s] %d/%d %s".formatted(what, bar, done, total, note);
    if (moves) {
      out.printf("\r%-100s%s", line, isLast ? "\n" : "");
      out.flush();
    } else {
      out.println(line);
    }
  }
}
