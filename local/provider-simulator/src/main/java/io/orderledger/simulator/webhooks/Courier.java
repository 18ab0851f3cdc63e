package io.orderledger.simulator.webhooks;

import io.orderledger.simulator.resources.ProviderEvent;
import io.orderledger.simulator.resources.StripeJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt to deliver one event. */
final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final StripeJson json;
  private final DeliveryPolicy policy;
  private final Clock clock;
  private final Semaphore slots;
  private final LongAdder delivered = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  Courier(StripeJson json, DeliveryPolicy policy, Clock clock) {
    this.json = json;
    this.policy = policy;
    this.clock = clock;
    this.slots = new Semaphore(policy.concurrent());
  }

  /** Whether the seller acknowledged with a 2xx; anything else is a failure, redirects too. */
  boolean attempt(WebhookEndpoint endpoint, ProviderEvent event) throws InterruptedException {
    String payload = json.of(event, true).toString();
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.url())
            .timeout(policy.timeout())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
            .header(
                "Stripe-Signature",
                Signature.header(endpoint.secrets(), clock.millis() / 1000, payload))
            .POST(HttpRequest.BodyPublishers.ofString(payload))
            .build();
    slots.acquire();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      boolean acknowledged = status >= 200 && status < 300;
      (acknowledged ? delivered : refused).increment();
      if (!acknowledged) {
        LOG.debug("{} {} answered with {}", event.type(), event.id(), status);
      }
      return acknowledged;
    } catch (IOException e) {
      refused.increment();
      LOG.debug("{} {} not delivered: {}", event.type(), event.id(), e.toString());
      return false;
    } finally {
      slots.release();
    }
  }

  /** Acknowledged attempts so far. */
  long delivered() {
    return delivered.sum();
  }

  /** Failed attempts so far. */
  long refused() {
    return refused.sum();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
