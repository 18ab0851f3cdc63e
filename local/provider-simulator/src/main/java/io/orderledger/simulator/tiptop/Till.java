package io.orderledger.simulator.tiptop;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.journal.Journal;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The provider's state: one lock, one journal, and what each act does to it. */
final class Till {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long FIRST_ID = 2_000_000_000L;

  private final Clock clock;
  private final FaultPlan faults;
  private final Map<String, Page> pages = new HashMap<>();
  private final TreeMap<Long, Transaction> transactions = new TreeMap<>();
  private final Map<String, Entry.KeptAnswer> answers = new HashMap<>();
  private final TreeMap<Long, Notice> untold = new TreeMap<>();
  private long lastId = FIRST_ID;
  private @Nullable Journal<Entry> journal;

  Till(Clock clock, FaultPlan faults) {
    this.clock = clock;
    this.faults = faults;
  }

  /** Takes an act of an earlier run over; only before {@link #open}. */
  synchronized void restore(Entry entry) {
    entry.pages().forEach(page -> pages.put(page.id(), page));
    entry.transactions().forEach(one -> transactions.put(one.id(), one));
    entry.notices().forEach(notice -> untold.put(notice.id(), notice));
    entry.told().forEach(untold::remove);
    if (entry.answer() != null) {
      answers.put(key(entry.answer().publicId(), entry.answer().requestId()), entry.answer());
    }
    entry.pages().forEach(page -> lastId = Math.max(lastId, page.number()));
    entry.transactions().forEach(one -> lastId = Math.max(lastId, one.id()));
    entry.notices().forEach(notice -> lastId = Math.max(lastId, notice.id()));
  }

  synchronized void open(Journal<Entry> to) {
    journal = to;
  }

  synchronized List<Notice> untold() {
    return List.copyOf(untold.values());
  }

  /** The end of a notice's delivery. */
  synchronized void told(Notice notice) {
    untold.remove(notice.id());
    append(Entry.told(notice.id()));
  }

  /** What one act changes; nothing of it stands when the act refuses. */
  final class Work {
    private final List<Page> put = new ArrayList<>();
    private final List<Transaction> moved = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private Entry.@Nullable KeptAnswer answer;

    long now() {
      return clock.millis();
    }

    long nextId() {
      return ++lastId;
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

  /** Does one act and returns when it is safe. */
  <T> T act(Function<Work, T> act) {
    Journal.Durable safe;
    T result;
    synchronized (this) {
      Work work = new Work();
      result = act.apply(work);
      Entry entry = work.entry();
      restore(entry);
      safe = append(entry);
    }
    safe.await();
    return result;
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

  private Journal.Durable append(Entry entry) {
    return journal == null ? () -> {} : journal.append(entry);
  }

  private static String key(String publicId, String requestId) {
    return publicId + '\n' + requestId;
  }
}
