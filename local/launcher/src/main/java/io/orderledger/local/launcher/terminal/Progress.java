package io.orderledger.local.launcher.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** How far a long piece of work is: one line that moves in a terminal, a line a step elsewhere. */
public final class Progress {

  private static final Duration PACE = Duration.ofMillis(200);
  private static final Duration PACE_OF_A_LOG = Duration.ofSeconds(2);
  private static final int BAR = 24;

  private final PrintStream out;
  private final String what;
  private final long total;
  private final boolean moves = System.console() != null && System.console().isTerminal();
  private Instant shown = Instant.MIN;

  public Progress(PrintStream out, String what, long total) {
    this.out = out;
    this.what = what;
    this.total = total;
  }

  /** Shows the state, at most a few times a second. */
  public synchronized void show(long done, String note) {
    Instant now = Instant.now();
    boolean isLast = done >= total;
    if (!isLast && now.isBefore(shown == Instant.MIN ? shown : shown.plus(pace()))) {
      return;
    }
    shown = now;
    int filled = (int) (total == 0 ? BAR : BAR * Math.min(done, total) / total);
    String line =
        what
            + " ["
            + "#".repeat(filled)
            + ".".repeat(BAR - filled)
            + "] "
            + done
            + '/'
            + total
            + ' '
            + note;
    if (moves) {
      out.printf("\r%-100s%s", line, isLast ? "\n" : "");
      out.flush();
    } else {
      out.println(line);
    }
  }

  private Duration pace() {
    return moves ? PACE : PACE_OF_A_LOG;
  }
}
