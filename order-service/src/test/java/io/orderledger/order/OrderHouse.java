package io.orderledger.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.order.tariff.model.Tariffs;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.servicekit.testing.Neighbours;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.event.TariffFact.TariffEditionPublished;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * order-service on real PostgreSQL and Kafka, once for all test classes, and what they say to it.
 */
public record OrderHouse(RunningService service, Neighbours neighbours) implements AutoCloseable {

  private static volatile OrderHouse running;

  /** Opens the house before the first class that needs it; JUnit closes it after the last. */
  public static final class Door implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      running =
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.GLOBAL)
              .computeIfAbsent(OrderHouse.class, _ -> open(), OrderHouse.class);
    }
  }

  public static OrderHouse house() {
    return running;
  }

  private static OrderHouse open() {
    RunningService service =
        RunningService.start(
            OrderServiceApplication.class,
            "order-service",
            Map.of(
                "orderledger.kafka.bootstrap-servers",
                EmbeddedKafka.shared().bootstrapServers(),
                // As the other houses of this JVM, which may write for each other's orders.
                "orderledger.notice.public-url",
                "https://shop.example.org"));
    Client operator = service.as("operator-1", "operator");
    operator.put("/products/KETTLE-17", card("Kettle, 1.7 l", 9_000));
    operator.put("/products/TEA-3", card("Green tea", 5_000));
    Neighbours neighbours = Neighbours.of(service);
    neighbours.tell(new TariffEditionPublished(Tariffs.EDITION, Instant.now()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> service.anonymous().get("/actuator/health/readiness").status(),
            status -> status == 200);
    return new OrderHouse(service, neighbours);
  }

  @Override
  public void close() {
    neighbours.close();
    service.close();
  }

  public static Client buyer(String subject) {
    return house().service().as(subject, "customer");
  }

  public static Client operator() {
    return house().service().as("operator-1", "operator");
  }

  public static Map<String, Object> card(String name, long price) {
    return Map.of(
        "name", name, "price", Map.of("amount", price, "currency", "KZT"), "weightGrams", 900);
  }

  /** An order of the services seller, which names the service. */
  public static Map<String, Object> serviceForm(Object... items) {
    Map<String, Object> order = new HashMap<>(form(items));
    order.put("sellerId", "services");
    order.put("delivery", Map.of("method", "PICKUP", "pickupPoint", "OFFICE"));
    order.put("contact", Map.of("email", "zhanna@example.org"));
    order.put(
        "service",
        Map.of(
            "kind", "Lesson",
            "place", "Almaty, Dostyk 77",
            "client", Map.of("name", "Zhanna Testova", "phone", "+7 701 222 33 44")));
    return order;
  }

  public static Map<String, Object> form(Object... items) {
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

  public static Map<String, Object> item(String sku, int quantity) {
    return Map.of("sku", sku, "quantity", quantity);
  }

  static Answer place(String subject) {
    Answer answer =
        buyer(subject)
            .key(UUID.randomUUID().toString())
            .post("/orders", form(item("KETTLE-17", 2), item("TEA-3", 1)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  public static OrderNumber placed(String subject) {
    return new OrderNumber(place(subject).json().path("orderNumber").asString());
  }

  public static String status(OrderNumber number) {
    return operator().get("/orders/" + number).json().path("status").asString();
  }

  public static void awaitStatus(OrderNumber number, String wanted) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> status(number), wanted::equals);
  }

  public static Answer post(Client client, String path, Object body) {
    return client.key(UUID.randomUUID().toString()).post(path, body);
  }

  static void assertField(Map<String, Object> form, int status, String field) {
    Answer answer = post(buyer("buyer-1"), "/orders", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(text(answer.json(), "field")).as(answer.body()).isEqualTo(field);
  }

  public static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }

  public static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
