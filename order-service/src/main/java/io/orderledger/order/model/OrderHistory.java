package io.orderledger.order.model;

import io.orderledger.order.model.AssignmentEvent.RightsAssigned;
import io.orderledger.order.model.OrderEvent.EditRequested;
import io.orderledger.order.model.OrderEvent.HoldReleased;
import io.orderledger.order.model.OrderEvent.OrderConfirmed;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderEvent.OrderHeld;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderEvent.PaymentFailureRecorded;
import io.orderledger.order.model.OrderEvent.PromiseConfirmed;
import io.orderledger.order.model.OrderEvent.ShortageReported;
import io.orderledger.order.model.OrderEvent.VoidRecorded;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.party.model.Buyer;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order's events, and what they come to.
 *
 * @param events at least the placement
 */
public record OrderHistory(OrderPlaced placed, Existing state, List<OrderEvent> events) {

  public OrderHistory {
    events = List.copyOf(events);
  }

  /**
   * Reads a stream; empty when no order was placed under its number.
   *
   * @param events all of it, or its beginning
   */
  public static Optional<OrderHistory> of(List<OrderEvent> events) {
    return switch (OrderEvolution.replay(events)) {
      case Existing state ->
          Optional.of(new OrderHistory((OrderPlaced) events.getFirst(), state, events));
      case NotPlaced _, Forfeited _ -> Optional.empty();
    };
  }

  /** The sequence of the last event. */
  public long version() {
    return events.size() - 1L;
  }

  /** As its placement left it, whatever has happened since. */
  public OrderHistory asPlaced() {
    boolean heldAtOnce =
        events.size() > 1
            && events.get(1) instanceof OrderHeld held
            && held.ground() == HoldGround.PRICE_ERROR;
    return of(events.subList(0, heldAtOnce ? 2 : 1)).orElseThrow();
  }

  public boolean isConfirmed() {
    return events.stream().anyMatch(OrderConfirmed.class::isInstance);
  }

  /**
   * What a manager promised and the confirmation repeats (B-15.5); empty when nothing, and after
   * the person was erased.
   */
  public Optional<PersonalText> promise() {
    return events.stream()
        .filter(PromiseConfirmed.class::isInstance)
        .map(PromiseConfirmed.class::cast)
        .findFirst()
        .map(PromiseConfirmed::promise);
  }

  /** Whether the buyer's bank disputes the payment, and its scheme has not decided (B-5.13). */
  public boolean disputed() {
    return Disputes.areOpen(events);
  }

  /** What the order is held for; empty when it is not, or no longer. */
  public Optional<OrderHeld> hold() {
    OrderHeld held = null;
    for (OrderEvent event : events) {
      if (event instanceof OrderHeld now) {
        held = now;
      } else if (event instanceof HoldReleased) {
        held = null;
      }
    }
    return Optional.ofNullable(held);
  }

  /**
   * Since when the order has waited to be paid: each failed attempt, edit or release of a hold
   * gives the buyer the whole time again (B-5.10).
   */
  public Instant awaitsPaymentSince() {
    return events.reversed().stream()
        .filter(
            event ->
                event instanceof PaymentFailureRecorded
                    || event instanceof VoidRecorded
                    || event instanceof OrderEdited
                    || event instanceof HoldReleased)
        .findFirst()
        .map(OrderEvent::at)
        .orElse(placed.at());
  }

  /** What the order is about now; its promise is the one that holds. */
  public Current current() {
    Current now =
        events.reversed().stream()
            .flatMap(event -> OrderContent.after(event).stream())
            .findFirst()
            .map(content -> Current.of(content, recipient(), details()))
            .orElseGet(() -> Current.of(placed, recipient(), details()));
    return promises().map(course -> now.promised(course.current())).orElse(now);
  }

  private KnownDetails details() {
    return KnownDetails.in(placed, events);
  }

  /** The number that a new line would have where lines keep their numbers: none has had it. */
  public int nextLine() {
    return 1
        + Stream.concat(
                Stream.of(placed.lines()),
                events.stream()
                    .flatMap(event -> OrderContent.after(event).stream())
                    .map(OrderContent::lines))
            .flatMap(List::stream)
            .mapToInt(OrderLine::line)
            .max()
            .orElse(0);
  }

  /** What was promised, and how it was moved; empty for an order from before there were tariffs. */
  public Optional<PromiseCourse> promises() {
    return PromiseCourse.of(events);
  }

  /**
   * Whom the buyer named last, or the shortage took over, in an edit that was made: one that nobody
   * asked for changes nothing of it. Whom the rights passed to names another. Null when nobody was
   * named, and after erasure.
   */
  private @Nullable Recipient recipient() {
    Recipient now = placed.recipient();
    Recipient asked = null;
    int edit = 0;
    for (OrderEvent event : events) {
      switch (event) {
        case EditRequested it -> {
          asked = it.recipient();
          edit = it.edit();
        }
        case ShortageReported it -> {
          asked = it.recipient();
          edit = it.edit();
        }
        case OrderEdited it -> now = it.edit() == edit ? asked : now;
        case RightsAssigned it -> now = it.assignee().recipient();
        default -> {
          // Says nothing of who receives the goods.
        }
      }
    }
    return now;
  }

  /** The last shortage that was reported, open or not; empty when none was. */
  public Optional<ShortageCourse> shortage() {
    return ShortageCourse.latest(events);
  }

  /** All that left for the buyer, the first first; empty while everything is with the seller. */
  public List<ShipmentCourse> shipments() {
    return ShipmentCourse.all(events);
  }

  /** All edits that were asked for, the first first; what a shortage made of it is none. */
  public List<EditCourse> edits() {
    return EditCourse.all(placed, events);
  }

  /**
   * What an order is about, as it was placed or last edited.
   *
   * @param pickupPoint null for a courier
   * @param recipient null when nobody is named, and after the person was erased
   * @param price null in orders placed before promotions were counted
   * @param deliveryPromise null for an order from before there were tariffs
   * @param wantedDelivery null for an order from before orders could be edited
   * @param shortfalls what was out of stock since the price was reckoned
   * @param details how the two sides are reached and named
   */
  public record Current(
      List<OrderLine> lines,
      DeliveryMethod deliveryMethod,
      @Nullable String pickupPoint,
      @Nullable Recipient recipient,
      Tenge goodsTotal,
      Tenge deliveryFee,
      Tenge total,
      @Nullable PriceRecord price,
      @Nullable DeliveryPromise deliveryPromise,
      @Nullable WantedDelivery wantedDelivery,
      List<Shortfall> shortfalls,
      KnownDetails details) {

    /** As it is recorded today; empty for an order from before orders could be edited. */
    public Optional<OrderContent> content() {
      return price == null || deliveryPromise == null || wantedDelivery == null
          ? Optional.empty()
          : Optional.of(
              new OrderContent(
                  lines,
                  wantedDelivery,
                  goodsTotal,
                  deliveryFee,
                  total,
                  price,
                  deliveryPromise,
                  shortfalls));
    }

    /** What the carrier takes of the buyer when the goods come; null for nothing (B-6.4). */
    public @Nullable Tenge dueToCarrier() {
      return deliveryPromise == null || deliveryPromise.dueToCarrier().isZero()
          ? null
          : deliveryPromise.dueToCarrier();
    }

    /** What was chosen, or came instead of it: the gifts stand after it. */
    public List<OrderLine> chosen() {
      return lines.subList(0, content().map(OrderContent::chosen).orElse(lines.size()));
    }

    Current promised(DeliveryPromise promise) {
      return new Current(
          lines,
          deliveryMethod,
          pickupPoint,
          recipient,
          goodsTotal,
          deliveryFee,
          total,
          price,
          promise,
          wantedDelivery,
          shortfalls,
          details);
    }

    static Current of(OrderPlaced placed, @Nullable Recipient recipient, KnownDetails details) {
      return new Current(
          placed.lines(),
          placed.deliveryMethod(),
          placed.pickupPoint(),
          recipient,
          placed.goodsTotal(),
          placed.deliveryFee(),
          placed.total(),
          placed.price(),
          placed.deliveryPromise(),
          placed.wantedDelivery(),
          List.of(),
          details);
    }

    static Current of(OrderContent content, @Nullable Recipient recipient, KnownDetails details) {
      return new Current(
          content.lines(),
          content.delivery().method(),
          content.delivery().pickupPoint(),
          recipient,
          content.goodsTotal(),
          content.deliveryFee(),
          content.total(),
          content.price(),
          content.deliveryPromise(),
          content.delivery(),
          content.shortfalls(),
          details);
    }
  }

  /** Whose the order is: who placed it, or whom its rights passed to last (B-15.6). */
  @Clause(ClauseId.B_15_6)
  public String customerId() {
    return state.contract().customerId();
  }

  /** Who buys; null where nobody asked, and never anybody whom the order does not belong to. */
  public @Nullable Buyer buyer() {
    return assigned().map(it -> it.assignee().buyer()).orElse(placed.buyer());
  }

  /** How it came to whom it belongs; empty while it is who placed it. */
  public Optional<RightsAssigned> assigned() {
    return events.reversed().stream()
        .filter(RightsAssigned.class::isInstance)
        .map(RightsAssigned.class::cast)
        .findFirst();
  }

  /** The request to assign its rights that was made last; empty while none was. */
  public Optional<AssignmentCourse> assignment() {
    return AssignmentCourse.latest(events);
  }

  /** The termination by agreement that was proposed last; empty while none was. */
  public Optional<TerminationCourse> termination() {
    return TerminationCourse.latest(events);
  }

  /** Empty while nobody has asked for a cancellation and none happened. */
  public Optional<CancellationCourse> cancellation() {
    return CancellationCourse.latest(events);
  }
}
