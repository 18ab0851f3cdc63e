package io.orderledger.local.embedded;

import java.time.Duration;

/** Waiting for what another process does. */
final class Pause {
  private Pause() {}

  static void briefly() {
    try {
      Thread.sleep(Duration.ofMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("interrupted while waiting for a server", e);
    }
  }
}
