package io.orderledger.simulator.instalment;

import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.webhooks.DeliveryPolicy;
import io.orderledger.simulator.webhooks.Lanes;
import io.orderledger.simulator.webhooks.Sender;
import io.orderledger.simulator.webhooks.Signature;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings notices to the sellers, those of one application one after the other, until they answer
 * with 200 or the policy's attempts have failed; each attempt is signed and dated anew.
 */
final class Notifier implements Lanes.Manner<Notice>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final int OK = 200;

  private final Map<String, Desk> desks;
  private final DeliveryPolicy policy;
  private final Clock clock;
  private final Lanes<Notice> lanes;
  private final Sender sender;

  /**
   * Listens to the map of desks: an address or a secret counts from the next attempt on.
   *
   * @param told hears of each notice whose delivery has ended, whatever the end
   */
  Notifier(
      Map<String, Desk> desks,
      FaultPlan faults,
      DeliveryPolicy policy,
      Clock clock,
      Consumer<Notice> told) {
    this.desks = desks;
    this.policy = policy;
    this.clock = clock;
    this.sender = new Sender(policy.timeout(), policy.concurrent());
    this.lanes = new Lanes<>(faults, policy.delay(), this, told);
  }

  /** Takes a notice for delivery and returns at once. */
  void accept(Notice notice) {
    lanes.accept(notice);
  }

  /** Applications with notices still on their way. */
  int waiting() {
    return lanes.waiting();
  }

  @Override
  public String lane(Notice notice) {
    return notice.application();
  }

  @Override
  public String kind(Notice notice) {
    return notice.kind();
  }

  @Override
  public boolean listens(Notice notice) {
    Desk desk = desks.get(notice.apiKey());
    return desk != null && desk.notifications() != null;
  }

  @Override
  public void persist(Notice notice) throws InterruptedException {
    for (int attempt = 1; lanes.open() && !sent(notice); attempt++) {
      if (attempt >= policy.attempts()) {
        LOG.warn("{} {} given up after {} attempts", notice.kind(), notice.id(), attempt);
        return;
      }
      Thread.sleep(policy.pauseAfter(attempt));
    }
  }

  private boolean sent(Notice notice) {
    @Nullable Desk desk = desks.get(notice.apiKey());
    @Nullable URI address = desk == null ? null : desk.notifications();
    if (desk == null || address == null) {
      return true;
    }
    String signature =
        Signature.header(
            List.of(desk.webhookSecret()), clock.instant().getEpochSecond(), notice.body());
    try {
      return sender
              .post(
                  address,
                  ContentType.APPLICATION_JSON,
                  Map.of("X-Instalment-Signature", signature),
                  notice.body())
              .status()
          == OK;
    } catch (IOException e) {
      LOG.debug("{} not delivered: {}", notice.kind(), e.toString());
      return false;
    }
  }

  @Override
  public void close() {
    lanes.close();
    sender.close();
  }
}
