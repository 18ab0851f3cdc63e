package io.orderledger.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.eventstore.projection.ReplayReport;
import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.messaging.KafkaClients;
import io.orderledger.order.publishing.OrderPublisher;
import io.orderledger.order.view.OrderListProjection;
import io.orderledger.servicekit.access.AccessMatrix;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The service on real PostgreSQL and Kafka, over HTTP; the other services' facts are planted. */
class OrderServiceTest {

  private static RunningService service;
  private static Neighbours neighbours;

  @BeforeAll
  static void start() {
    String brokers = EmbeddedKafka.shared().bootstrapServers();
    service =
        RunningService.start(
            OrderServiceApplication.class,
            "order-service",
            Map.of("orderledger.kafka.bootstrap-servers", brokers));
    neighbours = new Neighbours(service.bean(KafkaClients.class));
    put("KETTLE-17", "Kettle, 1.7 l", 9_000);
    put("TEA-3", "Green tea", 5_000);
  }

  @AfterAll
  static void stop() {
    neighbours.close();
    service.close();
  }

  private static Client buyer(String subject) {
    return service.as(subject, "customer");
  }

  private static Client operator() {
    return service.as("operator-1", "operator");
  }

  private static Map<String, Object> card(String name, long price) {
    return Map.of(
        "name", name, "price", Map.of("amount", price, "currency", "KZT"), "weightGrams", 900);
  }

  private static void put(String sku, String name, long price) {
    Answer answer = operator().put("/products/" + sku, card(name, price));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static Map<String, Object> form(Object... items) {
    return Map.of(
        "sellerId", "goods",
        "items", List.of(items),
        "delivery",
            Map.of(
                "method",
                "COURIER",
                "recipient",
                Map.of(
                    "name", "Aigerim Testova", "phone", "+7 701 555 44 33", "address", "Abay 1")),
        "payment", Map.of("method", "CARD"),
        "acceptance",
            Map.of(
                "act", "ORDER_FORM",
                "privacyEdition", "2026-01",
                "consents", List.of("order-processing")));
  }

  private static Map<String, Object> item(String sku, int quantity) {
    return Map.of("sku", sku, "quantity", quantity);
  }

  private static Answer place(String subject) {
    Answer answer =
        buyer(subject)
            .key(UUID.randomUUID().toString())
            .post("/orders", form(item("KETTLE-17", 2), item("TEA-3", 1)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static OrderNumber placed(String subject) {
    return new OrderNumber(place(subject).json().path("orderNumber").asString());
  }

  private static String status(OrderNumber number) {
    return operator().get("/orders/" + number).json().path("status").asString();
  }

  private static void awaitStatus(OrderNumber number, String wanted) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> status(number), wanted::equals);
  }

  private static Answer post(Client client, String path, Object body) {
    return client.key(UUID.randomUUID().toString()).post(path, body);
  }

  // Placing

  @Test
  @Clause({ClauseId.B_1_5_3, ClauseId.B_3_10})
  void an_order_is_placed_at_the_servers_prices() {
    Answer answer = place("buyer-1");
    JsonNode order = answer.json();

    assertThat(answer.header("Location")).isEqualTo("/orders/" + text(order, "orderNumber"));
    assertThat(text(order, "status")).isEqualTo("PLACED");
    assertThat(order.path("goodsTotal").path("amount").asLong()).isEqualTo(23_000);
    assertThat(order.path("deliveryFee").path("amount").asLong()).isEqualTo(1_500);
    assertThat(order.path("total").path("amount").asLong()).isEqualTo(24_500);
    assertThat(text(order, "offerEdition")).isEqualTo("2026-01");
    assertThat(order.path("lines").path(0).path("net").path("amount").asLong()).isEqualTo(18_000);
    Answer read = buyer("buyer-1").get(answer.header("Location"));
    assertThat(read.json()).isEqualTo(order);
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
  }

  @Test
  @Clause(ClauseId.B_3_10)
  void a_form_that_names_a_price_is_refused() {
    Map<String, Object> priced = Map.of("sku", "TEA-3", "quantity", 1, "unitPrice", 1);

    Answer answer = post(buyer("buyer-1"), "/orders", form(priced));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(text(answer.json(), "field")).isEqualTo("items[0].unitPrice");
  }

  @Test
  void what_is_wrong_with_a_form_is_told_with_its_field() {
    assertField(form(item("NO-SUCH", 1)), 422, "items[0].sku");
    assertField(form(item("TEA-3", 0)), 422, "items[0].quantity");
    assertField(form(item("TEA-3", 2_000_000_000)), 422, "items[0].quantity");
    assertField(form(item("TEA-3", 1), item("TEA-3", 2)), 422, "items[1].sku");
    assertField(form(), 400, "items");
    assertField(with(form(item("TEA-3", 1)), "sellerId", "nobody"), 400, "sellerId");
    assertField(
        with(form(item("TEA-3", 1)), "payment", Map.of("method", "CRYPTO")), 400, "payment.method");
    assertField(
        with(form(item("TEA-3", 1)), "delivery", Map.of("method", "COURIER")),
        400,
        "delivery.recipient");
    assertField(
        with(form(item("TEA-3", 1)), "delivery", Map.of("method", "PICKUP")),
        400,
        "delivery.pickupPoint");
  }

  private static void assertField(Map<String, Object> form, int status, String field) {
    Answer answer = post(buyer("buyer-1"), "/orders", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(text(answer.json(), "field")).as(answer.body()).isEqualTo(field);
  }

  private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
    Map<String, Object> changed = new java.util.HashMap<>(form);
    changed.put(field, value);
    return changed;
  }

  @Test
  void the_same_key_places_one_order_however_often_and_fast_it_is_sent() throws Exception {
    Client caller = buyer("buyer-2").key("one-basket");
    Map<String, Object> form = form(item("TEA-3", 3));
    Set<String> bodies = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        calls.add(() -> caller.post("/orders", form));
      }
      for (Future<Answer> call : threads.invokeAll(calls)) {
        if (call.get().status() != 409) {
          assertThat(call.get().status()).isEqualTo(201);
          bodies.add(call.get().body());
        }
      }
    }
    bodies.add(caller.post("/orders", form).body());

    assertThat(bodies).hasSize(1);
    assertThat(buyer("buyer-2").get("/orders").json().path("items")).hasSize(1);
    assertThat(caller.post("/orders", form(item("TEA-3", 4))).problem())
        .isEqualTo("idempotency-key-reused");
  }

  // Who sees what

  @Test
  @Clause(ClauseId.B_1_11)
  void a_buyer_sees_their_own_orders_only() {
    OrderNumber number = placed("buyer-3");

    for (String path : List.of("/orders/" + number, "/orders/" + number + "/cancellation")) {
      assertThat(buyer("stranger").get(path).status()).isEqualTo(404);
    }
    Answer foreign =
        post(buyer("stranger"), "/orders/" + number + "/cancellation", Map.of("reason", "x"));
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(buyer("stranger").get("/orders?q=" + number).json().path("items")).isEmpty();
    assertThat(buyer("buyer-3").get("/orders/" + number).status()).isEqualTo(200);
    assertThat(operator().get("/orders/" + number).status()).isEqualTo(200);
    assertThat(service.as("auditor-1", "auditor").get("/orders/" + number).status()).isEqualTo(200);
  }

  @Test
  void every_endpoint_lets_in_exactly_the_roles_it_names() {
    OrderNumber number = placed("person-matrix");
    for (AccessMatrix.Row row : service.bean(AccessMatrix.class).rows()) {
      String path =
          row.path()
              .replace("{orderNumber}", number.value())
              .replace("{sku}", "TEA-3")
              .replace("{sellerId}", "goods")
              .replace("{edition}", "2026-01")
              .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
      for (Role role : Role.values()) {
        Answer answer = service.as("person-matrix", role.claim()).send(row.method(), path, null);
        assertThat(answer.status() != 403).as(row + " as " + role).isEqualTo(row.admits(role));
        assertThat(answer.status()).as(row + " as " + role).isLessThan(500);
      }
    }
  }

  @Test
  void nothing_personal_is_in_the_log_the_projection_or_on_kafka() {
    OrderNumber number = placed("buyer-personal");

    JdbcClient jdbc = service.bean(JdbcClient.class);
    Long events =
        jdbc.sql(
                """
                select count(*) from ledger.event
                 where position(convert_to('Aigerim', 'UTF8') in payload) > 0\
                """)
            .query(Long.class)
            .single();
    assertThat(events).isZero();
    assertThat(buyer("buyer-personal").get("/orders").json().path("items")).hasSize(1);
    Long rows =
        jdbc.sql(
                """
                select count(*) from projection_order_list.order_list o
                 where o::text like '%Aigerim%' or o::text like '%555 44%'\
                """)
            .query(Long.class)
            .single();
    assertThat(rows).isZero();
    String onKafka = neighbours.awaitRaw(OrderFact.OrderPlaced.class, number);
    assertThat(onKafka).contains("customerId").doesNotContain("Aigerim", "555 44");
  }

  // The life of an order

  @Test
  @Clause(ClauseId.B_1_5_1)
  void an_order_goes_through_its_life_by_what_the_others_tell() {
    OrderNumber number = placed("buyer-4");
    assertThat(neighbours.await(OrderFact.OrderPlaced.class, number).total())
        .isEqualTo(Tenge.of(24_500));

    neighbours.tell(new PaymentFact.PaymentAuthorized(number, 1, Tenge.of(24_500), Instant.now()));
    Answer confirmed = post(operator(), "/orders/" + number + "/confirmation", Map.of());
    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
    neighbours.await(OrderFact.OrderConfirmed.class, number);
    neighbours.tell(new DeliveryFact.Dispatched(number, "S1", Instant.now()));
    awaitStatus(number, "HANDED_TO_DELIVERY");
    neighbours.tell(new PaymentFact.PaymentCaptured(number, Tenge.of(24_500), Instant.now()));
    neighbours.tell(
        new DeliveryFact.HandedOver(
            number,
            "S1",
            List.of(new Items(1, 2), new Items(2, 1)),
            DeliveryFact.ProofKind.SIGNATURE,
            Instant.now()));

    awaitStatus(number, "COMPLETED");
    neighbours.await(OrderFact.OrderCompleted.class, number);
    Answer late = post(buyer("buyer-4"), "/orders/" + number + "/cancellation", reason());
    assertThat(late.status()).isEqualTo(409);
    assertThat(text(late.json(), "clause")).isEqualTo("B-1.5.1");
    assertThat(post(operator(), "/orders/" + number + "/confirmation", Map.of()).status())
        .isEqualTo(409);
  }

  private static Map<String, Object> reason() {
    return Map.of("reason", "ordered twice");
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_cancellation_is_answered_by_delivery_and_can_be_followed() {
    OrderNumber number = placed("buyer-5");
    String path = "/orders/" + number + "/cancellation";
    assertThat(buyer("buyer-5").get(path).status()).isEqualTo(404);

    Answer asked = post(buyer("buyer-5"), path, reason());

    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    assertThat(asked.header("Location")).isEqualTo(path);
    assertThat(text(asked.json(), "status")).isEqualTo("requested");
    neighbours.await(OrderFact.CancellationRequested.class, number);
    assertThat(status(number)).isEqualTo("PLACED");
    neighbours.tell(new DeliveryFact.DeliveryHeld(number, Instant.now()));
    awaitStatus(number, "CANCELLED");
    assertThat(text(buyer("buyer-5").get(path).json(), "status")).isEqualTo("cancelled");
    assertThat(neighbours.await(OrderFact.OrderCancelled.class, number).ground())
        .isEqualTo(OrderFact.CancellationGround.BUYER);
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void a_cancellation_that_comes_after_the_dispatch_is_refused() {
    OrderNumber number = placed("buyer-6");
    String path = "/orders/" + number + "/cancellation";
    post(buyer("buyer-6"), path, reason());

    neighbours.tell(new DeliveryFact.Dispatched(number, "S1", Instant.now()));
    neighbours.tell(new DeliveryFact.AlreadyDispatched(number, Instant.now()));

    neighbours.await(OrderFact.CancellationRefused.class, number);
    assertThat(text(buyer("buyer-6").get(path).json(), "status")).isEqualTo("refused");
    assertThat(status(number)).isEqualTo("HANDED_TO_DELIVERY");
    Answer again = post(buyer("buyer-6"), path, reason());
    assertThat(again.status()).isEqualTo(409);
    assertThat(text(again.json(), "clause")).isEqualTo("B-6.12");
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void M7_a_refusal_at_the_door_cancels_and_withholds_the_documented_cost() {
    OrderNumber number = placed("buyer-7");
    neighbours.tell(new PaymentFact.PaymentCaptured(number, Tenge.of(24_500), Instant.now()));
    awaitStatus(number, "PAID");

    neighbours.tell(new DeliveryFact.RefusedAtDoor(number, "S1", Tenge.of(3_500), Instant.now()));

    OrderFact.OrderCancelled cancelled = neighbours.await(OrderFact.OrderCancelled.class, number);
    assertThat(cancelled.withheld()).isEqualTo(Tenge.of(3_500));
  }

  @Test
  void a_fact_delivered_twice_is_recorded_once() {
    OrderNumber number = placed("buyer-8");
    PaymentFact.PaymentCaptured captured =
        new PaymentFact.PaymentCaptured(number, Tenge.of(10_000), Instant.now());
    String messageId = UUID.randomUUID().toString();

    neighbours.tell(captured, messageId);
    neighbours.tell(captured, messageId);
    neighbours.tell(new PaymentFact.PaymentCaptured(number, Tenge.of(5_000), Instant.now()));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                operator()
                    .get("/orders/" + number)
                    .json()
                    .path("money")
                    .path("captured")
                    .path("amount")
                    .asLong(),
            amount -> amount == 15_000);
  }

  // Lists

  @Test
  void the_list_finds_filters_and_goes_on_page_by_page() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      numbers.addFirst(placed("buyer-9").value());
    }
    Client buyer = buyer("buyer-9");

    List<String> listed = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = buyer.get("/orders?limit=2&after=" + next).json();
      page.path("items").forEach(order -> listed.add(text(order, "orderNumber")));
      next = page.path("next").asString("");
    } while (!next.isEmpty());

    assertThat(listed).containsExactlyElementsOf(numbers);
    String typed = numbers.getFirst().replace("-", "").toLowerCase(java.util.Locale.ROOT);
    assertThat(operator().get("/orders?q=" + typed).json().path("items")).hasSize(1);
    assertThat(buyer.get("/orders?q=kettle").json().path("items")).hasSize(5);
    assertThat(buyer.get("/orders?q=%25").json().path("items")).isEmpty();
    assertThat(buyer.get("/orders?status=PLACED").json().path("items")).hasSize(5);
    assertThat(buyer.get("/orders?status=PAID").json().path("items")).isEmpty();
    assertThat(buyer.get("/orders?status=LOST").status()).isEqualTo(400);
    assertThat(buyer.get("/orders?after=AAAA").status()).isEqualTo(400);
    JsonNode row = operator().get("/orders?q=" + typed).json().path("items").path(0);
    assertThat(row.path("nextSteps").toString())
        .isEqualTo("[\"CONFIRM\",\"REQUEST_CANCELLATION\"]");
  }

  @Test
  void a_replay_beside_the_live_list_finds_no_difference_and_the_list_says_what_the_streams_say()
      throws Exception {
    OrderNumber number = placed("buyer-10");
    post(operator(), "/orders/" + number + "/confirmation", Map.of());
    Projections projections = service.bean(Projections.class);
    assertThat(projections.awaitHead(Duration.ofSeconds(10))).isTrue();

    ReplayReport report = projections.replayBeside(new OrderListProjection());

    assertThat(report.same()).as(report.toString()).isTrue();
    assertThat(report.tables().getFirst().liveRows()).isPositive();
    for (JsonNode row : operator().get("/orders?limit=200").json().path("items")) {
      JsonNode order = operator().get("/orders/" + text(row, "orderNumber")).json();
      for (String facet : List.of("status", "payment", "fulfilment", "nextSteps")) {
        assertThat(row.path(facet)).as(row.toString()).isEqualTo(order.path(facet));
      }
    }
  }

  @Test
  void publishing_an_event_again_tells_the_same() {
    placed("buyer-11");
    EventStore store = service.bean(EventStore.class);
    OrderPublisher publisher = new OrderPublisher();

    for (RecordedEvent event : store.read(0, 1_000)) {
      RecordedEvent again = store.read(event.logIndex() - 1, 1).getFirst();
      assertThat(publisher.translate(again)).isEqualTo(publisher.translate(event));
    }
  }

  // Offers

  @Test
  @Clause({ClauseId.B_2_8, ClauseId.B_15_2})
  void offers_are_public_and_every_edition_can_be_had() {
    JsonNode offers = service.anonymous().get("/offers").json().path("items");
    assertThat(offers).hasSize(2);

    JsonNode goods = service.anonymous().get("/offers/goods/2026-01").json();
    assertThat(goods.path("terms").path("returnWindowDays").asInt()).isEqualTo(14);
    assertThat(goods.path("terms").path("freePickupStorageDays").asInt()).isEqualTo(5);
    assertThat(text(goods, "text")).contains("14 calendar days");
    assertThat(text(goods, "contentHash")).hasSize(64);
    assertThat(service.anonymous().get("/offers/goods/1999").status()).isEqualTo(404);
    OfferEditionPublished told = neighbours.awaitOffer("goods", "2026-01");
    assertThat(told.contentHash()).isEqualTo(text(goods, "contentHash"));
    assertThat(told.validUntil()).isNull();
  }

  @Test
  @Clause(ClauseId.B_1_7)
  void a_seller_sells_its_own_products_in_its_own_ways() {
    Map<String, Object> lesson = new java.util.HashMap<>(card("Piano lesson", 20_000));
    lesson.put("sellerId", "services");
    assertThat(operator().put("/products/LESSON", lesson).status()).isEqualTo(201);

    assertField(form(item("LESSON", 1)), 422, "items[0].sku");
    assertField(with(form(item("LESSON", 1)), "sellerId", "services"), 422, "delivery.method");
    Map<String, Object> office =
        with(
            with(form(item("LESSON", 1)), "sellerId", "services"),
            "delivery",
            Map.of("method", "PICKUP", "pickupPoint", "OFFICE"));
    Answer answer = post(buyer("buyer-12"), "/orders", office);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().path("total").path("amount").asLong()).isEqualTo(20_000);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
