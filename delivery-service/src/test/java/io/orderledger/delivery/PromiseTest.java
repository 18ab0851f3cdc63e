package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.awaitKnown;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.number;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.order;
import static io.orderledger.delivery.DeliveryHouse.step;
import static io.orderledger.delivery.DeliveryHouse.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The promised day is watched by a timer of the service's own. */
@ExtendWith(DeliveryHouse.Door.class)
class PromiseTest {

  private static final LocalDate TODAY = Almaty.dateOf(Instant.now());
  private static final LocalDate PROMISED = TODAY.plusDays(4);

  private static OrderNumber promised(String buyer) {
    OrderNumber number = number();
    house()
        .neighbours()
        .tell(order(number, buyer, DeliveryMethod.COURIER, DeliveryHouse.EDITION, promise()));
    awaitKnown(number);
    return number;
  }

  private static Map<String, Object> newDay(LocalDate day, String cause) {
    return Map.of("promisedBy", day.toString(), "cause", cause);
  }

  private static void on(LocalDate day, Runnable happening) {
    house()
        .service()
        .bean(MovableClock.class)
        .ahead(Duration.between(Instant.now(), Almaty.startOf(day)).plusMinutes(1), happening);
  }

  private static String listed(String standing) {
    return operator().get("/deliveries?limit=200&promise=" + standing).body();
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_6_15})
  void nobody_has_the_goods_the_day_before_and_after_the_promised_one() {
    OrderNumber number = promised("buyer-80");
    assertThat(view(number).path("promise").path("standing").asString()).isEqualTo("ON_TIME");

    on(
        PROMISED.minusDays(1),
        () -> {
          DeliveryFact.DeliveryAtRisk risk =
              house().neighbours().await(DeliveryFact.DeliveryAtRisk.class, number);
          assertThat(risk.promisedBy()).isEqualTo(PROMISED);
          assertThat(risk.cause()).isEqualTo(DelayCause.UNKNOWN);
        });
    DeliveryHouse.patiently().until(() -> listed("AT_RISK").contains(number.value()));
    assertThat(view(number).path("nextSteps").toString()).isEqualTo("[\"promise\"]");

    on(
        PROMISED.plusDays(1),
        () -> house().neighbours().await(DeliveryFact.PromiseMissed.class, number));
    assertThat(house().neighbours().heard(DeliveryFact.DeliveryAtRisk.class, number)).hasSize(1);
    assertThat(house().neighbours().heard(DeliveryFact.PromiseMissed.class, number)).hasSize(1);
    DeliveryHouse.patiently().until(() -> listed("MISSED").contains(number.value()));
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_6_15})
  void an_operator_promises_another_day_with_its_cause() {
    OrderNumber number = promised("buyer-81");
    LocalDate later = PROMISED.plusDays(7);
    assertRefused(step(number, "promise", newDay(PROMISED, "CARRIER")), "not-a-new-day", "B-6.3");
    assertRefused(step(number, "promise", newDay(later, "UNKNOWN")), "cause-needed", "B-6.15");
    assertThat(step(number, "promise", Map.of("promisedBy", later.toString())).status())
        .isEqualTo(400);

    done(number, "promise", newDay(later, "FORCE_MAJEURE"));

    DeliveryFact.PromiseMoved told =
        house().neighbours().await(DeliveryFact.PromiseMoved.class, number);
    assertThat(told.promisedBefore()).isEqualTo(PROMISED);
    assertThat(told.promisedBy()).isEqualTo(later);
    assertThat(told.latest()).isEqualTo(TODAY.plusDays(37));
    assertThat(told.cause()).isEqualTo(DelayCause.FORCE_MAJEURE);
    assertThat(view(number).path("promise").path("by").asString()).isEqualTo(later.toString());
  }

  @Test
  @Clause({ClauseId.B_4_7, ClauseId.B_6_10})
  void pre_ordered_goods_come_by_themselves_on_a_day_that_the_order_stage_may_move() {
    OrderNumber number = number();
    LocalDate supplied = TODAY.plusDays(45);
    OrderFact.OrderPlaced placed =
        order(number, "buyer-82", DeliveryMethod.COURIER, DeliveryHouse.EDITION, promise());
    house().neighbours().tell(apart(placed, supplied));
    awaitKnown(number);
    DeliveryHouse.confirmed(number);
    DeliveryHouse.paid(number);
    assertThat(view(number).path("promise").path("by").asString()).isEqualTo(PROMISED.toString());
    assertThat(view(number).path("preOrders").path(0).path("line").asInt()).isEqualTo(2);

    LocalDate later = supplied.plusDays(7);
    house()
        .neighbours()
        .tell(
            new OrderFact.DatePromised(
                number, List.of(2), later, later, DelayCause.SELLER, Instant.now()));
    DeliveryHouse.awaitView(
        number, view -> view.path("preOrders").toString().contains(later.toString()));
    done(number, "shipments", Map.of("items", List.of(Map.of("line", 1, "quantity", 2))));

    assertThat(view(number).path("promise").path("by").asString()).isEqualTo(later.toString());
  }

  private static DeliveryPromise promise() {
    return new DeliveryPromise(
        "2026-01", "almaty", List.of(), TODAY.plusDays(1), PROMISED, TODAY.plusDays(30));
  }

  private static OrderFact.OrderPlaced apart(OrderFact.OrderPlaced placed, LocalDate supplied) {
    OrderFact.Line kettle = placed.lines().getFirst();
    OrderFact.Line tea = placed.lines().get(1);
    return new OrderFact.OrderPlaced(
        placed.orderNumber(),
        placed.customerId(),
        null,
        placed.sellerId(),
        placed.offerEdition(),
        List.of(
            kettle,
            new OrderFact.Line(
                tea.line(),
                tea.sku(),
                tea.name(),
                tea.quantity(),
                tea.unitPrice(),
                tea.net(),
                null,
                List.of(),
                null,
                new OrderFact.Supply(supplied, supplied))),
        placed.deliveryMethod(),
        placed.pickupPoint(),
        placed.paymentMethod(),
        placed.goodsTotal(),
        placed.deliveryFee(),
        placed.total(),
        placed.recipient(),
        placed.placedAt(),
        placed.deliveryPromise());
  }
}
