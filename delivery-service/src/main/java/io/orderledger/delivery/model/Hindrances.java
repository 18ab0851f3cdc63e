package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryCommand.CheckPromise;
import io.orderledger.delivery.model.DeliveryCommand.NoteForceMajeure;
import io.orderledger.delivery.model.DeliveryCommand.TakeBack;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.StorageRestarted;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The force majeure that bears on an order, and what it does to the terms that run here (B-12.1).
 * It stands beside the delivery's own state, because it holds in all of them. While it goes on, no
 * term ends; once its end is known, each is longer by its days that fell into it.
 *
 * @param accepted the Almaty day after which the days of a promise count; null before the order
 * @param toldOn the day on which the buyer was told that a shipment waits, by its id
 * @param extendsTerms whether the order's edition lets it extend terms that run
 */
@Clause({ClauseId.B_12_1, ClauseId.B_12_2, ClauseId.A_6_2})
public record Hindrances(
    @Nullable LocalDate accepted,
    Map<String, LocalDate> toldOn,
    List<Circumstance> circumstances,
    boolean extendsTerms) {

  /** Of no order yet. */
  public static final Hindrances NONE = new Hindrances(null, Map.of(), List.of(), false);

  public Hindrances {
    toldOn = Map.copyOf(toldOn);
    circumstances = List.copyOf(circumstances);
  }

  public Hindrances after(DeliveryEvent event) {
    return switch (event) {
      case DeliveryPrepared prepared ->
          new Hindrances(Almaty.dateOf(prepared.at()), toldOn, circumstances, extendsTerms);
      case MadeReadyForPickup ready -> told(ready.shipmentId(), ready.at());
      case StorageRestarted again -> told(again.shipmentId(), again.at());
      case ForceMajeureNoted noted ->
          new Hindrances(accepted, toldOn, noted.circumstances(), noted.extendsTerms());
      default -> this;
    };
  }

  private Hindrances told(String shipmentId, Instant at) {
    Map<String, LocalDate> all = new TreeMap<>(toldOn);
    all.put(shipmentId, Almaty.dateOf(at));
    return new Hindrances(accepted, all, circumstances, extendsTerms);
  }

  /** What it says to a command; empty when it is none of its business. */
  Optional<Decision<DeliveryEvent>> answer(
      DeliveryState state, DeliveryCommand command, WorkingCalendar calendar) {
    return switch (command) {
      case NoteForceMajeure note -> Optional.of(note(state, note, calendar));
      case TakeBack takeBack -> stillFree(state, takeBack, calendar);
      // Nobody is late while it goes on: the new day is told when its end is known.
      case CheckPromise check when on(check.at()).holds(Almaty.dateOf(check.at())) ->
          Optional.of(nothing());
      default -> Optional.empty();
    };
  }

  private Standstill on(Instant now) {
    return extendsTerms ? Standstill.of(circumstances, Almaty.dateOf(now)) : Standstill.NONE;
  }

  private Standstill ofThoseOver() {
    return extendsTerms ? Standstill.ofThoseOver(circumstances) : Standstill.NONE;
  }

  private Decision<DeliveryEvent> note(
      DeliveryState state, NoteForceMajeure note, WorkingCalendar calendar) {
    if (state instanceof Unknown || accepted == null) {
      return Refusals.unknownDelivery();
    }
    if (circumstances.equals(note.circumstances())) {
      return nothing();
    }
    Hindrances next = new Hindrances(accepted, toldOn, note.circumstances(), note.extendsTerms());
    Extending extending =
        new Extending(accepted, ofThoseOver(), next.ofThoseOver(), note.orderNumber(), note.at());
    for (OneConsignment part : parts(state)) {
      extending.promisesOf(part);
      if (part instanceof OnShelf shelf) {
        extending.storageOf(shelf, told(shelf), calendar);
      }
    }
    List<DeliveryEvent> events = new ArrayList<>();
    events.add(
        new ForceMajeureNoted(
            note.orderNumber(),
            note.circumstances(),
            note.extendsTerms(),
            extending.extensions(),
            note.at()));
    events.addAll(extending.events());
    return accept(events);
  }

  private static List<OneConsignment> parts(DeliveryState state) {
    return switch (state) {
      case OneConsignment one -> List.of(one);
      case InParts parts -> {
        List<OneConsignment> all = new ArrayList<>(parts.shipments());
        if (parts.hasGoodsHere()) {
          all.add(parts.here());
        }
        yield all;
      }
    };
  }

  private LocalDate told(OnShelf shelf) {
    return toldOn.getOrDefault(shelf.shipmentId(), Almaty.dateOf(shelf.dispatchedAt()));
  }

  @Clause(ClauseId.B_6_5)
  private Optional<Decision<DeliveryEvent>> stillFree(
      DeliveryState state, TakeBack takeBack, WorkingCalendar calendar) {
    LocalDate today = Almaty.dateOf(takeBack.at());
    return parts(state).stream()
        .filter(OnShelf.class::isInstance)
        .map(OnShelf.class::cast)
        .filter(
            shelf ->
                takeBack.shipmentId() == null || takeBack.shipmentId().equals(shelf.shipmentId()))
        .map(
            shelf ->
                Storage.freeUntil(shelf.consignment(), told(shelf), on(takeBack.at()), calendar))
        .filter(last -> !today.isAfter(last))
        .findFirst()
        .map(
            last ->
                refuse(
                    "storage-still-free",
                    ClauseId.B_6_5,
                    "Storage is free until the end of "
                        + last
                        + " (Asia/Almaty), as far as is known of force majeure."));
  }

  /** What begins now is counted without the days that are known. */
  Decision<DeliveryEvent> lengthening(
      DeliveryState state, Decision<DeliveryEvent> decision, WorkingCalendar calendar) {
    return decision instanceof Decision.Accepted<DeliveryEvent>(var events)
            && !circumstances.isEmpty()
        ? accept(events.stream().map(event -> lengthened(state, event, calendar)).toList())
        : decision;
  }

  private DeliveryEvent lengthened(
      DeliveryState state, DeliveryEvent event, WorkingCalendar calendar) {
    return switch (event) {
      case MadeReadyForPickup it ->
          new MadeReadyForPickup(
              it.orderNumber(),
              it.shipmentId(),
              it.items(),
              it.pickupPoint(),
              it.customerId(),
              it.code(),
              it.codeCheck(),
              freeUntil(state, it.at(), it.freeUntil(), calendar),
              it.at(),
              it.days());
      case StorageRestarted it ->
          new StorageRestarted(
              it.orderNumber(),
              it.shipmentId(),
              freeUntil(state, it.at(), it.freeUntil(), calendar),
              it.at());
      default -> event;
    };
  }

  /** The terms of storage are those of the order, whatever part of it is meant. */
  private LocalDate freeUntil(
      DeliveryState state, Instant toldAt, LocalDate stated, WorkingCalendar calendar) {
    return consignment(state)
        .map(it -> Storage.freeUntil(it, Almaty.dateOf(toldAt), ofThoseOver(), calendar))
        .orElse(stated);
  }

  private static Optional<Consignment> consignment(DeliveryState state) {
    return switch (state) {
      case DeliveryState.Preparing preparing -> Optional.of(preparing.consignment());
      case DeliveryState.Shipment shipment -> Optional.of(shipment.consignment());
      case InParts parts -> Optional.of(parts.here().consignment());
      case DeliveryState.Held held -> Optional.of(held.consignment());
      case Unknown _ -> Optional.empty();
    };
  }
}
