package io.orderledger.order.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.order.OrderServiceApplication;
import io.orderledger.order.model.OrderCommand;
import io.orderledger.order.store.Orders;
import io.orderledger.order.tariff.model.Tariffs;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.servicekit.testing.Neighbours;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.TariffFact.TariffEditionPublished;
import io.orderledger.shared.identifier.OrderNumber;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * order-service on real PostgreSQL with a real SMTP server beside it, which can be switched off.
 */
final class MailHouse implements AutoCloseable {

  static final String PUBLIC_URL = "https://shop.example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int port = freePort();
  private final Map<String, Object> settings;
  private final RunningService service;
  private final Neighbours neighbours;
  private GreenMail mail;

  private MailHouse(boolean configured) {
    mail = startMail(port);
    Map<String, Object> settings = new HashMap<>();
    settings.put("orderledger.kafka.bootstrap-servers", EmbeddedKafka.shared().bootstrapServers());
    settings.put("orderledger.notice.public-url", PUBLIC_URL);
    if (configured) {
      settings.put("orderledger.notice.smtp.host", "127.0.0.1");
      settings.put("orderledger.notice.smtp.port", port);
      settings.put("orderledger.notice.smtp.tls", "NONE");
      settings.put("orderledger.notice.smtp.from", "Shop <shop@example.org>");
      settings.put("orderledger.notice.smtp.timeout", "5s");
      settings.put("orderledger.notice.retry-after", "200ms");
      settings.put("orderledger.notice.retry-at-most", "400ms");
    }
    this.settings = Map.copyOf(settings);
    service = another();
    neighbours = Neighbours.of(service);
    neighbours.tell(new TariffEditionPublished(Tariffs.EDITION, Instant.now()));
    await()
        .atMost(PATIENCE)
        .until(
            () -> service.anonymous().get("/actuator/health/readiness").status(),
            status -> status == 200);
    Map<String, Object> card =
        Map.of(
            "name",
            "Kettle",
            "price",
            Map.of("amount", 9_000, "currency", "KZT"),
            "weightGrams",
            900);
    // Answered 428 when an earlier class of this JVM has put it there.
    assertThat(operator().put("/products/KETTLE-17", card).status()).isLessThan(500);
  }

  /** One more instance on the same database; whoever asks for it closes it. */
  RunningService another() {
    return RunningService.start(OrderServiceApplication.class, "order-service", settings);
  }

  static MailHouse open() {
    return new MailHouse(true);
  }

  static MailHouse withoutMail() {
    return new MailHouse(false);
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GreenMail startMail(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  int port() {
    return port;
  }

  void stopMail() {
    mail.stop();
  }

  /** Up again, its memory empty. */
  void startMail() {
    mail = startMail(port);
  }

  RunningService service() {
    return service;
  }

  <T> T bean(Class<T> type) {
    return service.bean(type);
  }

  Client buyer(String subject) {
    return service.as(subject, "customer");
  }

  Client operator() {
    return service.as("operator-1", "operator");
  }

  Client auditor() {
    return service.as("auditor-1", "auditor");
  }

  static Answer post(Client client, String path, Object body) {
    return client.key(UUID.randomUUID().toString()).post(path, body);
  }

  OrderNumber place(String subject, String email, String language) {
    Answer answer =
        post(buyer(subject), "/orders", form(Map.of("email", email, "language", language)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new OrderNumber(answer.json().path("orderNumber").asString());
  }

  static Map<String, Object> form(Map<String, Object> contact) {
    Map<String, Object> form = new HashMap<>();
    form.put("sellerId", "goods");
    form.put("items", List.of(Map.of("sku", "KETTLE-17", "quantity", 2)));
    form.put(
        "delivery",
        Map.of(
            "method",
            "COURIER",
            "recipient",
            Map.of("name", "Nazgul T.", "phone", "+7 701 555 00 11", "address", "Abay 1")));
    form.put("payment", Map.of("method", "CARD"));
    form.put("contact", contact);
    form.put(
        "acceptance",
        Map.of(
            "act", "ORDER_FORM",
            "privacyEdition", "2026-01",
            "consents", List.of("order-processing")));
    return form;
  }

  void agree(String subject, String email) {
    Answer answer =
        post(
            buyer(subject),
            "/marketing-consents",
            Map.of(
                "purpose",
                "PROMOTIONS",
                "source",
                "account-page",
                "contact",
                Map.of("email", email, "language", "EN")));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  JsonNode send(String name, String... audience) {
    Map<String, String> wording = Map.of("subject", "Kettles", "body", "Cheaper today.");
    Answer answer =
        operator()
            .put(
                "/marketing-messages/" + name,
                Map.of(
                    "purpose",
                    "PROMOTIONS",
                    "wording",
                    Map.of("RU", wording, "KK", wording, "EN", wording),
                    "audience",
                    List.of(audience)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  void confirm(OrderNumber number) {
    Answer answer = post(operator(), "/orders/" + number + "/confirmation", Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** A fact, as another service would have told it. */
  void happens(OrderNumber number, OrderCommand fact) {
    bean(Orders.class)
        .send(number, fact, CommandKey.none(), new Provenance("test", "test", "test", null));
  }

  /** A fact that another service tells over Kafka. */
  void told(IntegrationEvent fact) {
    neighbours.tell(fact);
  }

  List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(message -> isTo(message, address))
        .toList();
  }

  List<MimeMessage> awaitMailsTo(String address, int count) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> mailsTo(address), mails -> mails.size() >= count);
  }

  JsonNode awaitNotice(OrderNumber number, String kind, String state) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> notice(number, kind), notice -> notice.path("state").asString("").equals(state));
  }

  JsonNode notice(OrderNumber number, String kind) {
    for (JsonNode item : operator().get("/orders/" + number + "/notices").json().path("items")) {
      if (item.path("kind").asString("").equals(kind)) {
        return item;
      }
    }
    return MissingNode.getInstance();
  }

  private static boolean isTo(MimeMessage message, String address) {
    return header(message, "To").equals(address);
  }

  static String header(MimeMessage message, String name) {
    try {
      String value = message.getHeader(name, ",");
      return value == null ? "" : value;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a reader sees of the kind, {@code text/plain} or {@code text/html}. */
  static String part(MimeMessage message, String type) {
    try {
      MimeMultipart parts = (MimeMultipart) message.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType(type)) {
          return ((String) part.getContent()).replace("\r\n", "\n");
        }
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("The mail has no part " + type);
  }

  @Override
  public void close() {
    neighbours.close();
    service.close();
    mail.stop();
  }
}
