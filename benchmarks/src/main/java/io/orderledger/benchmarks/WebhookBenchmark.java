package io.orderledger.benchmarks;

import io.orderledger.local.launcher.LocalSystem;
import io.orderledger.local.launcher.stack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast a signed webhook is acknowledged, at a steady pace. */
@Command(
    name = "webhook",
    mixinStandardHelpOptions = true,
    description =
        "Acknowledgement of signed webhooks, each durable before its 200, at a steady pace;"
            + " latency counts from the moment the webhook was due.")
final class WebhookBenchmark implements Callable<Integer> {

  private static final double MILLIS = 1e6;
  private static final double NANOS = 1e9;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there as JSON.")
  @Nullable Path json;

  @Option(
      names = "--per-second",
      defaultValue = "200",
      description = "The pace (default: ${DEFAULT-VALUE}).")
  int pace;

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "How long (default: ${DEFAULT-VALUE}).")
  int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "30",
      description = "Seconds before anything is measured (default: ${DEFAULT-VALUE}).")
  int warmUp;

  @Override
  public Integer call() {
    Figures figures = new Figures();
    try (LocalSystem system = LocalSystem.runningOrStarted();
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      URI endpoint = system.client().addresses().payment().resolve("/webhooks/stripe");
      String secret = LocalStack.webhookSecretOfThisMachine();
      System.out.println("Warming up for " + warmUp + " s …");
      run(http, endpoint, secret, warmUp, new LongAdder());
      LongAdder failed = new LongAdder();
      List<Double> latencies = run(http, endpoint, secret, seconds, failed);
      figures.add("webhooks_per_s", latencies.size() / (double) seconds);
      figures.add("webhook_p50_ms", Load.percentile(latencies, 0.50));
      figures.add("webhook_p99_ms", Load.percentile(latencies, 0.99));
      figures.add("webhooks_not_acknowledged", failed.doubleValue());
    }
    figures.write("webhook", json);
    return 0;
  }

  private List<Double> run(
      HttpClient http, URI endpoint, String secret, int howLong, LongAdder failed) {
    List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
    long begun = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < pace * howLong; i++) {
        long due = begun + (long) (i * NANOS / pace);
        pause(due - System.nanoTime());
        threads.execute(
            () -> {
              if (isAcknowledged(http, endpoint, secret)) {
                latencies.add((System.nanoTime() - due) / MILLIS);
              } else {
                failed.increment();
              }
            });
      }
    }
    return latencies;
  }

  private static boolean isAcknowledged(HttpClient http, URI endpoint, String secret) {
    String body = event();
    long timestamp = Instant.now().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .header("Stripe-Signature", "t=" + timestamp + ",v1=" + sign(secret, timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException broken) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** An event of a kind that asks for nothing, about a customer that is nobody's. */
  private static String event() {
    String id = UUID.randomUUID().toString().replace("-", "");
    return """
    {"id":"evt_%s","object":"event","api_version":"2026-07-29.dahlia","created":%d,\
    "livemode":false,"pending_webhooks":1,"type":"customer.updated",\
    "data":{"object":{"id":"cus_%s","object":"customer","livemode":false}}}\
    """
        .formatted(id, Instant.now().getEpochSecond(), id);
  }

  private static String sign(String secret, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", impossible);
    }
  }

  private static void pause(long nanos) {
    if (nanos <= 0) {
      return;
    }
    try {
      Thread.sleep(Duration.ofNanos(nanos));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
