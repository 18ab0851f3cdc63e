package io.orderledger.simulator.resources;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything the provider knows. Not thread-safe: the provider's lock guards it. */
final class Ledger {
  private static final long ANSWERS_KEPT_SECONDS = 24 * 60 * 60;

  final Shelf<PaymentIntent> intents = new Shelf<>();
  final Shelf<Charge> charges = new Shelf<>();
  final Shelf<Refund> refunds = new Shelf<>();
  final Shelf<Dispute> disputes = new Shelf<>();
  final Shelf<BalanceTransaction> transactions = new Shelf<>();
  private final Map<String, Customer> customers = new HashMap<>();
  private final Map<String, KeptMethod> methods = new HashMap<>();
  private final Map<String, Upload> files = new HashMap<>();
  final Shelf<ProviderEvent> events = new Shelf<>();
  private final Set<String> untold = new LinkedHashSet<>();
  private final Map<String, SavedAnswer> answers = new LinkedHashMap<>();

  void apply(Change change) {
    change.put().forEach(this::put);
    change.events().forEach(this::put);
    change.told().forEach(untold::remove);
    if (change.answer() != null) {
      put(change.answer());
    }
  }

  void put(Resource resource) {
    switch (resource) {
      case PaymentIntent intent -> intents.put(intent.id(), intent.id(), intent);
      case Charge charge -> charges.put(charge.id(), charge.intent(), charge);
      case Refund refund -> refunds.put(refund.id(), refund.intent(), refund);
      case Dispute dispute -> disputes.put(dispute.id(), dispute.intent(), dispute);
      case BalanceTransaction line -> transactions.put(line.id(), line.intent(), line);
      case Customer customer -> customers.put(customer.id(), customer);
      case KeptMethod method -> methods.put(method.id(), method);
      case Upload file -> files.put(file.id(), file);
    }
  }

  void put(ProviderEvent event) {
    events.put(event.id(), event.intent(), event);
    untold.add(event.id());
  }

  void put(SavedAnswer answer) {
    answers.put(answer.key(), answer);
    var oldest = answers.values().iterator();
    while (oldest.hasNext() && oldest.next().at() < answer.at() - ANSWERS_KEPT_SECONDS) {
      oldest.remove();
    }
  }

  /** The answer kept under the key, null when there is none or it is older than 24 hours. */
  @Nullable SavedAnswer answer(String key, long now) {
    SavedAnswer saved = answers.get(key);
    return saved == null || saved.at() < now - ANSWERS_KEPT_SECONDS ? null : saved;
  }

  boolean isUntold(String event) {
    return untold.contains(event);
  }

  List<ProviderEvent> untold() {
    return untold.stream().map(id -> Objects.requireNonNull(events.get(id))).toList();
  }

  /** The object with that id, whatever its kind; null when there is none in the account. */
  @Nullable Resource find(String account, String id) {
    Resource found =
        switch (id.substring(0, Math.max(0, id.indexOf('_')))) {
          case "pi" -> intents.get(id);
          case "ch" -> charges.get(id);
          case "re" -> refunds.get(id);
          case "du" -> disputes.get(id);
          case "txn" -> transactions.get(id);
          case "cus" -> customers.get(id);
          case "pm" -> methods.get(id);
          case "file" -> files.get(id);
          default -> null;
        };
    return found == null || !found.account().equals(account) ? null : found;
  }
}
