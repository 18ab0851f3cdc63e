package io.orderledger.servicekit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.servicekit.talking.TalkingServiceApplication;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class FlowThroughKafkaTest {

  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        RunningService.start(
            TalkingServiceApplication.class,
            "talking-service",
            Map.of(
                "orderledger.kafka.bootstrap-servers",
                EmbeddedKafka.shared().bootstrapServers(),
                "orderledger.store.purge-every",
                "200ms"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Client operator(String name) {
    return service.as(name, "operator");
  }

  private static void open(String number, long quantity) {
    Answer answer =
        service
            .as("person-1", "customer")
            .key("open-" + number)
            .with("X-Correlation-Id", "life-" + number)
            .post("/samples/" + number, Map.of("contact", "Иван", "quantity", quantity));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void what_a_command_does_is_told_reacted_to_and_found_by_one_correlation() {
    String number = OrderNumber.ofIndex(55_000_001).value();
    open(number, 3);

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> operator("o").get("/history/" + number).json().path("events").size() == 2);

    JsonNode reaction = operator("o").get("/history/" + number).json().path("events").path(1);
    assertThat(reaction.path("payload").path("quantity").asLong()).isEqualTo(8);
    assertThat(reaction.path("correlation").asString()).isEqualTo("life-" + number);
    assertThat(reaction.path("actor").asString()).isEqualTo("sample.add-five-when-told");

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> service.anonymous().get("/actuator/health/readiness").status() == 200);
    JsonNode status = operator("o").get("/operations/status").json();
    assertThat(status.path("relay").path("state").asString()).isEqualTo("publishing");
    assertThat(status.path("inbound").path("running").asBoolean()).isTrue();
    assertThat(service.anonymous().get("/actuator/prometheus").body())
        .contains("orderledger_published_seconds", "outcome=\"applied\"");
  }

  @Test
  void what_consumers_and_projections_log_says_which_service_they_are_of() {
    Logger logger = (Logger) LoggerFactory.getLogger("io.orderledger.servicekit");
    List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
    AppenderBase<ILoggingEvent> keeping =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            lines.add(line);
          }
        };
    keeping.start();
    logger.addAppender(keeping);
    logger.setLevel(Level.INFO);
    try {
      open(OrderNumber.ofIndex(55_000_003).value(), 1);
      for (String from : List.of("WhenToldThenAddFive", "SampleLines")) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(
                () ->
                    assertThat(lines)
                        .filteredOn(line -> line.getLoggerName().endsWith(from))
                        .isNotEmpty()
                        .allSatisfy(
                            line ->
                                assertThat(line.getMDCPropertyMap())
                                    .containsEntry("service", "talking-service")));
      }
    } finally {
      logger.setLevel(null);
      logger.detachAppender(keeping);
    }
  }

  @Test
  void inbox_keys_whose_time_is_over_are_forgotten_and_counted() {
    service
        .bean(JdbcClient.class)
        .sql("insert into messaging.inbox values ('sample', 'old', now() - interval '41 days')")
        .update();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                service
                    .anonymous()
                    .get("/actuator/prometheus")
                    .body()
                    .contains("orderledger_inbox_forgotten_total"));
  }

  @Test
  void a_parked_record_is_driven_again_by_two_different_operators_only() {
    String number = OrderNumber.ofIndex(55_000_002).value();
    open(number, 9);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> operator("o-1").get("/operations/parked").json().path("items").size() == 1);
    JsonNode line = operator("o-1").get("/operations/parked").json().path("items").path(0);
    assertThat(line.path("parked").path("key").asString()).isEqualTo(number);
    assertThat(line.path("parked").path("code").asString()).isEqualTo("too-many");
    assertThat(line.path("next").toString()).contains("redrive", "discard");
    String path = "/operations/parked/" + line.path("parked").path("id").asLong() + "/redrive";

    assertThat(operator("o-1").post(path, Map.of("reason", " ")).status()).isEqualTo(400);
    Answer asked = operator("o-1").post(path, Map.of("reason", "The limit was raised."));
    assertThat(asked.status()).isEqualTo(202);
    String confirm = asked.header("Location");
    assertThat(operator("o-1").post(confirm, "").problem()).isEqualTo("another-person-approves");
    assertThat(service.as("auditor-1", "auditor").post(confirm, "").status()).isEqualTo(403);
    Answer confirmed = operator("o-2").post(confirm, "");
    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
    assertThat(confirmed.json().path("confirmedBy").asString()).isEqualTo("o-2");
    assertThat(operator("o-3").post(confirm, "").json().path("confirmedBy").asString())
        .as("once only")
        .isEqualTo("o-2");

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                operator("o-1")
                    .get("/operations/parking-actions")
                    .json()
                    .path(0)
                    .has("finishedAt"));
    assertThat(operator("o-1").get("/operations/parking-requests").json().path("items")).hasSize(1);
  }
}
