package io.orderledger.local.launcher.stack;

import io.orderledger.delivery.DeliveryServiceApplication;
import io.orderledger.issuer.IssuerApplication;
import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.local.embedded.EmbeddedPostgres;
import io.orderledger.local.embedded.KafkaSettings;
import io.orderledger.local.embedded.PostgresSettings;
import io.orderledger.local.launcher.client.Addresses;
import io.orderledger.order.OrderServiceApplication;
import io.orderledger.payment.PaymentServiceApplication;
import io.orderledger.returns.ReturnsServiceApplication;
import io.orderledger.servicekit.ServiceApplication;
import io.orderledger.simulator.ProviderSimulator;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.fiscal.Fiscal;
import io.orderledger.simulator.instalment.Desk;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole system in this JVM, on real PostgreSQL and Kafka, its data kept in a {@link Home}.
 * Started side by side where nothing depends on order, stopped in order: services, provider and
 * issuer, Kafka, PostgreSQL.
 */
public final class LocalStack implements AutoCloseable {

  /** The demo client's secret at this issuer, and every demo user's password. */
  public static final String DEMO_SECRET = "demo";

  private static final Executor THREADS = task -> Thread.ofPlatform().name("start").start(task);

  private final Home home;
  private final Ports ports;
  private final CardProvider cards;
  private final BiConsumer<String, Duration> started;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private LocalStack(
      Home home, Ports ports, CardProvider cards, BiConsumer<String, Duration> started) {
    this.home = home;
    this.ports = ports;
    this.cards = cards;
    this.started = started;
  }

  /**
   * Starts everything, with Stripe, and waits until all of it is ready.
   *
   * @param started told each part's name and how long it took
   */
  public static LocalStack start(Home home, Ports ports, BiConsumer<String, Duration> started) {
    return start(home, ports, CardProvider.STRIPE, started);
  }

  /** Starts everything with a provider of card payments. */
  public static LocalStack start(
      Home home, Ports ports, CardProvider cards, BiConsumer<String, Duration> started) {
    ports.requireFree();
    LocalStack stack = new LocalStack(home, ports, cards, started);
    try {
      stack.startAll();
      cards.note(home);
      RunningProcess.note(home);
      return stack;
    } catch (RuntimeException failed) {
      stack.close();
      throw failed;
    }
  }

  public Addresses addresses() {
    return ports.addresses();
  }

  private void startAll() {
    var postgres =
        CompletableFuture.supplyAsync(() -> timed("PostgreSQL", this::postgres), THREADS);
    var kafka = CompletableFuture.supplyAsync(() -> timed("Kafka", this::kafka), THREADS);
    var issuer = CompletableFuture.supplyAsync(() -> timed("issuer", this::issuer), THREADS);
    var provider =
        CompletableFuture.supplyAsync(() -> timed("provider simulator", this::provider), THREADS);
    var mail = CompletableFuture.supplyAsync(() -> timed("mail folder", this::mail), THREADS);
    // Remembered in the order in which they may go down last.
    EmbeddedPostgres database = kept(postgres);
    EmbeddedKafka broker = kept(kafka);
    List<CompletableFuture<ConfigurableApplicationContext>> services =
        List.of(
            service(OrderServiceApplication.class, "order", "orders", database, broker),
            service(PaymentServiceApplication.class, "payment", "payments", database, broker),
            service(DeliveryServiceApplication.class, "delivery", "deliveries", database, broker),
            service(ReturnsServiceApplication.class, "returns", "returns", database, broker));
    kept(issuer);
    kept(provider);
    kept(mail);
    services.forEach(this::kept);
  }

  private EmbeddedPostgres postgres() {
    return EmbeddedPostgres.start(PostgresSettings.in(home.postgres()).withPort(ports.postgres()));
  }

  private EmbeddedKafka kafka() {
    return EmbeddedKafka.start(KafkaSettings.in(home.kafka()).withPort(ports.kafka()));
  }

  private ConfigurableApplicationContext issuer() {
    return IssuerApplication.start(
        Map.of(
            "server.port", ports.issuer(),
            "orderledger.issuer.uri", ports.addresses().issuer(),
            "orderledger.issuer.key-file", home.issuerKey(),
            "orderledger.issuer.demo-users", true,
            "orderledger.issuer.demo-password", DEMO_SECRET,
            "orderledger.issuer.clients.payment-service.secret", home.secret("payment-client")));
  }

  private ProviderSimulator provider() {
    URI webhook = ports.addresses().payment().resolve("/webhooks/stripe");
    return ProviderSimulator.start(
        SimulatorSettings.inMemory()
            .at("127.0.0.1", ports.provider())
            .keptIn(home.provider())
            .webhook(webhook, webhookSecret())
            .sites(CardProvider.sites(ports.addresses()))
            .shops(CardProvider.shops())
            .desks(List.of(instalmentDesk())));
  }

  private Desk instalmentDesk() {
    return SimulatorSettings.DEFAULT_DESK
        .signing(instalmentSecret())
        .listening(ports.addresses().payment().resolve("/webhooks/instalment"));
  }

  private String instalmentSecret() {
    return home.secret("instalment-webhook");
  }

  private MailFolder mail() {
    return MailFolder.start(ports.mail(), home.mail());
  }

  private String webhookSecret() {
    return webhookSecret(home);
  }

  /** The secret that the provider simulator of this machine signs with. */
  public static String webhookSecretOfThisMachine() {
    return webhookSecret(Home.ofThisMachine());
  }

  private static String webhookSecret(Home home) {
    return "whsec_" + home.secret("stripe-webhook");
  }

  private CompletableFuture<ConfigurableApplicationContext> service(
      Class<?> application,
      String stage,
      String databaseName,
      EmbeddedPostgres server,
      EmbeddedKafka broker) {
    return CompletableFuture.supplyAsync(
        () ->
            timed(
                stage + "-service",
                () ->
                    ServiceApplication.start(
                        application,
                        stage + "-service",
                        settings(stage, server.createDatabase(databaseName), broker))),
        THREADS);
  }

  private Map<String, Object> settings(String stage, Database database, EmbeddedKafka broker) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", ports.of(stage));
    settings.put("server.tomcat.basedir", home.folder().resolve("tomcat").resolve(stage));
    settings.put("orderledger.db.url", database.jdbcUrl());
    settings.put("orderledger.db.app-user", database.app().user());
    settings.put("orderledger.db.app-password", database.app().password());
    settings.put("orderledger.db.owner-user", database.owner().user());
    settings.put("orderledger.db.owner-password", database.owner().password());
    settings.put("orderledger.kafka.bootstrap-servers", broker.bootstrapServers());
    settings.put("orderledger.security.issuer", ports.addresses().issuer());
    settings.put("orderledger.personal-data.key-file", home.keyEncryptionKey());
    settings.put("orderledger.personal-data.create-key-file", true);
    settings.put("orderledger.personal-data.wire-keys", home.wireKeys());
    // Nobody else appends to these databases while this process holds their server.
    settings.put("orderledger.store.shared", false);
    settings.put("orderledger.stripe.api-base", ports.addresses().provider());
    settings.put("orderledger.stripe.api-key", SimulatorSettings.DEFAULT_ACCOUNT.secretKey());
    settings.put("orderledger.stripe.webhook-secret", webhookSecret());
    settings.putAll(cards.settings(ports.addresses()));
    // What the simulated providers keep of a charge.
    settings.put("orderledger.reconciliation.fees.stripe.basis-points", 290);
    settings.put("orderledger.reconciliation.fees.tiptop.basis-points", 250);
    // A buyer of the demo waits for a charge that falls due.
    settings.put("orderledger.recurring.look-every", "2s");
    settings.put("orderledger.fiscal.url", ports.addresses().provider());
    settings.put("orderledger.fiscal.token", Fiscal.TOKEN);
    settings.put("orderledger.instalments.api-base", ports.addresses().provider());
    settings.put(
        "orderledger.instalments.desks.goods.api-key", SimulatorSettings.DEFAULT_DESK.apiKey());
    settings.put("orderledger.instalments.desks.goods.webhook-secret", instalmentSecret());
    settings.put("orderledger.disputes.client-secret", home.secret("payment-client"));
    settings.put("orderledger.disputes.histories.order", ports.addresses().order());
    settings.put("orderledger.disputes.histories.delivery", ports.addresses().delivery());
    settings.put("orderledger.disputes.histories.returns", ports.addresses().returns());
    settings.put("orderledger.notice.public-url", ports.addresses().order());
    settings.put("orderledger.notice.smtp.host", "127.0.0.1");
    settings.put("orderledger.notice.smtp.port", ports.mail());
    settings.put("orderledger.notice.smtp.tls", "NONE");
    settings.put("orderledger.notice.smtp.from", "Orderledger <orders@example.org>");
    settings.put("orderledger.pickup.code-key", home.secret("pickup-code"));
    return settings;
  }

  private <T> T timed(String name, Supplier<T> start) {
    Instant begun = Instant.now();
    T part = start.get();
    started.accept(name, Duration.between(begun, Instant.now()));
    return part;
  }

  private <T extends AutoCloseable> T kept(CompletableFuture<T> part) {
    try {
      T ready = part.join();
      synchronized (this) {
        running.push(ready);
      }
      return ready;
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Whether anything is left to stop. */
  public synchronized boolean isRunning() {
    return !running.isEmpty();
  }

  @Override
  public synchronized void close() {
    RunningProcess.forget(home);
    CardProvider.forget(home);
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception stuck) {
        System.err.println("A part did not stop in order: " + stuck);
      }
    }
  }
}
