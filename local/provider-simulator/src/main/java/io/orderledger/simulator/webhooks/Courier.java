package io.orderledger.simulator.webhooks;

import io.orderledger.simulator.resources.ProviderEvent;
import io.orderledger.simulator.resources.StripeJson;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hc.core5.http.ContentType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt to deliver one event. */
final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final ContentType JSON = ContentType.APPLICATION_JSON;

  private final StripeJson json;
  private final Clock clock;
  private final Semaphore slots;
  private final LongAdder delivered = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final Sender sender;

  Courier(StripeJson json, DeliveryPolicy policy, Clock clock) {
    this.json = json;
    this.clock = clock;
    this.slots = new Semaphore(policy.concurrent());
    this.sender = new Sender(policy.timeout(), policy.concurrent());
  }

  /** Whether the seller acknowledged with a 2xx; anything else is a failure, redirects too. */
  boolean attempt(WebhookEndpoint endpoint, ProviderEvent event) throws InterruptedException {
    String payload = json.of(event, true).toString();
    Map<String, String> headers =
        Map.of(
            "User-Agent",
            "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
            "Stripe-Signature",
            Signature.header(endpoint.secrets(), clock.millis() / 1000, payload));
    slots.acquire();
    try {
      int status = sender.post(endpoint.url(), JSON, headers, payload).status();
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
    sender.close();
  }
}
