package io.orderledger.servicekit;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.sample.SampleServiceApplication;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeveralServicesTest {

  private static final String NUMBER = OrderNumber.ofIndex(99_000_001).value();

  private static int open(RunningService service, String key) {
    return service
        .as("person-1", "customer")
        .key(key)
        .post("/samples/" + NUMBER, Map.of("contact", "x", "quantity", 1))
        .status();
  }

  @Test
  void two_services_in_one_jvm_know_nothing_of_each_other_and_one_outlives_the_other() {
    try (RunningService right =
        RunningService.start(SampleServiceApplication.class, "right-service")) {
      try (RunningService left =
          RunningService.start(SampleServiceApplication.class, "left-service")) {
        assertThat(open(left, "k")).isEqualTo(201);
        assertThat(left.as("o", "operator").get("/samples/" + NUMBER).status()).isEqualTo(200);
        assertThat(right.as("o", "operator").get("/samples/" + NUMBER).status()).isEqualTo(404);
        assertThat(left.as("o", "operator").get("/operations/status").body())
            .contains("left-service");
        assertThat(left.anonymous().get("/actuator/prometheus").body())
            .contains("service=\"left-service\"")
            .doesNotContain("right-service");
      }
      assertThat(right.as("o", "operator").get("/operations/status").body())
          .contains("right-service");
      assertThat(open(right, "k")).isEqualTo(201);
      assertThat(right.anonymous().get("/actuator/health/readiness").status()).isEqualTo(200);
    }
  }

  @Test
  void a_service_started_again_on_its_database_still_knows_what_was_there() {
    String name = "again-service";
    try (RunningService first = RunningService.start(SampleServiceApplication.class, name)) {
      assertThat(open(first, "k-1")).isEqualTo(201);
    }
    try (RunningService second = RunningService.start(SampleServiceApplication.class, name)) {
      assertThat(open(second, "k-1")).as("the same key, the same answer").isEqualTo(201);
      assertThat(open(second, "k-2")).isEqualTo(409);
      assertThat(second.as("o", "operator").get("/history/" + NUMBER).body()).contains("\"x\"");
    }
  }
}
