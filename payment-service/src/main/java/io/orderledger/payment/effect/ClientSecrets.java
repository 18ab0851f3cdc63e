package io.orderledger.payment.effect;

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

  private final Map<String, String> byIntent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /** Keeps it, when there is one. */
  public synchronized void keep(String intentId, @Nullable String secret) {
    if (secret != null) {
      byIntent.put(intentId, secret);
    }
  }

  /** Null when it is gone. */
  public synchronized @Nullable String of(String intentId) {
    return byIntent.get(intentId);
  }
}
