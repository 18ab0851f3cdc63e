package io.orderledger.simulator.halyk;

import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.webhooks.DeliveryPolicy;
import io.orderledger.simulator.webhooks.Lanes;
import io.orderledger.simulator.webhooks.Sender;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts callbacks where the payments say, unsigned. How often the provider repeats one that is not
 * answered with 200, its documentation does not say: here it is five times.
 */
final class Callbacks implements Lanes.Manner<Callback>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);
  private static final int ATTEMPTS = 5;

  private final Map<String, Shop> shops;
  private final DeliveryPolicy policy;
  private final Lanes<Callback> lanes;
  private final Sender sender;

  /**
   * Listens to the map of shops: an address counts from the next attempt on.
   *
   * @param told hears of each callback whose delivery has ended, whatever the end
   */
  Callbacks(
      Map<String, Shop> shops, FaultPlan faults, DeliveryPolicy policy, Consumer<Callback> told) {
    this.shops = shops;
    this.policy = policy;
    this.sender = new Sender(policy.timeout(), policy.concurrent());
    this.lanes = new Lanes<>(faults, policy.delay(), this, told);
  }

  /** Takes a callback for delivery and returns at once. */
  void accept(Callback callback) {
    lanes.accept(callback);
  }

  /** Invoices with callbacks still on their way. */
  int waiting() {
    return lanes.waiting();
  }

  @Override
  public String lane(Callback callback) {
    return callback.terminal() + '/' + callback.invoiceId();
  }

  @Override
  public String kind(Callback callback) {
    return callback.paid() ? "paid" : "failed";
  }

  @Override
  public boolean listens(Callback callback) {
    return true;
  }

  @Override
  public void persist(Callback callback) throws InterruptedException {
    for (int attempt = 1; lanes.open() && !sent(callback); attempt++) {
      if (attempt >= ATTEMPTS) {
        LOG.warn("Callback {} given up after {} attempts", callback.id(), attempt);
        return;
      }
      Thread.sleep(policy.pauseAfter(attempt));
    }
  }

  private boolean sent(Callback callback) {
    try {
      return sender
              .post(address(callback), ContentType.APPLICATION_JSON, Map.of(), callback.body())
              .status()
          == 200;
    } catch (IOException e) {
      LOG.debug("Callback {} not delivered: {}", callback.id(), e.toString());
      return false;
    }
  }

  private URI address(Callback callback) {
    @Nullable Shop shop = shops.get(callback.terminal());
    @Nullable URI elsewhere = shop == null ? null : shop.callbacks();
    return elsewhere == null ? URI.create(callback.address()) : elsewhere;
  }

  @Override
  public void close() {
    lanes.close();
    sender.close();
  }
}
