package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.TOTAL;
import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.awaitView;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.patiently;
import static io.orderledger.delivery.DeliveryHouse.released;
import static io.orderledger.delivery.DeliveryHouse.step;
import static io.orderledger.delivery.DeliveryHouse.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.EditRequested;
import io.orderledger.shared.event.OrderFact.Line;
import io.orderledger.shared.event.OrderFact.OrderEdited;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Whichever comes first wins: the dispatch or the edit. */
@ExtendWith(DeliveryHouse.Door.class)
@Clause(ClauseId.B_4_3)
class EditTest {

  private static final Tenge DEARER = TOTAL.plus(Tenge.of(7_000));

  private static void editAskedFor(OrderNumber number, String buyer) {
    house()
        .neighbours()
        .tell(
            new EditRequested(
                number,
                1,
                buyer,
                new OrderFact.Recipient(
                    PersonalText.of("Berik Testov"),
                    PersonalText.of("+7 701 111 22 33"),
                    PersonalText.of("Satpaev 2")),
                Instant.now()));
  }

  private static void edited(OrderNumber number) {
    house()
        .neighbours()
        .tell(
            new OrderEdited(
                number,
                1,
                List.of(new Line(1, "KETTLE", "Kettle", 3, Tenge.of(9_000), DEARER, null)),
                DeliveryMethod.COURIER,
                null,
                DEARER,
                Tenge.ZERO,
                DEARER,
                null,
                Instant.now()));
  }

  @Test
  void an_edited_order_leaves_as_it_is_now_and_when_it_is_paid() {
    OrderNumber number = released("buyer-30", DeliveryMethod.COURIER);
    editAskedFor(number, "buyer-30");
    house().neighbours().await(DeliveryFact.HeldForEdit.class, number);
    assertThat(view(number).path("editing").asBoolean()).isTrue();
    assertThat(view(number).path("nextSteps")).isEmpty();
    assertRefused(step(number, "dispatch", Map.of()), "held-for-edit", "B-4.3");

    edited(number);
    awaitView(number, view -> !view.path("editing").asBoolean());
    assertRefused(step(number, "dispatch", Map.of()), "not-released", "B-1.5.1");
    house().neighbours().tell(new PaymentFact.OwedChanged(number, 1, DEARER, TOTAL, Instant.now()));
    house()
        .neighbours()
        .tell(new PaymentFact.PaymentAuthorized(number, 2, Tenge.of(7_000), Instant.now(), DEARER));
    awaitView(number, view -> view.path("paid").asBoolean());
    patiently()
        .until(
            () ->
                listed(number).path("nextSteps").toString().equals("[\"dispatch\",\"shipments\"]"));
    done(number, "dispatch", Map.of());

    JsonNode delivery = view(number);
    assertThat(delivery.path("items").toString()).isEqualTo("[{\"line\":1,\"quantity\":3}]");
    assertThat(delivery.path("recipient").path("address").asString()).isEqualTo("Satpaev 2");
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void a_hold_that_is_over_keeps_the_goods_here() {
    OrderNumber number = released("buyer-31", DeliveryMethod.COURIER);

    house()
        .neighbours()
        .tell(new PaymentFact.PaymentVoided(number, TOTAL, Instant.now(), Tenge.ZERO));

    awaitView(number, view -> !view.path("paid").asBoolean());
    assertRefused(step(number, "dispatch", Map.of()), "not-released", "B-1.5.1");
  }

  @RepeatedTest(3)
  void of_a_dispatch_and_an_edit_at_once_exactly_one_wins() throws Exception {
    OrderNumber number = released("buyer-32", DeliveryMethod.COURIER);
    int status;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> edit = threads.submit(() -> editAskedFor(number, "buyer-32"));
      Future<Integer> dispatch = threads.submit(() -> step(number, "dispatch", Map.of()).status());
      edit.get();
      status = dispatch.get();
    }

    if (status == 200) {
      house().neighbours().await(DeliveryFact.TooLateToEdit.class, number);
      assertThat(house().neighbours().heard(DeliveryFact.HeldForEdit.class, number)).isEmpty();
    } else {
      house().neighbours().await(DeliveryFact.HeldForEdit.class, number);
      assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number)).isEmpty();
    }
  }

  private static JsonNode listed(OrderNumber number) {
    for (JsonNode row : operator().get("/deliveries?limit=200").json().path("items")) {
      if (row.path("orderNumber").asString("").equals(number.value())) {
        return row;
      }
    }
    throw new AssertionError("Not listed: " + number);
  }
}
