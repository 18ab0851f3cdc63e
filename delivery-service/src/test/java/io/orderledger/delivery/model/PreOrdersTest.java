package io.orderledger.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.DeliveryCommand.CheckPromise;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryCommand.PromiseAnew;
import io.orderledger.delivery.model.DeliveryEvent.Days;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryAtRisk;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.PromisedAnew;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A kettle in stock, and a lamp that is supplied in a month and comes by itself. */
@Clause({ClauseId.B_4_7, ClauseId.B_6_3})
class PreOrdersTest {

  private static final OrderNumber NUMBER = OrderNumber.ofIndex(1);
  private static final LocalDate PLACED = LocalDate.of(2026, 11, 1);
  private static final LocalDate SOON = LocalDate.of(2026, 11, 6);
  private static final LocalDate IN_A_MONTH = LocalDate.of(2026, 12, 10);
  private static final Items KETTLE = new Items(1, 1);
  private static final Items LAMP = new Items(2, 1);

  private final DeliveryDecider decider = new DeliveryDecider(WorkingCalendar.ofKazakhstan());
  private DeliveryState state = DeliveryHistory.BEGINNING;

  private static Instant on(LocalDate day) {
    return Almaty.startOf(day).plusSeconds(1);
  }

  private void released() {
    Consignment consignment =
        new Consignment(
            NUMBER,
            "customer-1",
            DeliveryMethod.COURIER,
            null,
            List.of(KETTLE, LAMP),
            5,
            true,
            Tenge.of(25_000),
            Promise.first(PLACED, SOON, PLACED.plusDays(30)),
            List.of(new PreOrder(2, Promise.first(PLACED, IN_A_MONTH, IN_A_MONTH))),
            null);
    granted(new PrepareDelivery(consignment, null, on(PLACED)));
    granted(new NoteConfirmation(on(PLACED)));
    granted(new NotePayment(null, on(PLACED)));
  }

  private List<DeliveryEvent> granted(DeliveryCommand command) {
    Decision<DeliveryEvent> decision = decider.decide(state, command);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    List<DeliveryEvent> events = ((Decision.Accepted<DeliveryEvent>) decision).events();
    events.forEach(event -> state = DeliveryHistory.evolve(state, event));
    return events;
  }

  private LocalDate due() {
    return state.promise().orElseThrow().by();
  }

  private static PromiseAnew anew(@Nullable List<Integer> lines, LocalDate by) {
    return new PromiseAnew(lines, by, by, DelayCause.SELLER, on(SOON.minusDays(3)));
  }

  @Test
  void what_is_in_stock_leaves_and_the_rest_has_its_own_day() {
    released();
    assertThat(due()).isEqualTo(SOON);

    assertThat(granted(new HandToCourier("S1", List.of(KETTLE), on(PLACED))))
        .containsExactly(
            new HandedToCourier(
                NUMBER, "S1", List.of(KETTLE), on(PLACED), new Days(SOON, IN_A_MONTH)));

    assertThat(due()).isEqualTo(IN_A_MONTH);
    assertThat(granted(new CheckPromise(on(SOON.minusDays(1)))))
        .extracting(event -> ((DeliveryAtRisk) event).shipmentId())
        .containsExactly("S1");
    assertThat(granted(new CheckPromise(on(IN_A_MONTH.minusDays(1)))))
        .contains(
            new DeliveryAtRisk(
                NUMBER, null, IN_A_MONTH, DelayCause.UNKNOWN, on(IN_A_MONTH.minusDays(1))));
  }

  @Test
  void a_moved_supply_moves_its_goods_and_no_others() {
    released();

    assertThat(granted(anew(List.of(2), IN_A_MONTH.plusDays(7))))
        .extracting(event -> ((PromisedAnew) event).due())
        .containsOnlyNulls();

    assertThat(due()).isEqualTo(SOON);
    granted(new HandToCourier("S1", List.of(KETTLE), on(PLACED)));
    assertThat(due()).isEqualTo(IN_A_MONTH.plusDays(7));
    assertThat(granted(anew(List.of(2), IN_A_MONTH.plusDays(9))))
        .extracting(event -> ((PromisedAnew) event).due())
        .containsExactly(IN_A_MONTH.plusDays(9));
  }

  @Test
  void a_day_for_all_brings_nothing_sooner_than_it_was_to_come() {
    released();

    granted(anew(null, SOON.plusDays(2)));

    assertThat(due()).isEqualTo(SOON.plusDays(2));
    granted(new HandToCourier("S1", List.of(KETTLE), on(PLACED)));
    assertThat(due()).isEqualTo(IN_A_MONTH);
  }

  @Test
  void of_goods_that_left_or_are_another_order_s_nothing_is_moved() {
    released();

    assertThat(granted(anew(List.of(7), IN_A_MONTH))).isEmpty();
    granted(new HandToCourier("S1", List.of(KETTLE), on(PLACED)));
    granted(new HandToCourier("S2", on(PLACED)));
    assertThat(granted(anew(List.of(2), IN_A_MONTH.plusDays(7)))).isEmpty();
  }
}
