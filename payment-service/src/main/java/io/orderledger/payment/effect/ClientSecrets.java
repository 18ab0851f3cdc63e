package io.orderledger.payment.effect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The secrets that let buyers' browsers pay, for a while and in memory only: whoever holds one can
 * pay, so none is stored. One that is gone is fetched from the provider.
 */
@Component
public class ClientSecrets {

  private static final int MOST = 10_000;

  /** Shorter than any provider's secret lasts: Halyk's is a token for two hours. */
  private static final Duration LASTS = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Kept> byIntent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST;
        }
      };

  private record Kept(String secret, Instant until) {}

  ClientSecrets(Clock clock) {
    this.clock = clock;
  }

  /** Keeps it, when there is one. */
  public synchronized void keep(String intentId, @Nullable String secret) {
    if (secret != null) {
      byIntent.put(intentId, new Kept(secret, clock.instant().plus(LASTS)));
    }
  }

  /** Null when it is gone. */
  public synchronized @Nullable String of(String intentId) {
    Kept kept = byIntent.get(intentId);
    return kept == null || clock.instant().isAfter(kept.until()) ? null : kept.secret();
  }
}
