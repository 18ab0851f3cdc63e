package io.orderledger.servicekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.local.embedded.EmbeddedPostgres;
import io.orderledger.servicekit.sample.SampleServiceApplication;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseOutageTest {

  @Test
  void a_database_that_keeps_silent_is_given_up_and_the_next_statement_finds_another_connection() {
    try (RunningService service =
        RunningService.start(
            SampleServiceApplication.class,
            "silent-service",
            Map.of("orderledger.db.answer-within", "1s"))) {
      JdbcClient jdbc = service.bean(JdbcClient.class);
      Instant asked = Instant.now();
      assertThatThrownBy(() -> jdbc.sql("select pg_sleep(20)").query().singleRow())
          .isInstanceOf(DataAccessResourceFailureException.class);
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
      assertThat(jdbc.sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }
  }

  @Test
  void only_what_is_done_again_after_a_crash_does_not_wait_for_the_disk() {
    try (RunningService service =
        RunningService.start(SampleServiceApplication.class, "commit-service")) {
      JdbcClient tasks = JdbcClient.create(service.bean("taskDataSource", DataSource.class));
      JdbcClient all = JdbcClient.create(service.bean(DataSource.class));
      String asked = "show synchronous_commit";
      assertThat(tasks.sql(asked).query(String.class).single()).isEqualTo("off");
      assertThat(all.sql(asked).query(String.class).single()).isEqualTo("on");
    }
  }

  @Test
  void while_the_database_is_gone_the_service_says_so_and_then_goes_on() {
    try (RunningService service =
        RunningService.start(SampleServiceApplication.class, "outage-service")) {
      Client operator = service.as("operator-1", "operator");
      Client customer = service.as("person-1", "customer").key("k-outage");
      String path = "/samples/" + OrderNumber.ofIndex(77_000_001).value();
      Map<String, Object> body = Map.of("contact", "+7 701 000 00 00", "quantity", 1);
      try {
        EmbeddedPostgres.shared().kill9();

        Answer read = operator.get(path);
        assertThat(read.status()).as(read.body()).isEqualTo(503);
        assertThat(read.header("Retry-After")).isNotEmpty();
        assertThat(read.body()).doesNotContainIgnoringCase("sql", "jdbc", "127.0.0.1");
        assertThat(service.anonymous().get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(service.anonymous().get("/actuator/health/liveness").status()).isEqualTo(200);
        Answer command = customer.post(path, body);
        assertThat(command.status()).as(command.body()).isEqualTo(503);
      } finally {
        EmbeddedPostgres.shared().restart();
      }

      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> service.anonymous().get("/actuator/health/readiness").status() == 200);
      assertThat(customer.post(path, body).status()).isEqualTo(201);
      assertThat(
              operator.get("/history" + path.substring("/samples".length())).json().path("events"))
          .hasSize(1);
    }
  }
}
