package io.orderledger.simulator.resources;

import io.orderledger.simulator.faults.FaultPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act on the provider's state, under its lock: what it changes, and what it will tell. */
public final class Work {
  final Ledger ledger;
  final FaultPlan faults;
  final Timing timing;
  final long nowMillis;
  private final Origin origin;
  private final List<Resource> puts = new ArrayList<>();
  private final List<ProviderEvent> events = new ArrayList<>();
  private @Nullable SavedAnswer answer;

  /**
   * Who asks.
   *
   * @param requestId null when the provider acts by itself
   */
  public record Origin(@Nullable String requestId, @Nullable String idempotencyKey) {
    /** The provider, or the person at its levers. */
    public static final Origin PROVIDER = new Origin(null, null);
  }

  Work(Ledger ledger, FaultPlan faults, Timing timing, long nowMillis, Origin origin) {
    this.ledger = ledger;
    this.faults = faults;
    this.timing = timing;
    this.nowMillis = nowMillis;
    this.origin = origin;
  }

  /** Seconds since the epoch. */
  public long now() {
    return nowMillis / 1000;
  }

  <T extends Resource> T put(T resource) {
    ledger.put(resource);
    puts.add(resource);
    return resource;
  }

  void emit(String type, Resource subject) {
    ProviderEvent event =
        new ProviderEvent(
            Ids.of("evt"),
            subject.account(),
            subject.intent(),
            now(),
            type,
            subject,
            simulate(subject.intent()),
            origin.requestId(),
            origin.idempotencyKey());
    ledger.put(event);
    events.add(event);
  }

  /** The intent's {@code simulate} metadata, null when it asks for nothing. */
  public @Nullable String simulate(String intent) {
    PaymentIntent found = ledger.intents.get(intent);
    return found == null ? null : found.terms().metadata().get("simulate");
  }

  /** The answer kept under an account's idempotency key, null when there is none. */
  public @Nullable SavedAnswer answer(String key) {
    return ledger.answer(key, now());
  }

  /** Keeps the answer together with what it answers for. */
  public void keep(SavedAnswer saved) {
    ledger.put(saved);
    answer = saved;
  }

  /** The object with that id, null when the account has none. */
  public @Nullable Resource find(String account, String id) {
    return ledger.find(account, id);
  }

  /** The intent, or Stripe's 404. */
  public PaymentIntent intent(String account, String id) {
    if (find(account, id) instanceof PaymentIntent intent) {
      return intent;
    }
    throw StripeFailure.missing("payment_intent", id, "intent");
  }

  /** The charge that took an intent's money, null when none did. */
  public @Nullable Charge charge(PaymentIntent intent) {
    String latest = intent.latestCharge();
    return latest == null ? null : ledger.charges.get(latest);
  }

  Change change() {
    return new Change(List.copyOf(puts), List.copyOf(events), answer, List.of());
  }
}
