package io.orderledger.order.majeure;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.majeure.Touched.Candidate;
import io.orderledger.order.model.Hindrances;
import io.orderledger.order.model.NoteForceMajeure;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.store.Orders;
import io.orderledger.order.tariff.TariffArchive;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.servicekit.task.DueOrders;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.event.TariffEdition.Zone;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks every so often which orders a circumstance touches that have not noted it as it stands,
 * whether it was declared before them or after, ended or withdrawn. The order itself decides, so
 * that looking twice notes nothing twice; the others learn it from the order, in its order.
 */
@Component
@Clause({ClauseId.B_12_1, ClauseId.A_6_2})
class MajeureWatch {

  private static final String NAME = "force-majeure-watch";

  private final Touched touched;
  private final Orders orders;
  private final OfferArchive offers;
  private final TariffArchive tariffs;
  private final Projections projections;
  private final Clock clock;
  private final int closedDays;

  MajeureWatch(
      Touched touched,
      Orders orders,
      OfferArchive offers,
      TariffArchive tariffs,
      Projections projections,
      Clock clock,
      @Value("${orderledger.order.force-majeure-after-closing}") Duration afterClosing) {
    this.touched = touched;
    this.orders = orders;
    this.offers = offers;
    this.tariffs = tariffs;
    this.projections = projections;
    this.clock = clock;
    this.closedDays = Math.toIntExact(afterClosing.toDays());
  }

  RecurringTask every(Duration pause) {
    return new RecurringTask(NAME, pause, this::lookAtAllThatAreDue);
  }

  void lookAtAllThatAreDue() {
    projections.catchUp();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    DueOrders.lookAtAll(
        NAME,
        (last, atOnce) -> touched.dueAfter(last, atOnce, closedDays),
        number -> orders.find(number).ifPresent(order -> look(order, now)));
  }

  private void look(OrderHistory order, Instant now) {
    OrderNumber number = order.placed().orderNumber();
    List<Candidate> candidates = touched.of(number);
    LocalDate placedOn = Almaty.dateOf(order.placed().at());
    List<Place> places = places(order);
    List<Circumstance> circumstances =
        candidates.stream()
            .filter(it -> it.touches(number, order.placed().sellerId(), places, placedOn))
            .map(Candidate::circumstance)
            .toList();
    Terms terms = offers.ofOrder(order.placed()).terms();
    Hindrances after = new Hindrances(circumstances, terms.forceMajeure().extendsTerms());
    orders.send(
        number,
        new NoteForceMajeure(
            circumstances,
            after.extendsTerms(),
            OrderTerms.extensions(order, terms.payment(), Hindrances.in(order.events()), after),
            now),
        CommandKey.none(),
        new Provenance("order-service", NAME, number.value(), null));
    touched.looked(number, candidates);
  }

  /** Where it goes; the places of its tariff's zone where it names none. */
  private List<Place> places(OrderHistory order) {
    WantedDelivery delivery = order.current().wantedDelivery();
    Place place = delivery == null ? null : delivery.place();
    if (place != null) {
      return List.of(place);
    }
    DeliveryPromise promise = order.current().deliveryPromise();
    return promise == null
        ? List.of()
        : tariffs
            .find(promise.tariffEdition())
            .map(tariff -> tariff.zones().stream())
            .orElseGet(Stream::empty)
            .filter(zone -> zone.id().equals(promise.zone()))
            .map(Zone::places)
            .flatMap(List::stream)
            .toList();
  }
}
