package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.local.embedded.TestServers;
import io.orderledger.messaging.envelope.FactWriter;
import io.orderledger.payment.effect.Following;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.personaldata.PersonalDataJson;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.PublicLanguage;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.ProviderSimulator;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.fiscal.Fiscal;
import io.orderledger.simulator.resources.Books;
import io.orderledger.simulator.webhooks.WebhookEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service on real PostgreSQL and Kafka, with the provider's simulator beside it. */
public final class House {

  public static final String SECRET = "whsec_present";
  public static final String PREVIOUS_SECRET = "whsec_previous";

  /** This seller is served by TipTop Pay, those that are not named here by Stripe. */
  public static final String TIPTOP_SELLER = "services";

  public static final String PREVIOUS_TIPTOP_SECRET = "tiptop_previous";

  /** This seller is served by Halyk ePay. */
  public static final String HALYK_SELLER = "appliances";

  public static final String PREVIOUS_HALYK_SECRET = "halyk_previous";

  /** This seller has a desk at the bank that gives instalments, and is served by Stripe. */
  public static final String INSTALMENT_SELLER = "goods";

  public static final String PREVIOUS_INSTALMENT_SECRET = "instalment_previous";

  /** The providers' clock; ours is the machine's. */
  public final MovableClock providerClock = new MovableClock();

  final ProviderSimulator provider;
  final RunningService service;
  private final HttpClient http = HttpClient.newHttpClient();
  private final KafkaProducer<byte[], byte[]> kafka;
  private long told;

  /** The one house of this JVM, closed when it ends. */
  public static House shared() {
    return Shared.HOUSE;
  }

  private static final class Shared {
    static final House HOUSE =
        new House(
            Map.of(
                "orderledger.kafka.bootstrap-servers", EmbeddedKafka.shared().bootstrapServers()));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(HOUSE::close));
    }
  }

  /** What the other services tell of their orders. */
  final ToldHistories histories = new ToldHistories();

  /**
   * One of its own, to be closed by whoever made it: its ledger holds nobody else's money, and the
   * other services do not tell it anything.
   */
  static House alone(String name) {
    Database own = TestServers.postgres().createDatabase("payment_service_" + name);
    return new House(
        Map.of(
            "orderledger.db.url", own.jdbcUrl(),
            "orderledger.db.app-user", own.app().user(),
            "orderledger.db.app-password", own.app().password(),
            "orderledger.db.owner-user", own.owner().user(),
            "orderledger.db.owner-password", own.owner().password()));
  }

  private House(Map<String, ?> own) {
    provider = ProviderSimulator.start(SimulatorSettings.inMemory().clock(providerClock));
    Map<String, Object> settings =
        new HashMap<>(
            Map.ofEntries(
                Map.entry("orderledger.stripe.api-base", provider.uri()),
                Map.entry(
                    "orderledger.stripe.api-key", SimulatorSettings.DEFAULT_ACCOUNT.secretKey()),
                Map.entry("orderledger.stripe.webhook-secret", SECRET),
                Map.entry("orderledger.stripe.previous-webhook-secret", PREVIOUS_SECRET),
                Map.entry("orderledger.stripe.read-timeout", "1s"),
                Map.entry("orderledger.tiptop.api-base", provider.uri()),
                Map.entry("orderledger.tiptop.read-timeout", "1s"),
                Map.entry(
                    "orderledger.tiptop.sellers.services.public-id",
                    SimulatorSettings.DEFAULT_SITE.publicId()),
                Map.entry(
                    "orderledger.tiptop.sellers.services.api-secret",
                    SimulatorSettings.DEFAULT_SITE.apiSecret()),
                Map.entry(
                    "orderledger.tiptop.sellers.services.previous-api-secret",
                    PREVIOUS_TIPTOP_SECRET),
                Map.entry("orderledger.halyk.api-base", provider.uri()),
                Map.entry("orderledger.halyk.token-uri", provider.uri().resolve("/oauth2/token")),
                Map.entry("orderledger.halyk.callback-uri", "http://127.0.0.1:9/webhooks/halyk"),
                Map.entry("orderledger.halyk.back-link", "http://shop.test/orders"),
                Map.entry("orderledger.halyk.read-timeout", "1s"),
                Map.entry("orderledger.halyk.repeat-after", "0s"),
                Map.entry(
                    "orderledger.halyk.sellers.appliances.client-id",
                    SimulatorSettings.DEFAULT_SHOP.clientId()),
                Map.entry(
                    "orderledger.halyk.sellers.appliances.terminal",
                    SimulatorSettings.DEFAULT_SHOP.terminal()),
                Map.entry(
                    "orderledger.halyk.sellers.appliances.client-secret",
                    SimulatorSettings.DEFAULT_SHOP.clientSecret()),
                Map.entry(
                    "orderledger.halyk.sellers.appliances.previous-client-secret",
                    PREVIOUS_HALYK_SECRET),
                Map.entry("orderledger.instalments.api-base", provider.uri()),
                Map.entry("orderledger.instalments.read-timeout", "1s"),
                Map.entry(
                    "orderledger.instalments.desks.goods.api-key",
                    SimulatorSettings.DEFAULT_DESK.apiKey()),
                Map.entry(
                    "orderledger.instalments.desks.goods.webhook-secret",
                    SimulatorSettings.DEFAULT_DESK.webhookSecret()),
                Map.entry(
                    "orderledger.instalments.desks.goods.previous-webhook-secret",
                    PREVIOUS_INSTALMENT_SECRET),
                Map.entry("orderledger.disputes.histories.order", histories.at("order")),
                Map.entry("orderledger.disputes.histories.delivery", histories.at("delivery")),
                Map.entry("orderledger.disputes.histories.returns", histories.at("returns")),
                Map.entry("orderledger.disputes.token-uri", histories.at("issuer")),
                Map.entry("orderledger.disputes.client-secret", ToldHistories.SECRET),
                Map.entry("orderledger.disputes.look-every", "200ms"),
                Map.entry("orderledger.reconciliation.fees.stripe.basis-points", "290"),
                Map.entry("orderledger.reconciliation.fees.tiptop.basis-points", "250"),
                Map.entry("orderledger.reconciliation.payout-within-days", "0"),
                Map.entry("orderledger.reconciliation.fetch.enabled", "false"),
                Map.entry("orderledger.fraud.anonymiser-header", "X-Anonymiser"),
                Map.entry("orderledger.fraud.gateways", "127.0.0.1"),
                Map.entry("orderledger.fraud.purge-every", "200ms"),
                Map.entry("orderledger.fiscal.url", provider.uri()),
                Map.entry("orderledger.fiscal.token", Fiscal.TOKEN),
                Map.entry("orderledger.fiscal.read-timeout", "1s"),
                Map.entry("orderledger.fiscal.retry-after", "200ms"),
                Map.entry("orderledger.fiscal.retry-at-most", "500ms"),
                Map.entry("orderledger.fiscal.alarm-after", "1s"),
                Map.entry("orderledger.fiscal.park-after", "3s"),
                Map.entry("orderledger.payment.poll-after", "1s"),
                Map.entry("orderledger.payment.poll-at-most", "2s"),
                Map.entry("orderledger.payment.retry-after", "200ms")));
    settings.putAll(own);
    service = RunningService.start(PaymentServiceApplication.class, "payment-service", settings);
    provider.webhook(
        new WebhookEndpoint(URI.create(service.url() + "/webhooks/stripe"), List.of(SECRET)));
    AtTipTop.listen(this);
    AtHalyk.listen(this);
    AtTheBank.listen(this);
    kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", EmbeddedKafka.shared().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  static OrderNumber newOrder() {
    return OrderNumber.ofIndex(ThreadLocalRandom.current().nextLong(OrderNumber.CAPACITY));
  }

  public RunningService service() {
    return service;
  }

  public ProviderSimulator provider() {
    return provider;
  }

  Client buyer() {
    return service.as("buyer", "customer").key(UUID.randomUUID().toString());
  }

  public Client operator(String name) {
    return service.as(name, "operator").key(UUID.randomUUID().toString());
  }

  JdbcClient jdbc() {
    return service.bean(JdbcClient.class);
  }

  public Payments payments() {
    return service.bean(Payments.class);
  }

  /** Another service's fact, through Kafka. */
  void tell(String source, IntegrationEvent fact) {
    Instant now = Instant.now();
    RecordedEvent cause =
        new RecordedEvent(
            ++told,
            StreamId.of("test", fact.key()),
            0,
            UUID.randomUUID(),
            now,
            now,
            "test",
            1,
            fact,
            Map.of("correlationId", "life-of-" + fact.key()));
    var wire = PersonalDataJson.wireMapper(PublicLanguage.json(), service.bean(WireSealer.class));
    kafka.send(new FactWriter("/" + source, wire).write(fact, cause, 0, 1));
    kafka.flush();
  }

  void placed(OrderNumber order, long total) {
    tell(
        "order-service",
        new OrderFact.OrderPlaced(
            order,
            "buyer",
            null,
            "goods",
            "goods-1",
            List.of(
                new OrderFact.Line(1, "SKU", "Thing", 1, Tenge.of(total), Tenge.of(total), null)),
            OrderFact.DeliveryMethod.COURIER,
            null,
            OrderFact.PaymentMethod.CARD,
            Tenge.of(total),
            Tenge.ZERO,
            Tenge.of(total),
            null,
            Instant.now(),
            null));
  }

  /** Opened without the way over Kafka. */
  public OrderNumber opened(long total) {
    return opened("goods", total);
  }

  /** Opened with a seller. */
  public OrderNumber opened(String seller, long total) {
    OrderNumber order = newOrder();
    payments()
        .tell(
            order,
            new PaymentCommand.OpenPayment(order, "buyer", seller, Tenge.of(total)),
            CommandKey.none(),
            new Provenance("test", "life-of-" + order, "test", null));
    return order;
  }

  public void command(OrderNumber order, PaymentCommand command) {
    payments()
        .tell(
            order,
            command,
            CommandKey.none(),
            new Provenance("test", "life-of-" + order, "t", null));
  }

  /** Begins an attempt; the intent is there. */
  public Answer attempt(OrderNumber order) {
    return created(buyer().post("/payments/" + order + "/attempts", ""));
  }

  /**
   * An attempt just begun, once its intent is there: a busy machine may take longer than a call.
   */
  Answer created(Answer begun) {
    assertThat(begun.status()).as(begun.body()).isIn(201, 202);
    if (begun.status() == 201) {
      return begun;
    }
    return await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () -> buyer().get(begun.header("Location")),
            seen -> seen.json().path("status").asString().equals("CREATED"));
  }

  /** The buyer's browser pays with a card. */
  public void pay(Answer attempt, String card) {
    String intent = attempt.json().path("paymentIntentId").asString();
    post(
        "/v1/payment_intents/" + intent + "/confirm",
        "key="
            + SimulatorSettings.DEFAULT_ACCOUNT.publishableKey()
            + "&client_secret="
            + attempt.json().path("clientSecret").asString()
            + "&payment_method="
            + card);
  }

  public String post(String path, String form) {
    HttpRequest request =
        HttpRequest.newBuilder(provider.uri().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return sent(request);
  }

  String sent(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public OrderNumber held(long total) {
    OrderNumber order = opened(total);
    pay(attempt(order), "pm_card_visa");
    until(order, account -> account.held().isPositive());
    return order;
  }

  public OrderNumber captured(long total, String card) {
    OrderNumber order = opened(total);
    pay(attempt(order), card);
    command(order, new PaymentCommand.ConfirmShipment("s-1"));
    until(order, account -> account.captured().equals(Tenge.of(total)));
    return order;
  }

  public Account account(OrderNumber order) {
    return payments().find(order).map(Payment.Opened::account).orElseThrow();
  }

  public void until(OrderNumber order, Predicate<Account> holds) {
    await()
        .atMost(Duration.ofSeconds(15))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> payments().find(order).map(Payment.Opened::account).filter(holds).isPresent());
  }

  /** The events' names, in order. */
  List<String> history(OrderNumber order) {
    return payments().events(order).stream().map(RecordedEvent::type).toList();
  }

  /** The follower of the committed order stops and starts from its cursor. */
  void restartFollowing(Runnable meanwhile) {
    Following.restart(service, meanwhile);
  }

  void projected() {
    try {
      assertThat(service.bean(Projections.class).awaitHead(Duration.ofSeconds(10))).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the provider took for an order's attempts, in tenge. */
  public long takenByProvider(OrderNumber order) {
    return atProvider(order).mapToLong(entry -> entry.captured() / 100).sum();
  }

  /** The provider's books of each attempt of an order. */
  public Stream<Books.Entry> atProvider(OrderNumber order) {
    return account(order).attempts().values().stream()
        .flatMap(attempt -> Stream.ofNullable(attempt.intentId()))
        .map(provider::intentBooks);
  }

  /** How many of a provider's webhooks are on record that fulfil a condition. */
  public long receipts(String providerName, String condition) {
    return jdbc()
        .sql("select count(*) from webhook_receipt where provider = ? and " + condition)
        .param(providerName)
        .query(Long.class)
        .single();
  }

  /** What the provider gave back for an order's attempts, in tenge. */
  public long refundedByProvider(OrderNumber order) {
    return atProvider(order).mapToLong(entry -> entry.refunded() / 100).sum();
  }

  /** Takes an effect's durable task away for good, as if its process had died in the middle. */
  public void forgetTask(UUID event) {
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                jdbc()
                        .sql("delete from payment_task where task_instance = ? and not picked")
                        .param(event.toString())
                        .update()
                    == 1);
  }

  void close() {
    kafka.close();
    service.close();
    provider.close();
    histories.close();
    http.close();
  }
}
