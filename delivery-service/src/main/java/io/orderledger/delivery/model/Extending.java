package io.orderledger.delivery.model;

import io.orderledger.delivery.model.DeliveryEvent.PromiseMoved;
import io.orderledger.delivery.model.DeliveryEvent.PromisedAnew;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.majeure.TermExtension.Term;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other force majeure than was known makes of the terms that run, part by part. */
@Clause({ClauseId.B_6_3, ClauseId.B_6_5, ClauseId.B_12_1})
final class Extending {

  private final LocalDate accepted;
  private final Standstill before;
  private final Standstill after;
  private final OrderNumber number;
  private final Instant at;
  private final List<TermExtension> extensions = new ArrayList<>();
  private final List<DeliveryEvent> events = new ArrayList<>();

  Extending(
      LocalDate accepted, Standstill before, Standstill after, OrderNumber number, Instant at) {
    this.accepted = accepted;
    this.before = before;
    this.after = after;
    this.number = number;
    this.at = at;
  }

  List<TermExtension> extensions() {
    return List.copyOf(extensions);
  }

  /** What others are told of it. */
  List<DeliveryEvent> events() {
    return List.copyOf(events);
  }

  /** The days of goods that are still to come; those of others are kept. */
  void promisesOf(OneConsignment part) {
    switch (part) {
      case Preparing preparing -> promisesOf(preparing.consignment(), null);
      case InTransit transit -> promisesOf(transit.consignment(), transit.shipmentId());
      case DeliveryState.Unknown _,
          DeliveryState.Held _,
          OnShelf _,
          DeliveryState.Delivered _,
          DeliveryState.CameBack _ -> {}
    }
  }

  private void promisesOf(Consignment consignment, @Nullable String shipmentId) {
    Promise due = consignment.due();
    if (due == null) {
      return;
    }
    Map<Promise, List<Integer>> lines = new LinkedHashMap<>();
    lines.put(due, new ArrayList<>());
    consignment.items().stream()
        .mapToInt(item -> item.line())
        .forEach(
            line -> {
              Promise its = consignment.of(line);
              if (its != null) {
                lines.computeIfAbsent(its, _ -> new ArrayList<>()).add(line);
              }
            });
    lines.forEach((promise, those) -> promise(promise, promise.equals(due), those, shipmentId));
  }

  private void promise(
      Promise promise, boolean comesFirst, List<Integer> lines, @Nullable String shipmentId) {
    LocalDate by = again(Term.PROMISED_DAY, shipmentId, promise.by());
    LocalDate latest = again(Term.LAST_LAWFUL_DAY, shipmentId, promise.latest());
    if (by.equals(promise.by())) {
      return;
    }
    events.add(
        comesFirst
            ? new PromiseMoved(
                number, shipmentId, promise.by(), by, latest, DelayCause.FORCE_MAJEURE, at)
            : new PromisedAnew(
                number, shipmentId, lines, by, latest, DelayCause.FORCE_MAJEURE, null, at));
  }

  private LocalDate again(Term term, @Nullable String shipmentId, LocalDate last) {
    LocalDate now = after.again(before, accepted, last);
    extension(term, shipmentId, accepted, last, now);
    return now;
  }

  /**
   * Free storage, from the notice that the goods wait.
   *
   * @param toldOn the Almaty day of the notice
   */
  void storageOf(OnShelf shelf, LocalDate toldOn, WorkingCalendar calendar) {
    LocalDate now = Storage.freeUntil(shelf.consignment(), toldOn, after, calendar);
    if (!now.equals(shelf.freeUntil())) {
      extension(Term.FREE_STORAGE, shelf.shipmentId(), toldOn, shelf.freeUntil(), now);
      events.add(new StorageRecounted(number, shelf.shipmentId(), now, at));
    }
  }

  private void extension(
      Term term, @Nullable String part, LocalDate dayZero, LocalDate then, LocalDate now) {
    TermExtension extension = new TermExtension(term, part, then, now, after.shares(dayZero, now));
    if (!now.equals(then) && !extensions.contains(extension)) {
      extensions.add(extension);
    }
  }
}
