package io.orderledger.simulator.tiptop;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.journal.JournaledState;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The provider's state: one lock, one journal, and what each act does to it. */
final class Till extends JournaledState<Entry, Notice, Till.Work> {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long FIRST_ID = 2_000_000_000L;

  private final Clock clock;
  private final FaultPlan faults;
  private final Map<String, Page> pages = new HashMap<>();
  private final TreeMap<Long, Transaction> transactions = new TreeMap<>();
  private final Map<String, Entry.KeptAnswer> answers = new HashMap<>();

  Till(Clock clock, FaultPlan faults) {
    super(FIRST_ID);
    this.clock = clock;
    this.faults = faults;
  }

  @Override
  protected void take(Entry entry) {
    entry.pages().forEach(page -> pages.put(page.id(), page));
    entry.transactions().forEach(one -> transactions.put(one.id(), one));
    if (entry.answer() != null) {
      answers.put(key(entry.answer().publicId(), entry.answer().requestId()), entry.answer());
    }
    entry.pages().forEach(page -> given(page.number()));
    entry.transactions().forEach(one -> given(one.id()));
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
    private final List<Page> put = new ArrayList<>();
    private final List<Transaction> moved = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private Entry.@Nullable KeptAnswer answer;

    long now() {
      return clock.millis();
    }

    long nextId() {
      return Till.this.nextId();
    }

    String newPageId() {
      byte[] bytes = new byte[12];
      RANDOM.nextBytes(bytes);
      return Base64.getUrlEncoder().encodeToString(bytes);
    }

    void put(Page page) {
      put.add(page);
    }

    void move(Transaction after, Kind kind) {
      move(after);
      notices.add(
          new Notice(
              nextId(),
              after.publicId(),
              after.invoiceId(),
              kind,
              Wording.body(kind, after, now())));
    }

    void move(Transaction after) {
      moved.add(after);
    }

    void keep(String publicId, String requestId, String body) {
      answer = new Entry.KeptAnswer(publicId, requestId, body, now());
    }

    Page page(String id) {
      Page page = pages.get(id);
      if (page == null) {
        throw new Refusal("Not found");
      }
      return page;
    }

    Transaction transaction(String publicId, long id) {
      Transaction found = transactions.get(id);
      if (found == null || !found.publicId().equals(publicId)) {
        throw new Refusal("Not found");
      }
      return found;
    }

    /** The payment that left a token. */
    Transaction keptBy(String publicId, String buyer, String token) {
      return transactions.values().stream()
          .filter(one -> one.publicId().equals(publicId))
          .filter(one -> buyer.equals(one.buyer()) && token.equals(one.token()))
          .findFirst()
          .orElseThrow(() -> new Refusal("Token not found"));
    }

    String newToken() {
      return "tk_" + newPageId();
    }

    long refunded(Transaction payment) {
      return transactions.values().stream()
          .filter(one -> Objects.equals(one.original(), payment.id()))
          .mapToLong(Transaction::amount)
          .sum();
    }

    boolean refundFails() {
      return faults.strikes(Fault.REFUND_FAILURE, null, "refund");
    }

    private Entry entry() {
      return new Entry(
          List.copyOf(put), List.copyOf(moved), List.copyOf(notices), answer, List.of());
    }
  }

  /** The successful answer to this request id, as long as it is kept. */
  synchronized @Nullable String answered(String publicId, String requestId, long notBefore) {
    Entry.KeptAnswer kept = answers.get(key(publicId, requestId));
    return kept == null || kept.at() < notBefore ? null : kept.body();
  }

  /** A site's operations with an invoice id, oldest first. */
  synchronized List<Transaction> of(String publicId, String invoiceId) {
    return of(publicId).stream().filter(one -> one.invoiceId().equals(invoiceId)).toList();
  }

  /** A site's operations, oldest first. */
  synchronized List<Transaction> of(String publicId) {
    return transactions.values().stream().filter(one -> one.publicId().equals(publicId)).toList();
  }

  synchronized @Nullable Transaction find(long id) {
    return transactions.get(id);
  }

  synchronized @Nullable Page page(String id) {
    return pages.get(id);
  }

  synchronized TipTopBooks books(String publicId) {
    Collection<Transaction> all = of(publicId);
    return TipTopBooks.of(all);
  }

  synchronized List<Transaction> all() {
    return List.copyOf(transactions.values());
  }

  private static String key(String publicId, String requestId) {
    return publicId + '\n' + requestId;
  }
}
