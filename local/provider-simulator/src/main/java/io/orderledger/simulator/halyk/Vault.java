package io.orderledger.simulator.halyk;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.journal.JournaledState;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The provider's state: one lock, one journal, and what each act does to it. */
final class Vault extends JournaledState<Entry, Callback, Vault.Work> {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Clock clock;
  private final FaultPlan faults;
  private final Map<String, Grant> grants = new HashMap<>();
  private final Map<String, Payment> payments = new LinkedHashMap<>();

  Vault(Clock clock, FaultPlan faults) {
    super(0);
    this.clock = clock;
    this.faults = faults;
  }

  @Override
  protected void take(Entry entry) {
    entry.grants().forEach(grant -> grants.put(grant.token(), grant));
    entry.payments().forEach(payment -> payments.put(payment.id(), payment));
  }

  @Override
  protected Work work() {
    return new Work();
  }

  @Override
  protected Entry changes(Work work) {
    return work.entry();
  }

  @Override
  protected Entry ended(long notice) {
    return Entry.told(notice);
  }

  /** What one act changes. */
  final class Work {
    private final List<Grant> granted = new ArrayList<>();
    private final List<Payment> moved = new ArrayList<>();
    private final List<Callback> callbacks = new ArrayList<>();

    long now() {
      return clock.millis();
    }

    String newId() {
      return UUID.randomUUID().toString();
    }

    String newToken() {
      byte[] bytes = new byte[15];
      RANDOM.nextBytes(bytes);
      return Base64.getUrlEncoder().encodeToString(bytes);
    }

    void grant(Grant grant) {
      granted.add(grant);
    }

    void move(Payment after) {
      moved.add(after);
    }

    /** The outcome of a try to pay, told where its token said. */
    void tell(Payment after) {
      boolean paid = after.outcome().approved();
      String link = paid ? after.terms().postLink() : after.terms().failurePostLink();
      if (link != null && !link.isBlank()) {
        callbacks.add(
            new Callback(
                nextId(),
                after.terminal(),
                after.invoiceId(),
                paid,
                URI.create(link).toString(),
                Words.callback(after, now())));
      }
    }

    Payment payment(String terminal, String id) {
      Payment found = payments.get(id);
      if (found == null || !found.terminal().equals(terminal)) {
        throw new Refusal(Words.NOT_FOUND, "transaction not found");
      }
      return found;
    }

    boolean isPaid(String terminal, String invoiceId) {
      return of(terminal, invoiceId).stream().anyMatch(Payment::tookHold);
    }

    boolean refundFails() {
      return faults.strikes(Fault.REFUND_FAILURE, null, "refund");
    }

    private Entry entry() {
      return new Entry(List.copyOf(granted), List.copyOf(moved), List.copyOf(callbacks), List.of());
    }
  }

  /** What a token allows at this moment; null when it is unknown or has expired. */
  synchronized @Nullable Grant granted(String token) {
    Grant grant = grants.get(token);
    return grant == null || grant.expiresAt() <= clock.millis() ? null : grant;
  }

  synchronized @Nullable Payment find(String id) {
    return payments.get(id);
  }

  /** All tries to pay an invoice, oldest first. */
  synchronized List<Payment> of(String terminal, String invoiceId) {
    return payments.values().stream()
        .filter(one -> one.terminal().equals(terminal) && one.invoiceId().equals(invoiceId))
        .toList();
  }

  synchronized List<Payment> all() {
    return List.copyOf(payments.values());
  }
}
