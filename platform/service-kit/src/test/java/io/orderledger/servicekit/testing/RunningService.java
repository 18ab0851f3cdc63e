package io.orderledger.servicekit.testing;

import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.TemporaryFolder;
import io.orderledger.local.embedded.TestServers;
import io.orderledger.servicekit.ServiceApplication;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;

/** A service running for tests on real PostgreSQL; without Kafka unless its address is given. */
public final class RunningService implements AutoCloseable {

  private static final Path KEYS = TemporaryFolder.fresh("keys");
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  static {
    // What is waited for here takes milliseconds; Awaitility looks first after a hundred of them.
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(LOOK_EVERY);
  }

  private final ConfigurableApplicationContext context;
  private final TestIssuer issuer;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningService(ConfigurableApplicationContext context, TestIssuer issuer) {
    this.context = context;
    this.issuer = issuer;
  }

  /**
   * Starts it on a database of its own, the same one at each start within a JVM. Starts of several
   * threads come one after another: each sets up the logging of them all.
   *
   * @param settings over all others; {@code orderledger.kafka.bootstrap-servers} turns Kafka on
   */
  public static RunningService start(
      Class<?> application, String service, Map<String, ?> settings) {
    TestIssuer issuer = new TestIssuer();
    Database database = TestServers.postgres().createDatabase(service.replace('-', '_'));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("server.port", 0);
    all.put("server.tomcat.basedir", TemporaryFolder.fresh("tomcat"));
    all.put("orderledger.db.url", database.jdbcUrl());
    all.put("orderledger.db.app-user", database.app().user());
    all.put("orderledger.db.app-password", database.app().password());
    all.put("orderledger.db.owner-user", database.owner().user());
    all.put("orderledger.db.owner-password", database.owner().password());
    all.put("orderledger.security.issuer", issuer.url());
    all.put("orderledger.personal-data.key-file", KEYS.resolve("kek.json"));
    all.put("orderledger.personal-data.create-key-file", true);
    all.put("orderledger.personal-data.wire-keys", KEYS.resolve("wire"));
    if (!settings.containsKey("orderledger.kafka.bootstrap-servers")) {
      all.put("orderledger.kafka.enabled", false);
    }
    all.putAll(settings);
    synchronized (RunningService.class) {
      return new RunningService(ServiceApplication.start(application, service, all), issuer);
    }
  }

  public static RunningService start(Class<?> application, String service) {
    return start(application, service, Map.of());
  }

  /** A caller with that subject and those roles. */
  public Client as(String subject, String... roles) {
    return withToken(issuer.token(subject, roles));
  }

  public Client withToken(String token) {
    return anonymous().with("Authorization", "Bearer " + token);
  }

  public Client anonymous() {
    return new Client(http, url(), Map.of());
  }

  /** Where it listens, without a slash at the end. */
  public String url() {
    String port = context.getEnvironment().getProperty("local.server.port");
    return "http://127.0.0.1:" + Objects.requireNonNull(port);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public TestIssuer issuer() {
    return issuer;
  }

  @Override
  public void close() {
    context.close();
    issuer.close();
    http.close();
  }
}
