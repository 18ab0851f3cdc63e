package io.orderledger.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.servicekit.testing.Neighbours;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.Line;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/** delivery-service with real PostgreSQL and Kafka, one for all tests, and its neighbours. */
public record DeliveryHouse(RunningService service, Neighbours neighbours)
    implements AutoCloseable {

  static final String EDITION = "2026-01";
  static final Tenge TOTAL = Tenge.of(25_000);

  private static final AtomicLong INDEX = new AtomicLong(700_000_000);
  private static volatile DeliveryHouse running;

  /** Opens the house before the first class that needs it; JUnit closes it after the last. */
  public static final class Door implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      running =
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.GLOBAL)
              .computeIfAbsent(DeliveryHouse.class, _ -> open(), DeliveryHouse.class);
    }
  }

  static DeliveryHouse house() {
    return running;
  }

  private static DeliveryHouse open() {
    RunningService service =
        RunningService.start(
            DeliveryServiceApplication.class,
            "delivery-service",
            Map.of(
                "orderledger.kafka.bootstrap-servers",
                EmbeddedKafka.shared().bootstrapServers(),
                "orderledger.pickup.code-key",
                "a key for tests of pickup",
                "orderledger.delivery.watch-acceptance-every",
                "200ms",
                "orderledger.delivery.watch-promises-every",
                "200ms"));
    Neighbours neighbours = Neighbours.of(service);
    neighbours.tell(edition(EDITION));
    return new DeliveryHouse(service, neighbours);
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
    return new OfferEditionPublished(
        "goods", edition, LocalDate.of(2026, 1, 1), null, new Terms(14, 5, true), "hash");
  }

  static OrderNumber number() {
    return OrderNumber.ofIndex(INDEX.incrementAndGet());
  }

  static OrderPlaced order(
      OrderNumber number, String buyer, DeliveryMethod method, String edition) {
    return order(number, buyer, method, edition, null);
  }

  static OrderPlaced order(
      OrderNumber number,
      String buyer,
      DeliveryMethod method,
      String edition,
      @Nullable DeliveryPromise promise) {
    return order(number, buyer, method, edition, promise, PaymentMethod.CARD);
  }

  static OrderPlaced order(
      OrderNumber number,
      String buyer,
      DeliveryMethod method,
      String edition,
      @Nullable DeliveryPromise promise,
      PaymentMethod payment) {
    boolean isPickup = method == DeliveryMethod.PICKUP;
    return new OrderPlaced(
        number,
        buyer,
        null,
        "goods",
        edition,
        List.of(
            new Line(1, "KETTLE", "Kettle", 2, Tenge.of(9_000), Tenge.of(18_000), null),
            new Line(2, "TEA", "Tea", 1, Tenge.of(5_000), Tenge.of(5_000), null)),
        method,
        isPickup ? "ALA-1" : null,
        payment,
        Tenge.of(23_000),
        Tenge.of(2_000),
        TOTAL,
        new OrderFact.Recipient(
            PersonalText.of("Aigerim Testova"),
            PersonalText.of("+7 701 555 44 33"),
            isPickup ? null : PersonalText.of("Abay avenue 1")),
        Instant.now(),
        promise);
  }

  /** An order that delivery knows of, neither confirmed nor paid. */
  static OrderNumber placed(String buyer, DeliveryMethod method) {
    OrderNumber number = number();
    house().neighbours().tell(order(number, buyer, method, EDITION));
    awaitKnown(number);
    return number;
  }

  /** An order whose goods may leave. */
  static OrderNumber released(String buyer, DeliveryMethod method) {
    OrderNumber number = placed(buyer, method);
    confirmed(number);
    paid(number);
    return number;
  }

  static void confirmed(OrderNumber number) {
    house().neighbours().tell(new OrderFact.OrderConfirmed(number, Instant.now()));
    awaitView(number, view -> view.path("confirmed").asBoolean());
  }

  static void paid(OrderNumber number) {
    house()
        .neighbours()
        .tell(new PaymentFact.PaymentAuthorized(number, 1, TOTAL, Instant.now(), TOTAL));
    awaitView(number, view -> view.path("paid").asBoolean());
  }

  static void awaitKnown(OrderNumber number) {
    patiently().until(() -> operator().get("/deliveries/" + number).status() == 200);
  }

  static void awaitView(OrderNumber number, Predicate<JsonNode> wanted) {
    patiently().until(() -> wanted.test(view(number)));
  }

  static org.awaitility.core.ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
  }

  static JsonNode view(OrderNumber number) {
    return operator().get("/deliveries/" + number).json();
  }

  static String status(OrderNumber number) {
    return view(number).path("status").asString("");
  }

  /** An operator's step on a delivery, under a key of its own. */
  static Answer step(OrderNumber number, String step, Object body) {
    return post(operator(), "/deliveries/" + number + '/' + step, body);
  }

  static void done(OrderNumber number, String step, Object body) {
    Answer answer = step(number, step, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  static void assertRefused(Answer answer, String problem, String clause) {
    assertThat(answer.status()).as(answer.body()).isIn(409, 422);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.json().path("clause").asString("")).isEqualTo(clause);
  }

  static Answer post(Client client, String path, Object body) {
    return client.key(UUID.randomUUID().toString()).post(path, body);
  }

  static Map<String, Object> proof(String kind) {
    return Map.of("proof", Map.of("kind", kind, "reference", "waybill 4711"));
  }
}
