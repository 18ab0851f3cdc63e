package io.orderledger.simulator.webhooks;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.resources.ProviderEvent;
import io.orderledger.simulator.resources.StripeJson;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to the sellers: those of one intent one after the other, in order; those of
 * different intents side by side.
 */
public final class Dispatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final Duration REORDER_WAIT = Duration.ofMillis(500);

  private final Map<String, WebhookEndpoint> endpoints = new ConcurrentHashMap<>();
  private final Map<String, LinkedBlockingQueue<ProviderEvent>> lanes = new ConcurrentHashMap<>();
  private final FaultPlan faults;
  private final DeliveryPolicy policy;
  private final Consumer<ProviderEvent> told;
  private final Courier courier;
  private volatile boolean open = true;

  /**
   * @param told hears of each event whose delivery has ended, whatever the end
   */
  public Dispatch(
      StripeJson json,
      FaultPlan faults,
      DeliveryPolicy policy,
      Clock clock,
      Consumer<ProviderEvent> told) {
    this.faults = faults;
    this.policy = policy;
    this.told = told;
    this.courier = new Courier(json, policy, clock);
  }

  /** Sets where an account listens, from the next attempt on; null for nowhere. */
  public void endpoint(String account, @Nullable WebhookEndpoint endpoint) {
    if (endpoint == null) {
      endpoints.remove(account);
    } else {
      endpoints.put(account, endpoint);
    }
  }

  /** Takes an event for delivery and returns at once. */
  public void accept(ProviderEvent event) {
    lanes.compute(
        event.intent(),
        (intent, lane) -> {
          if (lane != null) {
            lane.add(event);
            return lane;
          }
          LinkedBlockingQueue<ProviderEvent> fresh = new LinkedBlockingQueue<>();
          fresh.add(event);
          Thread.ofVirtual().name("webhooks-" + intent).start(() -> drain(intent, fresh));
          return fresh;
        });
  }

  /** Acknowledged attempts so far. */
  public long delivered() {
    return courier.delivered();
  }

  /** Failed attempts so far. */
  public long refused() {
    return courier.refused();
  }

  /** Intents with events still on their way. */
  public int waiting() {
    return lanes.size();
  }

  private void drain(String intent, LinkedBlockingQueue<ProviderEvent> lane) {
    try {
      while (open) {
        ProviderEvent event = lane.poll();
        if (event == null) {
          // Emptiness is looked at again under the map's lock: an event may just have come.
          if (lanes.compute(intent, (key, same) -> lane.isEmpty() ? null : same) == null) {
            return;
          }
          continue;
        }
        if (faults.strikes(Fault.REORDER_WEBHOOK, event.simulate(), event.type())) {
          ProviderEvent next = lane.poll(REORDER_WAIT.toMillis(), TimeUnit.MILLISECONDS);
          if (next != null) {
            deliver(next);
          }
        }
        deliver(event);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(ProviderEvent event) throws InterruptedException {
    String simulate = event.simulate();
    if (!endpoints.containsKey(event.account())) {
      told.accept(event);
      return;
    }
    if (faults.strikes(Fault.LOSE_WEBHOOK, simulate, event.type())) {
      LOG.debug("{} {} lost on purpose", event.type(), event.id());
      told.accept(event);
      return;
    }
    if (faults.strikes(Fault.DELAY_WEBHOOK, simulate, event.type())) {
      Thread.sleep(policy.delay());
    }
    persist(event);
    if (open && faults.strikes(Fault.DUPLICATE_WEBHOOK, simulate, event.type())) {
      persist(event);
    }
    if (open) {
      told.accept(event);
    }
  }

  private void persist(ProviderEvent event) throws InterruptedException {
    for (int attempt = 1; open; attempt++) {
      // Asked anew each time: the seller may have moved or rotated its secret.
      WebhookEndpoint endpoint = endpoints.get(event.account());
      if (endpoint == null || courier.attempt(endpoint, event)) {
        return;
      }
      if (attempt >= policy.attempts()) {
        LOG.warn("{} {} given up after {} attempts", event.type(), event.id(), attempt);
        return;
      }
      Thread.sleep(policy.pauseAfter(attempt));
    }
  }

  @Override
  public void close() {
    open = false;
    courier.close();
  }
}
