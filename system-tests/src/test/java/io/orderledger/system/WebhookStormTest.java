package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Scenario;
import io.orderledger.local.launcher.history.OrderHistory;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.webhooks.Signature;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WebhookStormTest {

  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Orderledger CLIENT = SYSTEM.client();
  private static final int TIMES = 100;
  private static final int THREADS = 16;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void what_the_provider_told_of_a_life_a_hundred_times_in_any_order_changes_nothing()
      throws Exception {
    String number = Scenario.ONE_OF_TWO_RETURNED.live(SYSTEM.shop("alice"), new Random(11));
    List<String> told = toldOf(number);
    assertThat(told).as("authorized, taken, refunded").hasSizeGreaterThanOrEqualTo(3);
    quiet();
    List<String> before = life(number);

    List<String> storm = new ArrayList<>();
    told.forEach(event -> storm.addAll(Collections.nCopies(TIMES, event)));
    Collections.shuffle(storm, new Random(5));
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Integer>> all = new ArrayList<>();
      storm.forEach(event -> all.add(() -> deliver(event)));
      for (Future<Integer> answer : threads.invokeAll(all)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    quiet();
    assertThat(life(number)).isEqualTo(before);
  }

  /** Webhooks are understood in order of receipt: a later life's end is behind all before it. */
  private static void quiet() {
    Scenario.CANCELLED_BEFORE_CAPTURE.live(SYSTEM.shop("bob"), new Random(13));
  }

  private static List<String> life(String number) {
    return new OrderHistory(CLIENT)
        .timeline(number).stream()
            .filter(entry -> entry.service().equals("payment"))
            .map(entry -> entry.logIndex() + " " + entry.type() + " " + entry.payload())
            .toList();
  }

  private List<String> toldOf(String number) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(CLIENT.addresses().provider().resolve("/v1/events?limit=100"))
            .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_ACCOUNT.secretKey())
            .build();
    String listed = http.send(request, BodyHandlers.ofString()).body();
    return new JsonMapper()
        .readTree(listed)
        .path("data")
        .valueStream()
        .map(Object::toString)
        .filter(event -> event.contains(number))
        .toList();
  }

  private int deliver(String event) throws Exception {
    String signature =
        Signature.header(List.of(SYSTEM.webhookSecret()), Instant.now().getEpochSecond(), event);
    HttpRequest request =
        HttpRequest.newBuilder(CLIENT.addresses().payment().resolve("/webhooks/stripe"))
            .header("Stripe-Signature", signature)
            .POST(BodyPublishers.ofString(event))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }
}
