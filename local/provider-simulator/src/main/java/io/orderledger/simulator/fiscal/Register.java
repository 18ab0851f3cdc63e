package io.orderledger.simulator.fiscal;

import io.orderledger.simulator.journal.Journal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The register's memory: one receipt a key, for good. */
final class Register {

  private static final long SIGNS = 10_000_000_000L;
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private final Clock clock;
  private final Map<String, FiscalReceipt> byKey = new LinkedHashMap<>();
  private @Nullable Journal<FiscalReceipt> journal;

  Register(Clock clock) {
    this.clock = clock;
  }

  /** Takes a receipt of an earlier run over; only before {@link #open}. */
  synchronized void restore(FiscalReceipt receipt) {
    byKey.put(receipt.key(), receipt);
  }

  synchronized void open(Journal<FiscalReceipt> to) {
    journal = to;
  }

  /**
   * The receipt of a key, made if there is none.
   *
   * @throws Refusal when it cannot be one
   */
  FiscalReceipt make(String key, String body, JsonNode asked) {
    FiscalReceipt made;
    Journal.Durable safe;
    synchronized (this) {
      FiscalReceipt before = byKey.get(key);
      if (before != null) {
        if (!before.body().equals(body)) {
          throw new Refusal("key_reused");
        }
        return before;
      }
      String corrects = Examination.pass(asked, this::isMade);
      long number = byKey.size() + 1L;
      made =
          new FiscalReceipt(
              key,
              body,
              "%012d".formatted(number),
              "%010d".formatted(Math.floorMod(number * SCATTER, SIGNS)),
              clock.instant().toString(),
              asked.path("operation").asString(),
              asked.path("total").asLong(),
              corrects);
      byKey.put(key, made);
      safe = journal == null ? () -> {} : journal.append(made);
    }
    safe.await();
    return made;
  }

  synchronized @Nullable FiscalReceipt find(String key) {
    return byKey.get(key);
  }

  synchronized @Nullable FiscalReceipt signed(String fiscalSign) {
    return byKey.values().stream()
        .filter(receipt -> receipt.fiscalSign().equals(fiscalSign))
        .findFirst()
        .orElse(null);
  }

  synchronized List<FiscalReceipt> all() {
    return List.copyOf(byKey.values());
  }

  private boolean isMade(String fiscalNumber) {
    return byKey.values().stream().anyMatch(one -> one.fiscalNumber().equals(fiscalNumber));
  }
}
