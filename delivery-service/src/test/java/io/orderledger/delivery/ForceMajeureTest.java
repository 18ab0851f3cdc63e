package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.awaitKnown;
import static io.orderledger.delivery.DeliveryHouse.awaitView;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.number;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.order;
import static io.orderledger.delivery.DeliveryHouse.released;
import static io.orderledger.delivery.DeliveryHouse.step;
import static io.orderledger.delivery.DeliveryHouse.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.ForceMajeureFact.OrderAffected;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order stage tells of force majeure: the promise and free storage follow, and are told. */
@ExtendWith(DeliveryHouse.Door.class)
@Clause({ClauseId.B_12_1, ClauseId.B_12_3})
class ForceMajeureTest {

  private static final LocalDate TODAY = Almaty.dateOf(Instant.now());
  private static final LocalDate PROMISED = TODAY.plusDays(4);

  private static OrderAffected affected(
      OrderNumber number, LocalDate from, @Nullable LocalDate to) {
    return new OrderAffected(
        number,
        List.of(new Circumstance("fm-1", Side.BOTH, Kind.NATURAL_DISASTER, from, to, 0)),
        true,
        Instant.now());
  }

  private static OrderNumber promised(String buyer) {
    OrderNumber number = number();
    house()
        .neighbours()
        .tell(
            order(
                number,
                buyer,
                DeliveryMethod.COURIER,
                DeliveryHouse.EDITION,
                new DeliveryPromise(
                    "2026-01",
                    "almaty",
                    List.of(),
                    TODAY.plusDays(1),
                    PROMISED,
                    TODAY.plusDays(30))));
    awaitKnown(number);
    return number;
  }

  private static List<DeliveryFact.PromiseMoved> moves(OrderNumber number) {
    return house().neighbours().heard(DeliveryFact.PromiseMoved.class, number);
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_6_15})
  void the_promised_day_is_moved_once_with_its_cause_and_back_when_it_was_recorded_in_error() {
    OrderNumber number = promised("buyer-fm-1");
    OrderAffected fact = affected(number, TODAY.plusDays(2), TODAY.plusDays(8));

    house().neighbours().tell(fact);
    house().neighbours().tell(fact);

    DeliveryFact.PromiseMoved told =
        house().neighbours().await(DeliveryFact.PromiseMoved.class, number);
    assertThat(told.promisedBy()).isEqualTo(PROMISED.plusDays(7));
    assertThat(told.latest()).isEqualTo(TODAY.plusDays(37));
    assertThat(told.cause()).isEqualTo(DelayCause.FORCE_MAJEURE);
    assertThat(view(number).path("promise").path("by").asString())
        .isEqualTo(PROMISED.plusDays(7).toString());
    assertThat(operator().get("/history/" + number).body())
        .contains("PROMISED_DAY")
        .contains("fm-1");

    house().neighbours().tell(new OrderAffected(number, List.of(), true, Instant.now()));
    awaitView(
        number, view -> view.path("promise").path("by").asString().equals(PROMISED.toString()));
    DeliveryHouse.patiently().until(() -> moves(number).size() == 2);
    assertThat(moves(number).getLast().latest()).isEqualTo(TODAY.plusDays(30));
  }

  @Test
  @Clause(ClauseId.B_6_5)
  void free_storage_is_longer_and_the_others_are_told_its_new_last_day() {
    OrderNumber number = released("buyer-fm-2", DeliveryMethod.PICKUP);
    done(number, "readiness", Map.of());
    LocalDate before =
        house().neighbours().await(DeliveryFact.ReadyForPickup.class, number).freeUntil();

    house().neighbours().tell(affected(number, TODAY.plusDays(1), TODAY.plusDays(7)));

    DeliveryFact.StorageRestarted told =
        house().neighbours().await(DeliveryFact.StorageRestarted.class, number);
    assertThat(told.freeUntil()).isAfterOrEqualTo(before.plusDays(5));
    assertRefused(step(number, "take-back", Map.of()), "storage-still-free", "B-6.5");
    assertThat(view(number).toString()).contains(told.freeUntil().toString());
  }

  @Test
  void a_termination_ends_what_has_not_left_and_keeps_what_has() {
    OrderNumber number = released("buyer-fm-3", DeliveryMethod.COURIER);
    done(number, "shipments", Map.of("items", List.of(Map.of("line", 1, "quantity", 1))));

    house()
        .neighbours()
        .tell(
            new OrderFact.CancellationRequested(
                number, CancellationGround.FORCE_MAJEURE, Instant.now()));

    DeliveryFact.RestNotSent told =
        house().neighbours().await(DeliveryFact.RestNotSent.class, number);
    assertThat(told.ground()).isEqualTo(CancellationGround.FORCE_MAJEURE);
    assertThat(told.items()).contains(new Items(1, 1));
    assertThat(house().neighbours().heard(DeliveryFact.AlreadyDispatched.class, number)).isEmpty();
  }
}
