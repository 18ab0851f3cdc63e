package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.awaitKnown;
import static io.orderledger.delivery.DeliveryHouse.buyer;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.patiently;
import static io.orderledger.delivery.DeliveryHouse.post;
import static io.orderledger.delivery.DeliveryHouse.step;
import static io.orderledger.delivery.DeliveryHouse.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AftermathTerms;
import io.orderledger.shared.event.BuyerTerms;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryTerms;
import io.orderledger.shared.event.ForceMajeureTerms;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.Line;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.event.RenderingFact;
import io.orderledger.shared.event.ServiceTerms;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Orders of services over HTTP, with the watch over what silence accepts. */
@ExtendWith(DeliveryHouse.Door.class)
class ServicesTest {

  private static final String EDITION = "2026-02";
  private static final Tenge PRICE = Tenge.of(130_000);

  @BeforeAll
  static void publish() {
    house()
        .neighbours()
        .tell(
            new OfferEditionPublished(
                "services",
                EDITION,
                LocalDate.of(2026, 2, 1),
                null,
                new Terms(
                    0,
                    0,
                    true,
                    BuyerTerms.WHEN_SILENT,
                    OrderingTerms.WHEN_SILENT,
                    PaymentTerms.WHEN_SILENT,
                    DeliveryTerms.WHEN_SILENT,
                    AftermathTerms.WHEN_SILENT,
                    new ServiceTerms(15, 2, true),
                    new ForceMajeureTerms(false, 0),
                    null,
                    null),
                "hash"));
  }

  private static OrderNumber placed(String client) {
    OrderNumber number = DeliveryHouse.number();
    house()
        .neighbours()
        .tell(
            new OrderPlaced(
                number,
                client,
                null,
                "services",
                EDITION,
                List.of(
                    new Line(1, "LESSON", "Lesson", 6, Tenge.of(20_000), Tenge.of(120_000), null),
                    new Line(2, "EXAM", "Exam", 1, Tenge.of(10_000), Tenge.of(10_000), null)),
                DeliveryMethod.PICKUP,
                "ALA-1",
                PaymentMethod.CARD,
                PRICE,
                Tenge.ZERO,
                PRICE,
                null,
                Instant.now(),
                null));
    awaitKnown(number);
    return number;
  }

  private static OrderNumber paid(String client) {
    OrderNumber number = placed(client);
    DeliveryHouse.confirmed(number);
    house()
        .neighbours()
        .tell(new PaymentFact.PaymentAuthorized(number, 1, PRICE, Instant.now(), PRICE));
    house().neighbours().await(RenderingFact.ServicesReleased.class, number);
    assertRefused(step(number, "renderings", Map.of()), "not-paid-in-full", "A-4.2.4");
    house().neighbours().tell(new PaymentFact.PaymentCaptured(number, PRICE, Instant.now(), PRICE));
    DeliveryHouse.awaitView(number, it -> !it.path("nextSteps").isEmpty());
    return number;
  }

  private static JsonNode renderings(OrderNumber number) {
    return operator().get("/deliveries/" + number + "/renderings").json();
  }

  private static Answer clients(String client, OrderNumber number, String step, Object body) {
    return post(buyer(client), "/deliveries/" + number + '/' + step, body);
  }

  private static LocalDate lastDay() {
    return WorkingCalendar.ofKazakhstan().workingDaysAfter(Almaty.dateOf(Instant.now()), 2);
  }

  private static Map<String, Object> lines(int... lines) {
    return Map.of("lines", lines, "grounds", "It was half an hour short.");
  }

  @Test
  @Clause({ClauseId.A_3_3, ClauseId.A_4_2_3, ClauseId.A_4_2_4})
  void services_are_paid_rendered_by_whomever_and_accepted_by_the_client() {
    OrderNumber number = placed("client-1");
    assertRefused(step(number, "renderings", Map.of()), "not-released", "A-4.2.4");
    assertThat(view(number).path("nextSteps")).isEmpty();
    number = paid("client-1");
    assertRefused(step(number, "readiness", Map.of()), "not-goods", "A-3.3");
    assertThat(view(number).path("nextSteps").toString()).isEqualTo("[\"renderings\"]");

    done(
        number,
        "renderings",
        Map.of(
            "items",
            List.of(Map.of("line", 1, "quantity", 6)),
            "thirdParty",
            "Music House LLP",
            "documentNumber",
            "ACT-17"));
    RenderingFact.ServicesRendered told =
        house().neighbours().await(RenderingFact.ServicesRendered.class, number);
    assertThat(told.items()).containsExactly(new Items(1, 6));
    assertThat(told.objectionsUntil()).isEqualTo(lastDay());
    JsonNode rendered = renderings(number).path("renderings").path(0);
    assertThat(rendered.path("thirdParty").asString()).isEqualTo("Music House LLP");
    assertThat(rendered.path("byThirdParty").asBoolean()).isTrue();
    done(number, "renderings", Map.of());
    assertRefused(step(number, "renderings", Map.of()), "all-rendered", "A-3.3");

    assertThat(clients("stranger", number, "acceptance", Map.of()).status()).isEqualTo(404);
    assertThat(clients("client-1", number, "acceptance", Map.of()).status()).isEqualTo(200);
    assertThat(
            house().neighbours().await(RenderingFact.ServicesAccepted.class, number).acceptance())
        .isEqualTo(RenderingFact.Acceptance.CLIENT);
    assertThat(view(number).path("status").asString()).isEqualTo("ACCEPTED");
    String accepted = number.value();
    patiently()
        .until(
            () ->
                operator().get("/deliveries?limit=200&status=ACCEPTED").body().contains(accepted));
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void silence_accepts_when_the_last_day_is_over_but_not_what_is_objected_to() {
    OrderNumber number = paid("client-2");
    done(number, "renderings", Map.of());
    String rendering = "renderings/" + number + "-1/objections";
    assertThat(clients("stranger", number, rendering, lines(2)).status()).isEqualTo(404);
    assertThat(clients("client-2", number, rendering, Map.of("lines", List.of(2))).status())
        .isEqualTo(400);
    assertThat(clients("client-2", number, rendering, lines(2)).status()).isEqualTo(200);
    assertRefused(clients("client-2", number, rendering, lines(2)), "objection-open", "A-3.3");
    patiently()
        .until(
            () ->
                operator()
                    .get("/renderings?standing=OBJECTED&limit=200")
                    .body()
                    .contains(number.value()));

    house()
        .service()
        .bean(MovableClock.class)
        .ahead(
            Duration.between(Instant.now(), Almaty.endOf(lastDay())).plusMinutes(1),
            () -> house().neighbours().await(RenderingFact.ServicesAccepted.class, number));
    RenderingFact.ServicesAccepted silent =
        house().neighbours().heard(RenderingFact.ServicesAccepted.class, number).getFirst();
    assertThat(silent.acceptance()).isEqualTo(RenderingFact.Acceptance.SILENCE);
    assertThat(silent.items()).containsExactly(new Items(1, 6));
    assertThat(house().neighbours().heard(RenderingFact.ServicesAccepted.class, number)).hasSize(1);

    assertThat(step(number, "objections/1/answer", Map.of("outcome", "REJECTED")).status())
        .as("without reasons")
        .isEqualTo(400);
    done(number, "objections/1/answer", Map.of("outcome", "CONCEDED", "words", "You are right."));
    assertThat(house().neighbours().await(RenderingFact.ServicesConceded.class, number).items())
        .containsExactly(new Items(2, 1));
    JsonNode objection = renderings(number).path("objections").path(0);
    assertThat(objection.path("outcome").asString()).isEqualTo("CONCEDED");
    assertThat(objection.path("grounds").asString()).isEqualTo("It was half an hour short.");
  }

  @Test
  @Clause({ClauseId.A_3_10, ClauseId.A_4_1_3})
  void a_cancellation_of_a_partly_rendered_order_tells_what_is_documented() {
    OrderNumber number = paid("client-3");
    done(
        number,
        "renderings",
        Map.of("items", List.of(Map.of("line", 1, "quantity", 2)), "documentNumber", "ACT-18"));
    house()
        .neighbours()
        .tell(new OrderFact.CancellationRequested(number, CancellationGround.BUYER, Instant.now()));
    assertThat(house().neighbours().await(RenderingFact.ServicesStopped.class, number).documented())
        .containsExactly(new Items(1, 2));
    assertThat(view(number).path("status").asString()).isEqualTo("HELD");
    assertRefused(step(number, "renderings", Map.of()), "held-for-cancellation", "A-4.1.3");
  }
}
