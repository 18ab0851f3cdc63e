package io.orderledger.delivery.model;

import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.Rendering.Part;
import io.orderledger.delivery.model.Rendering.Standing;
import io.orderledger.delivery.model.RenderingEvent.ObjectionAnswered;
import io.orderledger.delivery.model.RenderingEvent.ObjectionRaised;
import io.orderledger.delivery.model.RenderingEvent.ServicesAccepted;
import io.orderledger.delivery.model.RenderingEvent.ServicesConceded;
import io.orderledger.delivery.model.RenderingEvent.ServicesExpected;
import io.orderledger.delivery.model.RenderingEvent.ServicesPaid;
import io.orderledger.delivery.model.RenderingEvent.ServicesReleased;
import io.orderledger.delivery.model.RenderingEvent.ServicesRendered;
import io.orderledger.delivery.model.RenderingEvent.ServicesStopped;
import io.orderledger.delivery.model.RenderingEvent.StopAsked;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was rendered of an order of services, and how far its acceptance is. It stands beside the
 * delivery's own state, which knows whether the order is confirmed, edited or cancelled.
 *
 * @param terms null for an order of goods
 * @param taken what was taken for the order in all
 * @param releasedFor the sum that payment was last asked to take
 * @param ordered pieces by line, without those that are not accepted
 * @param renderings the first first
 * @param objections the first first
 * @param stopAsked whether the rest ends as soon as no objection is open
 */
@Clause({ClauseId.A_3_3, ClauseId.A_4_2_4})
public record Services(
    @Nullable Terms terms,
    Tenge taken,
    Tenge releasedFor,
    SortedMap<Integer, Integer> ordered,
    List<Rendering> renderings,
    List<Objection> objections,
    boolean stopAsked) {

  /** Of an order of goods, and of none yet. */
  public static final Services NONE =
      new Services(
          null, Tenge.ZERO, Tenge.ZERO, Collections.emptySortedMap(), List.of(), List.of(), false);

  public Services {
    ordered = Collections.unmodifiableSortedMap(ordered);
    renderings = List.copyOf(renderings);
    objections = List.copyOf(objections);
  }

  /**
   * What holds for the order's services.
   *
   * @param since when the order was placed
   */
  public record Terms(int objectionBusinessDays, Instant since) {}

  /**
   * What the client has against lines of a rendering.
   *
   * @param number counts from 1
   */
  public record Objection(int number, String renderingId, List<Integer> lines, boolean open) {
    Objection closed() {
      return new Objection(number, renderingId, lines, false);
    }
  }

  public Services after(DeliveryEvent event) {
    return switch (event) {
      case RenderingEvent it -> after(it);
      case DeliveryEdited edited when isExpected() -> edited(edited.consignment().items());
      default -> this;
    };
  }

  private Services after(RenderingEvent event) {
    return switch (event) {
      case ServicesExpected it ->
          new Services(
              new Terms(it.objectionBusinessDays(), it.at()),
              taken,
              releasedFor,
              pieces(it.items()),
              renderings,
              objections,
              stopAsked);
      case ServicesReleased it -> money(taken, it.owed());
      case ServicesPaid it -> money(taken.plus(it.taken()), releasedFor);
      case ServicesRendered it -> with(rendered(it), objections);
      case ObjectionRaised it -> {
        List<Objection> all = new ArrayList<>(objections);
        all.add(new Objection(it.objection(), it.renderingId(), it.lines(), true));
        yield with(
            changed(it.renderingId(), each -> each.with(it.lines(), Standing.OBJECTED)), all);
      }
      case ObjectionAnswered it -> answered(it);
      case ServicesAccepted it ->
          with(
              changed(it.renderingId(), each -> each.with(lines(it.items()), Standing.ACCEPTED)),
              objections);
      case ServicesConceded it -> ordered(less(it.items()));
      case StopAsked _ ->
          new Services(terms, taken, releasedFor, ordered, renderings, objections, true);
      case ServicesStopped _ -> this;
    };
  }

  private List<Rendering> rendered(ServicesRendered event) {
    List<Rendering> all = new ArrayList<>(renderings);
    all.add(
        new Rendering(
            event.renderingId(),
            event.items().stream()
                .map(
                    each ->
                        new Part(
                            each.line(),
                            each.quantity(),
                            event.objectionsUntil(),
                            event.documentNumber() != null,
                            Standing.OPEN))
                .toList(),
            event.at()));
    return all;
  }

  private Services answered(ObjectionAnswered event) {
    List<Integer> lines = lines(event.items());
    UnaryOperator<Rendering> outcome =
        switch (event.outcome()) {
          case REMEDIED -> {
            LocalDate last = event.objectionsUntil();
            boolean withDocument = event.documentNumber() != null;
            yield each -> last == null ? each : each.anew(lines, last, withDocument);
          }
          case REJECTED -> each -> each.with(lines, Standing.OPEN);
          case CONCEDED -> each -> each.with(lines, Standing.NOT_ACCEPTED);
        };
    return with(
        changed(event.renderingId(), outcome),
        objections.stream()
            .map(each -> each.number() == event.objection() ? each.closed() : each)
            .toList());
  }

  /** What is rendered is edited no more: then an edit only leaves out what was conceded. */
  private Services edited(List<Items> items) {
    SortedMap<Integer, Integer> then = pieces(items);
    if (!renderings.isEmpty()) {
      then = new TreeMap<>(ordered);
      for (Map.Entry<Integer, Integer> line : then.entrySet()) {
        line.setValue(Math.min(line.getValue(), Consignment.pieces(items, line.getKey())));
      }
    }
    return ordered(then);
  }

  private SortedMap<Integer, Integer> less(List<Items> items) {
    SortedMap<Integer, Integer> left = new TreeMap<>(ordered);
    items.forEach(
        each -> left.computeIfPresent(each.line(), (_, n) -> Math.max(0, n - each.quantity())));
    return left;
  }

  private List<Rendering> changed(String renderingId, UnaryOperator<Rendering> change) {
    return renderings.stream()
        .map(each -> each.renderingId().equals(renderingId) ? change.apply(each) : each)
        .toList();
  }

  private Services with(List<Rendering> others, List<Objection> all) {
    return new Services(terms, taken, releasedFor, ordered, others, all, stopAsked);
  }

  private Services ordered(SortedMap<Integer, Integer> then) {
    return new Services(terms, taken, releasedFor, then, renderings, objections, stopAsked);
  }

  private Services money(Tenge takenThen, Tenge releasedThen) {
    return new Services(terms, takenThen, releasedThen, ordered, renderings, objections, stopAsked);
  }

  private static SortedMap<Integer, Integer> pieces(List<Items> items) {
    SortedMap<Integer, Integer> pieces = new TreeMap<>();
    items.forEach(each -> pieces.merge(each.line(), each.quantity(), Integer::sum));
    return pieces;
  }

  private static List<Integer> lines(Collection<Items> items) {
    return items.stream().map(Items::line).toList();
  }

  /** Whether the order is of services at all. */
  public boolean isExpected() {
    return terms != null;
  }

  /** Whether all that the order costs was taken. */
  @Clause(ClauseId.A_4_2_4)
  public boolean covers(Consignment consignment) {
    return !consignment.paid().isMoreThan(taken);
  }

  boolean anythingRendered() {
    return !renderings.isEmpty();
  }

  boolean isObjectedTo() {
    return objections.stream().anyMatch(Objection::open);
  }

  Optional<Rendering> find(String renderingId) {
    return renderings.stream().filter(each -> each.renderingId().equals(renderingId)).findFirst();
  }

  Optional<Objection> find(int objection) {
    return objections.stream().filter(each -> each.number() == objection).findFirst();
  }

  /** What is still to be rendered. */
  public List<Items> toRender() {
    return ordered.entrySet().stream()
        .map(
            line ->
                new Items(
                    line.getKey(),
                    line.getValue()
                        - pieces(line.getKey(), part -> part.standing() != Standing.NOT_ACCEPTED)))
        .filter(each -> each.quantity() > 0)
        .toList();
  }

  /** Whether all that the order has was rendered and accepted. */
  public boolean isAccepted() {
    return ordered.values().stream().anyMatch(pieces -> pieces > 0)
        && ordered.entrySet().stream()
            .allMatch(
                line ->
                    pieces(line.getKey(), part -> part.standing() == Standing.ACCEPTED)
                        >= line.getValue());
  }

  private int pieces(int line, Predicate<Part> which) {
    return renderings.stream()
        .flatMap(each -> each.parts().stream())
        .filter(part -> part.line() == line && which.test(part))
        .mapToInt(Part::quantity)
        .sum();
  }

  /** Whether the order has not been told yet to go on without what was conceded. */
  boolean hasMoreConcededThan(List<Items> items) {
    return ordered.entrySet().stream()
        .anyMatch(line -> line.getValue() < Consignment.pieces(items, line.getKey()));
  }

  /** What was rendered and proven so: its value is the seller's. */
  @Clause({ClauseId.A_3_10, ClauseId.A_4_1_3})
  List<Items> documented() {
    SortedMap<Integer, Integer> all = new TreeMap<>();
    for (Rendering each : renderings) {
      each.items(Part::isProven)
          .forEach(items -> all.merge(items.line(), items.quantity(), Integer::sum));
    }
    return all.entrySet().stream().map(line -> new Items(line.getKey(), line.getValue())).toList();
  }
}
