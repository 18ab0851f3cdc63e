package io.orderledger.servicekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.servicekit.access.AccessMatrix;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.sample.SampleServiceApplication;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.identifier.OrderNumber;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ServiceEdgeTest {

  private static final AtomicLong NUMBERS = new AtomicLong(1_000_000);
  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        RunningService.start(
            SampleServiceApplication.class,
            "sample-service",
            Map.of("orderledger.store.purge-every", "200ms"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String newNumber() {
    return OrderNumber.ofIndex(NUMBERS.incrementAndGet() * 7919).value();
  }

  private static Client customer(String subject) {
    return service.as(subject, "customer");
  }

  private static Client operator() {
    return service.as("operator-1", "operator");
  }

  private static Client auditor() {
    return service.as("auditor-1", "auditor");
  }

  private static Map<String, Object> opening(long quantity) {
    return Map.of("contact", "+7 701 123 45 67", "quantity", quantity);
  }

  private static String opened(String owner) {
    String number = newNumber();
    Answer answer = customer(owner).key("open-" + number).post("/samples/" + number, opening(3));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return number;
  }

  // Who is let in

  @Test
  void without_a_token_nothing_is_answered() {
    Answer answer = service.anonymous().get("/samples");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.problem()).isEqualTo("unauthenticated");
    assertThat(service.anonymous().get("/no/such/path").status()).isEqualTo(401);
  }

  @Test
  void a_token_of_another_issuer_audience_algorithm_or_time_is_refused() {
    List<Consumer<JWTClaimsSet.Builder>> changes =
        List.of(
            claims -> claims.issuer("https://elsewhere.example"),
            claims -> claims.audience("another-system"),
            claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))),
            claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600))),
            claims -> claims.subject(null));
    for (Consumer<JWTClaimsSet.Builder> change : changes) {
      String token = service.issuer().token("person-1", List.of("operator"), change);
      assertThat(service.withToken(token).get("/samples").status()).isEqualTo(401);
    }
    String confused = service.issuer().confusedToken("person-1", "operator");
    assertThat(service.withToken(confused).get("/samples").status()).isEqualTo(401);
    assertThat(service.withToken("no.token.atall").get("/samples").status()).isEqualTo(401);
  }

  @Test
  void every_endpoint_lets_in_exactly_the_roles_it_names() {
    String number = opened("person-matrix");
    for (AccessMatrix.Row row : service.bean(AccessMatrix.class).rows()) {
      String path =
          row.path().replace("{orderNumber}", number).replace("{id}", UUID.randomUUID().toString());
      for (Role role : Role.values()) {
        Answer answer = service.as("person-matrix", role.claim()).send(row.method(), path, null);
        assertThat(answer.status() != 403).as(row + " as " + role).isEqualTo(row.admits(role));
        assertThat(answer.status()).isNotEqualTo(401);
      }
      assertThat(service.as("nobody", "admin").send(row.method(), path, null).status() == 403)
          .isEqualTo(!row.access().anyone());
    }
  }

  @Test
  void the_matrix_knows_all_endpoints_and_admits_auditors_to_reading_only() {
    List<String> rows =
        service.bean(AccessMatrix.class).rows().stream().map(AccessMatrix.Row::toString).toList();

    assertThat(rows)
        .contains(
            "GET /history/{orderNumber}: operator, auditor, service",
            "GET /samples: customer (own), operator, auditor",
            "POST /hooks/sample: anyone",
            "POST /operations/replay: operator, auditor",
            "POST /samples/{orderNumber}: customer (own)");
  }

  @Test
  void what_belongs_to_another_customer_does_not_exist() {
    String number = opened("person-1");

    assertThat(customer("person-1").get("/samples/" + number).status()).isEqualTo(200);
    Answer foreign = customer("person-2").get("/samples/" + number);
    Answer absent = customer("person-2").get("/samples/" + newNumber());
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.json().path("detail")).isEqualTo(absent.json().path("detail"));
    assertThat(foreign.problem()).isEqualTo(absent.problem()).isEqualTo("unknown");
    assertThat(operator().get("/samples/" + number).status()).isEqualTo(200);
  }

  @Test
  void an_endpoint_that_forgot_to_ask_whose_it_is_does_not_answer_a_customer() {
    String number = opened("person-3");

    Answer answer = customer("person-2").get("/samples/" + number + "/leak");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("quantity");
    assertThat(operator().get("/samples/" + number + "/leak").status()).isEqualTo(200);
    assertThat(customer("person-2").post("/samples/" + number + "/touch", "").status())
        .isEqualTo(500);
    assertThat(operator().post("/samples/" + number + "/touch", "").status()).isEqualTo(204);
  }

  @Test
  void each_read_of_an_auditor_is_on_record() {
    String number = opened("person-4");

    auditor().get("/samples/" + number + "?phone=7011234567");

    List<String> paths =
        service
            .bean(JdbcClient.class)
            .sql("select path from auditor_read where subject = 'auditor-1'")
            .query(String.class)
            .list();
    assertThat(paths).contains("/samples/" + number).noneMatch(path -> path.contains("phone"));
  }

  @Test
  void an_open_path_needs_no_token_and_sees_the_bytes_as_they_came() {
    Answer answer = service.withToken("rubbish").post("/hooks/sample", "{ \"a\" :1}  ");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("bytes").asInt()).isEqualTo(11);
  }

  @Test
  void a_key_is_forgotten_when_its_time_is_over() throws Exception {
    Environment settings = service.bean(Environment.class);
    try (var owner =
            DriverManager.getConnection(
                settings.getRequiredProperty("orderledger.db.url"),
                settings.getRequiredProperty("orderledger.db.owner-user"),
                settings.getRequiredProperty("orderledger.db.owner-password"));
        var old = owner.createStatement()) {
      old.execute(
          """
          insert into ledger.command_key
          values (1, 'person', 'POST', 'k-73h', gen_random_uuid(), '', '', now() - interval '73h'),
                 (1, 'person', 'POST', 'k-71h', gen_random_uuid(), '', '', now() - interval '71h')
          """);
    }
    JdbcClient jdbc = service.bean(JdbcClient.class);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql("select key from ledger.command_key where owner = 'person'")
                            .query(String.class)
                            .list())
                    .containsExactly("k-71h"));
  }

  // Problems

  @Test
  void what_is_wrong_with_a_request_is_said_without_repeating_it() {
    Client caller = customer("person-5").key("k-invalid");
    String path = "/samples/" + newNumber();

    Answer invalid = caller.post(path, opening(0));
    assertThat(invalid.status()).isEqualTo(400);
    assertThat(invalid.json().path("field").asString()).isEqualTo("quantity");
    assertThat(invalid.json().path("traceId").asString()).hasSize(32);
    assertThat(invalid.json().path("next").asString()).isNotEmpty();

    Answer mistyped = caller.post(path, Map.of("contact", "Иван", "quantity", "+7 701"));
    assertThat(mistyped.status()).isEqualTo(400);
    assertThat(mistyped.problem()).isEqualTo("unreadable-body");
    assertThat(mistyped.json().path("field").asString()).isEqualTo("quantity");
    assertThat(mistyped.body()).doesNotContain("Иван", "+7 701");

    Answer broken = caller.post(path, "{\"contact\": \"Иван\", ");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.body()).doesNotContain("Иван");

    assertThat(caller.send("PATCH", path, "{}").status()).isEqualTo(405);
    assertThat(caller.with("Content-Type", "text/plain").post(path, "x").status()).isEqualTo(415);
    assertThat(operator().get("/nothing/here").status()).isEqualTo(404);
    assertThat(operator().get("/samples/ABC-DEF-GHJ").status()).isEqualTo(404);
  }

  @Test
  void a_field_too_many_is_refused_and_named_and_nothing_is_done() {
    Client caller = customer("person-5").key("k-too-many");
    String path = "/samples/" + newNumber();

    Answer refused = caller.post(path, Map.of("contact", "Иван", "quantity", 2, "price", 1));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.problem()).isEqualTo("unreadable-body");
    assertThat(refused.json().path("field").asString()).isEqualTo("price");
    assertThat(refused.json().path("detail").asString()).contains("no such field");

    assertThat(caller.post(path, opening(2)).status()).isEqualTo(201);
  }

  @Test
  void a_refusal_carries_its_clause_and_field() {
    String number = opened("person-6");

    Answer refused =
        customer("person-6")
            .key("k-many")
            .with("If-Match", "\"0\"")
            .put("/samples/" + number + "/quantity", Map.of("quantity", 11));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("too-many");
    assertThat(refused.json().path("clause").asString()).isEqualTo("B-9.1");
    assertThat(refused.json().path("field").asString()).isEqualTo("quantity");
    assertThat(refused.json().path("detail").asString()).isEqualTo("At most ten.");
  }

  @Test
  void a_body_over_one_mebibyte_is_not_read() {
    String large = "{\"contact\": \"" + "x".repeat(1 << 20) + "\", \"quantity\": 1}";

    Answer answer = customer("person-7").key("k-large").post("/samples/" + newNumber(), large);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("body-too-large");
  }

  // Keys

  @Test
  void the_same_key_and_body_get_the_same_answer_and_have_one_effect() {
    String path = "/samples/" + newNumber();
    Client caller = customer("person-8").key("k-same");

    Answer first = caller.post(path, opening(2));
    Answer second = caller.post(path, opening(2));

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"0\"");
    assertThat(second.header("Location")).isEqualTo(path);
  }

  @Test
  void a_repeated_refusal_is_the_same_refusal_though_the_state_has_moved_on() {
    String number = opened("person-9");
    Client caller = customer("person-9").key("k-again");

    Answer first = caller.post("/samples/" + number, opening(2));
    Answer second = caller.post("/samples/" + number, opening(2));

    assertThat(first.status()).isEqualTo(409);
    assertThat(second.problem()).isEqualTo(first.problem()).isEqualTo("already-open");
  }

  @Test
  void a_key_used_for_another_body_or_another_order_is_refused() {
    Client caller = customer("person-10").key("k-other");
    String path = "/samples/" + newNumber();
    assertThat(caller.post(path, opening(2)).status()).isEqualTo(201);

    Answer otherBody = caller.post(path, opening(3));
    Answer otherOrder = caller.post("/samples/" + newNumber(), opening(2));

    assertThat(otherBody.status()).isEqualTo(422);
    assertThat(otherBody.problem()).isEqualTo("idempotency-key-reused");
    assertThat(otherOrder.status()).isEqualTo(422);
    assertThat(
            customer("person-11")
                .key("k-other")
                .post("/samples/" + newNumber(), opening(2))
                .status())
        .as("a key is its sender's own")
        .isEqualTo(201);
  }

  @Test
  void a_command_without_a_key_or_with_a_strange_one_is_refused() {
    String path = "/samples/" + newNumber();

    assertThat(customer("person-12").post(path, opening(1)).problem())
        .isEqualTo("idempotency-key-missing");
    assertThat(customer("person-12").key("Ivan Petrov").post(path, opening(1)).status())
        .isEqualTo(400);
    assertThat(customer("person-12").key("x".repeat(129)).post(path, opening(1)).status())
        .isEqualTo(400);
  }

  @Test
  void of_many_equal_requests_at_once_one_takes_effect_and_the_rest_wait_or_repeat_it()
      throws Exception {
    String path = "/samples/" + newNumber();
    Client caller = customer("person-13").key("k-crowd");
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        calls.add(() -> caller.post(path, opening(2)).status());
      }
      for (Future<Integer> call : threads.invokeAll(calls)) {
        statuses.add(call.get());
      }
    }

    assertThat(statuses).containsOnly(201, 409).contains(201);
    assertThat(caller.post(path, opening(2)).status()).isEqualTo(201);
    String number = path.substring("/samples/".length());
    assertThat(operator().get("/history/" + number).json().path("events")).hasSize(1);
  }

  // Versions

  @Test
  void an_edit_needs_the_version_it_edits() {
    String number = opened("person-14");
    String path = "/samples/" + number + "/quantity";
    Client caller = customer("person-14");
    String etag = caller.get("/samples/" + number).header("ETag");

    assertThat(caller.key("e1").put(path, Map.of("quantity", 5)).status()).isEqualTo(428);
    Answer changed = caller.key("e2").with("If-Match", etag).put(path, Map.of("quantity", 5));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    Answer stale = caller.key("e3").with("If-Match", etag).put(path, Map.of("quantity", 6));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.problem()).isEqualTo("stale-version");
    assertThat(caller.key("e4").with("If-Match", "W/abc").put(path, Map.of("quantity", 6)).status())
        .isEqualTo(400);
  }

  // Pages

  @Test
  void what_was_seen_is_not_sent_again_and_what_is_newer_is_waited_for() throws Exception {
    String number = opened("w1");
    Client caller = customer("w1");
    String path = "/samples/" + number;
    String etag = caller.get(path).header("ETag");

    Answer same = caller.with("If-None-Match", etag).get(path);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();

    Client watching = caller.with("If-None-Match", etag).with("Prefer", "wait=15");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> newer = threads.submit(() -> watching.get(path));
      caller.key("w1-change").with("If-Match", etag).put(path + "/quantity", Map.of("quantity", 8));
      Answer answer = newer.get(10, TimeUnit.SECONDS);
      assertThat(answer.json().path("quantity").asLong()).isEqualTo(8);
      assertThat(answer.header("ETag")).isEqualTo("\"1\"");
      assertThat(answer.header("Preference-Applied")).isEqualTo("wait=15");
    }
    assertThat(watching.get(path).status()).as("an old ETag is answered at once").isEqualTo(200);
    assertThat(caller.with("If-None-Match", "W/abc").get(path).status()).isEqualTo(400);
  }

  @Test
  void what_does_not_exist_yet_is_waited_for_and_what_is_another_s_for_ever() throws Exception {
    String number = newNumber();
    String path = "/samples/" + number;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> own = threads.submit(() -> customer("w2").with("Prefer", "wait=15").get(path));
      Future<Answer> another =
          threads.submit(() -> customer("w3").with("Prefer", "wait=2").get(path));
      customer("w2").key("w2-open").post(path, opening(3));
      assertThat(own.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
      assertThat(another.get(10, TimeUnit.SECONDS).status()).isEqualTo(404);
    }
    Instant begun = Instant.now();
    assertThat(customer("w3").with("Prefer", "wait=1").get(path).status()).isEqualTo(404);
    assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void a_list_is_read_in_parts_without_a_gap_or_a_double() throws Exception {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      numbers.add(opened("person-15"));
    }
    assertThat(service.bean(Projections.class).awaitHead(Duration.ofSeconds(10))).isTrue();

    List<String> listed = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = customer("person-15").get("/samples?limit=3&after=" + next).json();
      page.path("items").forEach(line -> listed.add(line.path("orderNumber").asString()));
      next = page.path("next").asString("");
    } while (!next.isEmpty());

    assertThat(listed).containsExactlyElementsOf(numbers.stream().sorted().toList());
    assertThat(operator().get("/samples?limit=200").json().path("items").size()).isGreaterThan(7);
    assertThat(operator().get("/samples?limit=201").status()).isEqualTo(400);
    assertThat(operator().get("/samples?limit=0").status()).isEqualTo(400);
    assertThat(operator().get("/samples?after=%21%21").status()).isEqualTo(400);
  }

  // History

  @Test
  void the_history_of_an_order_tells_who_why_and_when_and_any_past_state() {
    String number = opened("person-16");
    customer("person-16")
        .key("h1")
        .with("If-Match", "\"0\"")
        .with("X-Correlation-Id", "life-16")
        .put("/samples/" + number + "/quantity", Map.of("quantity", 9));

    JsonNode events = operator().get("/history/" + number).json().path("events");
    JsonNode changed = events.path(1);
    assertThat(events.path(0).path("payload").path("contact").asString())
        .isEqualTo("+7 701 123 45 67");
    assertThat(changed.path("type").asString()).isEqualTo("sample.quantity-changed");
    assertThat(changed.path("actor").asString()).isEqualTo("person-16");
    assertThat(changed.path("correlation").asString()).isEqualTo("life-16");
    assertThat(changed.path("cause").asString()).startsWith("http:");
    assertThat(changed.path("logIndex").asLong()).isGreaterThan(0);

    String before = events.path(0).path("occurredAt").asString();
    assertThat(quantity("/history/" + number + "/as-of")).isEqualTo(9);
    assertThat(quantity("/history/" + number + "/as-of?version=0")).isEqualTo(3);
    assertThat(quantity("/history/" + number + "/as-of?moment=" + before)).isEqualTo(3);
    assertThat(operator().get("/history/" + number + "/as-of?moment=2001-01-01T00:00:00Z").status())
        .isEqualTo(404);
    assertThat(operator().get("/history/" + number + "/as-of?version=0&moment=" + before).status())
        .isEqualTo(400);
    assertThat(customer("person-16").get("/history/" + number).status()).isEqualTo(403);
  }

  private static long quantity(String path) {
    JsonNode stream = auditor().get(path).json().path("streams").path(0);
    assertThat(stream.path("status").asString()).isEqualTo("Open");
    return stream.path("state").path("quantity").asLong();
  }

  @Test
  void a_replay_beside_the_live_projection_finds_no_difference() throws Exception {
    opened("person-17");
    assertThat(service.bean(Projections.class).awaitHead(Duration.ofSeconds(10))).isTrue();

    Answer started = auditor().post("/operations/replay", "");
    assertThat(started.status()).isEqualTo(202);
    JsonNode run = started.json();
    for (int i = 0; i < 100 && run.path("state").asString().equals("running"); i++) {
      Thread.sleep(50);
      run = auditor().get(started.header("Location")).json();
    }

    assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("finished");
    assertThat(run.path("same").asBoolean()).isTrue();
    assertThat(run.path("reports").path(0).path("projection").asString()).isEqualTo("lines");
  }

  // Seen from outside

  @Test
  void personal_data_is_nowhere_in_the_tables() {
    opened("person-18");
    Long found =
        service
            .bean(JdbcClient.class)
            .sql(
                """
                select count(*) from ledger.event
                where position(convert_to('701 123', 'UTF8') in payload) > 0\
                """)
            .query(Long.class)
            .single();

    assertThat(found).isZero();
  }

  @Test
  void the_correlation_and_trace_of_a_request_go_with_it() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    Answer answer =
        customer("person-19")
            .with("X-Correlation-Id", "life-1")
            .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .get("/samples/" + newNumber());

    assertThat(answer.header("X-Correlation-Id")).isEqualTo("life-1");
    assertThat(answer.json().path("traceId").asString()).isEqualTo(trace);
    assertThat(
            customer("person-19")
                .with("X-Correlation-Id", "<not an id>")
                .get("/samples")
                .header("X-Correlation-Id"))
        .isNotEqualTo("<not an id>")
        .hasSize(36);
  }

  @Test
  void health_status_metrics_and_the_api_page_are_there() {
    Answer ready = service.anonymous().get("/actuator/health/readiness");
    assertThat(ready.status()).as(ready.body()).isEqualTo(200);
    assertThat(ready.json().path("components").propertyNames()).contains("database", "flow");
    assertThat(service.anonymous().get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(service.anonymous().get("/actuator/env").status()).isIn(401, 404);

    JsonNode status = operator().get("/operations/status").json();
    assertThat(status.path("service").asString()).isEqualTo("sample-service");
    assertThat(status.path("projections").path(0).path("state").asString()).isEqualTo("running");

    String metrics = service.anonymous().get("/actuator/prometheus").body();
    assertThat(metrics).contains("orderledger_lag_seconds", "service=\"sample-service\"");

    JsonNode api = service.anonymous().get("/v3/api-docs").json();
    assertThat(api.path("components").path("schemas").has("Problem")).isTrue();
    JsonNode open = api.path("paths").path("/samples/{orderNumber}").path("post");
    assertThat(open.path("parameters").toString()).contains("Idempotency-Key");
    assertThat(open.path("parameters").toString()).doesNotContain("caller", "provenance");
    assertThat(service.anonymous().get("/openapi").status()).isIn(200, 302);
  }
}
