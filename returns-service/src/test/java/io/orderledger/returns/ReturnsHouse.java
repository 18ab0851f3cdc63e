package io.orderledger.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.local.embedded.TestServers;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.servicekit.testing.Neighbours;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.Line;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** returns-service with real PostgreSQL and Kafka, one for all tests, and its neighbours. */
public record ReturnsHouse(RunningService service, Neighbours neighbours) implements AutoCloseable {

  static final String EDITION = "2026-01";
  static final int WINDOW_DAYS = 14;

  /** The lines of worked example M1, and curtains made to measure. */
  static final List<Line> LINES =
      List.of(
          new Line(1, "A", "Item A", 3, Tenge.of(3_333), Tenge.of(8_999), null),
          new Line(2, "B", "Item B", 1, Tenge.of(10_001), Tenge.of(9_001), null),
          new Line(3, "CURTAIN", "Curtain", 1, Tenge.of(7_000), Tenge.of(7_000), "made to measure"),
          new Line(4, "PIN", "Pin", 3, Tenge.of(1), Tenge.of(1), null));

  static final Items[] ALL = {new Items(1, 3), new Items(2, 1), new Items(3, 1), new Items(4, 3)};

  private static final AtomicLong INDEX = new AtomicLong(800_000_000);
  private static volatile ReturnsHouse running;

  /** Opens the house before the first class that needs it; JUnit closes it after the last. */
  public static final class Door implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      running =
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.GLOBAL)
              .computeIfAbsent(ReturnsHouse.class, _ -> open(), ReturnsHouse.class);
    }
  }

  static ReturnsHouse house() {
    return running;
  }

  private static ReturnsHouse open() {
    RunningService service =
        RunningService.start(
            ReturnsServiceApplication.class,
            "returns-service",
            Map.of("orderledger.kafka.bootstrap-servers", TestServers.kafka()));
    Neighbours neighbours = Neighbours.of(service);
    neighbours.tell(edition(EDITION));
    return new ReturnsHouse(service, neighbours);
  }

  @Override
  public void close() {
    neighbours.close();
    service.close();
  }

  static Client buyer(String subject) {
    return house().service().as(subject, "customer");
  }

  static Client operator() {
    return house().service().as("operator-1", "operator");
  }

  static OfferEditionPublished edition(String edition) {
    return edition(edition, new Terms(WINDOW_DAYS, 5, true));
  }

  static OfferEditionPublished edition(String edition, Terms terms) {
    return new OfferEditionPublished(
        "goods", edition, LocalDate.of(2026, 1, 1), null, terms, "hash");
  }

  static OrderNumber number() {
    return OrderNumber.ofIndex(INDEX.incrementAndGet());
  }

  static OrderPlaced order(OrderNumber number, String buyer, String edition) {
    return order(number, buyer, null, edition);
  }

  static OrderPlaced order(
      OrderNumber number, String buyer, @Nullable BuyerKind kind, String edition) {
    return order(number, buyer, kind, edition, LINES);
  }

  static OrderPlaced order(
      OrderNumber number,
      String buyer,
      @Nullable BuyerKind kind,
      String edition,
      List<Line> lines) {
    Tenge goods = Tenge.sum(lines.stream().map(Line::net).toList());
    return new OrderPlaced(
        number,
        buyer,
        kind,
        "goods",
        edition,
        lines,
        DeliveryMethod.PICKUP,
        "ALA-1",
        PaymentMethod.CARD,
        goods,
        Tenge.ZERO,
        goods,
        null,
        Instant.now(),
        null);
  }

  /** An order that returns-service knows of; nothing was handed over yet. */
  static OrderNumber placed(String buyer) {
    OrderNumber number = number();
    house().neighbours().tell(order(number, buyer, EDITION));
    awaitEvents(number, 1);
    return number;
  }

  /** An order of other lines, whose buyer has everything since just now. */
  static OrderNumber handedOver(String buyer, List<Line> lines) {
    OrderNumber number = number();
    house().neighbours().tell(order(number, buyer, null, EDITION, lines));
    awaitEvents(number, 1);
    handOver(
        number,
        "S1",
        Instant.now(),
        lines.stream().map(line -> new Items(line.line(), line.quantity())).toArray(Items[]::new));
    awaitEvents(number, 2);
    return number;
  }

  /** An order whose buyer has everything since just now. */
  static OrderNumber handedOver(String buyer) {
    OrderNumber number = placed(buyer);
    handOver(number, "S1", Instant.now(), ALL);
    awaitEvents(number, 2);
    return number;
  }

  static void handOver(OrderNumber number, String shipment, Instant at, Items... items) {
    house()
        .neighbours()
        .tell(
            new DeliveryFact.HandedOver(number, shipment, List.of(items), ProofKind.SIGNATURE, at));
  }

  static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
  }

  static int events(OrderNumber number) {
    Answer history = operator().get("/history/" + number);
    return history.status() == 200 ? history.json().path("events").size() : 0;
  }

  static void awaitEvents(OrderNumber number, int count) {
    patiently().until(() -> events(number), have -> have >= count);
  }

  /** Until something of the order waits for what must come first. */
  static void awaitWaiting(OrderNumber number) {
    JdbcClient jdbc = house().service().bean(JdbcClient.class);
    patiently()
        .until(
            () ->
                jdbc.sql("select count(*) from messaging.waiting w where w::text like ?")
                        .param("%" + number + "%")
                        .query(Long.class)
                        .single()
                    > 0);
  }

  static Map<String, Object> form(Items... items) {
    List<Map<String, Integer>> rows =
        Arrays.stream(items)
            .map(item -> Map.of("line", item.line(), "quantity", item.quantity()))
            .toList();
    return Map.of("items", rows, "reason", "CHANGED_MIND");
  }

  static Answer request(String buyer, OrderNumber number, Items... items) {
    return post(buyer(buyer), "/returns/" + number, form(items));
  }

  /** The address of a return that was granted. */
  static String requested(String buyer, OrderNumber number, Items... items) {
    Answer answer = request(buyer, number, items);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.header("Location"))
        .isEqualTo("/returns/" + number + '/' + answer.json().path("returnId").asString());
    return answer.header("Location");
  }

  static void received(String address) {
    Answer answer = post(operator(), address + "/receipt", "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** What the accepted return gives back. */
  static long accepted(String address) {
    Answer answer = post(operator(), address + "/inspection", Map.of("accepted", true));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("refund").path("amount").asLong(-1);
  }

  static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  static String status(String address) {
    return operator().get(address).json().path("status").asString("");
  }

  static void assertRefused(Answer answer, String problem, String clause, String field) {
    assertThat(answer.status()).as(answer.body()).isIn(409, 422);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(text(answer.json(), "clause")).isEqualTo(clause);
    assertThat(text(answer.json(), "field")).isEqualTo(field);
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  static Answer post(Client client, String path, Object body) {
    return client.key(UUID.randomUUID().toString()).post(path, body);
  }
}
