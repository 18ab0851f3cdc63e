package io.orderledger.order.model;

import static io.orderledger.shared.event.OrderFact.CancellationGround.BUYER;
import static io.orderledger.shared.event.OrderFact.CancellationGround.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.RecordServicesStopped;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.ItemsDropped;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderStatus.Step;
import io.orderledger.order.model.ServiceEvent.AcceptanceRecorded;
import io.orderledger.order.model.ServiceEvent.RenderingRecorded;
import io.orderledger.order.model.ServiceFact.RecordAcceptance;
import io.orderledger.order.model.ServiceFact.RecordConcession;
import io.orderledger.order.model.ServiceFact.RecordRendering;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.RenderingFact.Acceptance;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order of services completes by acceptance, and ends less what was rendered. */
class ServiceFactsTest {

  private static final LocalDate LAST = LocalDate.of(2026, 11, 10);

  private static GivenOrder paid() {
    return GivenOrder.placed().and(Orders.confirm()).and(Orders.capture(25_000));
  }

  private static RecordRendering rendered(Items... items) {
    return new RecordRendering("V1", List.of(items), "ACT-1", LAST, Orders.LATER);
  }

  private static RecordAcceptance accepted(Items... items) {
    return new RecordAcceptance("V1", List.of(items), Acceptance.SILENCE, Orders.LATER);
  }

  @Test
  @Clause({ClauseId.A_3_3, ClauseId.B_1_5_1})
  void the_last_service_accepted_completes_a_paid_order() {
    GivenOrder order = paid().and(rendered(new Items(1, 2), new Items(2, 1)));
    assertThat(order.events().getLast()).isInstanceOf(RenderingRecorded.class);
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
    order.and(accepted(new Items(1, 2)));
    assertThat(order.events().getLast()).isInstanceOf(AcceptanceRecorded.class);

    order.and(accepted(new Items(2, 1)));

    assertThat(order.events().getLast()).isEqualTo(new OrderCompleted(Orders.NUMBER, Orders.LATER));
    assertThat(order.existing().fulfilment().stage()).isEqualTo(Fulfilment.Stage.HANDED_OVER);
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void what_is_conceded_is_no_part_of_the_order_which_completes_with_the_rest() {
    GivenOrder order =
        paid().and(rendered(new Items(1, 2), new Items(2, 1))).and(accepted(new Items(1, 2)));
    order.and(
        new RecordConcession(
            List.of(new Items(2, 1)), Orders.contentOf(order.events()), Orders.LATER));
    assertThat(order.events().subList(order.events().size() - 3, order.events().size()))
        .hasExactlyElementsOfTypes(ItemsDropped.class, OrderEdited.class, OrderCompleted.class);
    assertThat(order.existing().contract().total()).isEqualTo(Tenge.of(20_000));
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void an_order_of_which_all_is_conceded_ends_and_all_its_money_goes_back() {
    GivenOrder order = paid().and(rendered(new Items(1, 2), new Items(2, 1)));
    order.and(
        new RecordConcession(
            List.of(new Items(1, 2), new Items(2, 1)),
            Orders.contentOf(order.events()),
            Orders.LATER));
    assertThat(order.events().getLast())
        .isEqualTo(new OrderCancelled(Orders.NUMBER, SELLER, Tenge.ZERO, Orders.LATER));
  }

  @Test
  @Clause({ClauseId.A_3_10, ClauseId.A_4_1_3})
  void a_partly_rendered_order_is_cancelled_less_the_value_of_what_was_rendered() {
    GivenOrder order = paid().and(rendered(new Items(1, 1))).and(accepted(new Items(1, 1)));
    assertThat(OrderStatus.nextStepsOfBuyer(order.existing()))
        .containsExactly(Step.REQUEST_CANCELLATION);
    order.and(Orders.cancellationBy(BUYER));
    assertThat(order.events().getLast()).isInstanceOf(CancellationRequested.class);
    order.and(new RecordServicesStopped(List.of(new Items(1, 1)), Orders.LATER));
    assertThat(order.events().getLast())
        .isEqualTo(new OrderCancelled(Orders.NUMBER, BUYER, Tenge.of(9_000), Orders.LATER));
  }

  @Test
  @Clause({ClauseId.A_3_10, ClauseId.A_4_1_3})
  void M8_of_six_or_seven_sessions_two_were_rendered_and_the_money_for_the_others_goes_back() {
    assertThat(goesBack(6)).isEqualTo(80_000);
    assertThat(goesBack(7)).isEqualTo(85_714);
  }

  private static long goesBack(int sessions) {
    Tenge paid = Tenge.of(120_000);
    OrderLine line = new OrderLine(1, "L", "Lesson", sessions, Tenge.of(20_000), paid, null);
    Money money = Money.NONE.captured(paid);
    return paid.minus(Withholding.ofServices(List.of(new Items(1, 2)), List.of(line), money))
        .amount();
  }

  @Test
  @Clause(ClauseId.A_3_10)
  void while_a_cancellation_is_asked_for_a_concession_is_left_to_its_answer() {
    GivenOrder order = paid().and(rendered(new Items(1, 2))).and(Orders.cancellationBy(BUYER));
    order.and(
        new RecordConcession(
            List.of(new Items(1, 2)), Orders.contentOf(order.events()), Orders.LATER));
    assertThat(order.events().getLast()).isInstanceOf(ItemsDropped.class);
    order.and(new RecordServicesStopped(List.of(), Orders.LATER));
    assertThat(order.events().getLast())
        .isEqualTo(new OrderCancelled(Orders.NUMBER, BUYER, Tenge.ZERO, Orders.LATER));
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void what_was_rendered_is_not_edited() {
    paid()
        .and(rendered(new Items(1, 1)))
        .when(Orders.edit(1, new PricedItem("TEA-3", "Tea", 1, Tenge.of(5_000), null)))
        .thenRefused("already-rendered", ClauseId.A_3_3);
  }
}
