package io.orderledger.system;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.webhooks.Signature;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The card provider's events: what it told of an order, and how it tells. */
final class ProviderEvents {

  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Orderledger CLIENT = SYSTEM.client();

  private final HttpClient http = HttpClient.newHttpClient();

  /** As it lists them, the latest first. */
  List<String> toldOf(String number) throws IOException, InterruptedException {
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

  /** Signs an event, sends it, and gives the status of the answer. */
  int deliver(String event) throws IOException, InterruptedException {
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
