package io.orderledger.simulator.tiptop;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.webhooks.DeliveryPolicy;
import io.orderledger.simulator.webhooks.Sender;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings notices to the sellers, those of one invoice one after the other, until they answer with
 * code 0 or a hundred attempts have failed; and asks them before a payment.
 */
final class Notifier implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final ContentType FORM =
      ContentType.create("application/x-www-form-urlencoded", StandardCharsets.UTF_8);
  private static final int ATTEMPTS = 100;
  private static final Duration REORDER_WAIT = Duration.ofMillis(500);

  private final Map<String, Site> sites;
  private final FaultPlan faults;
  private final DeliveryPolicy policy;
  private final Consumer<Notice> told;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, LinkedBlockingQueue<Notice>> lanes = new ConcurrentHashMap<>();
  private final Sender sender;
  private volatile boolean open = true;

  /**
   * Listens to the map of sites: an address or a secret counts from the next attempt on.
   *
   * @param told hears of each notice whose delivery has ended, whatever the end
   */
  Notifier(
      Map<String, Site> sites, FaultPlan faults, DeliveryPolicy policy, Consumer<Notice> told) {
    this.sites = sites;
    this.faults = faults;
    this.policy = policy;
    this.sender = new Sender(policy.timeout(), policy.concurrent());
    this.told = told;
  }

  /** Takes a notice for delivery and returns at once. */
  void accept(Notice notice) {
    lanes.compute(
        notice.lane(),
        (invoice, lane) -> {
          if (lane != null) {
            lane.add(notice);
            return lane;
          }
          LinkedBlockingQueue<Notice> fresh = new LinkedBlockingQueue<>();
          fresh.add(notice);
          Thread.ofVirtual().name("notices-" + invoice).start(() -> drain(invoice, fresh));
          return fresh;
        });
  }

  /**
   * Whether a payment may go on. A site that listens nowhere was not asked; one that does not
   * answer, or not in the form that is asked for, has said no.
   */
  boolean admits(Transaction payment, long now) {
    Site site = sites.get(payment.publicId());
    if (site == null || site.notifications() == null) {
      return true;
    }
    return send(site, Kind.CHECK, Wording.body(Kind.CHECK, payment, now)).orElse(-1) == 0;
  }

  /** Invoices with notices still on their way. */
  int waiting() {
    return lanes.size();
  }

  private void drain(String invoice, LinkedBlockingQueue<Notice> lane) {
    try {
      while (open) {
        Notice notice = lane.poll();
        if (notice == null) {
          // Emptiness is looked at again under the map's lock: a notice may just have come.
          if (lanes.compute(invoice, (key, same) -> lane.isEmpty() ? null : same) == null) {
            return;
          }
          continue;
        }
        if (strikes(Fault.REORDER_WEBHOOK, notice)) {
          Notice next = lane.poll(REORDER_WAIT.toMillis(), TimeUnit.MILLISECONDS);
          if (next != null) {
            deliver(next);
          }
        }
        deliver(notice);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Notice notice) throws InterruptedException {
    if (listens(notice) && !strikes(Fault.LOSE_WEBHOOK, notice)) {
      if (strikes(Fault.DELAY_WEBHOOK, notice)) {
        Thread.sleep(policy.delay());
      }
      persist(notice);
      if (open && strikes(Fault.DUPLICATE_WEBHOOK, notice)) {
        persist(notice);
      }
    }
    if (open) {
      told.accept(notice);
    }
  }

  private boolean listens(Notice notice) {
    Site site = sites.get(notice.publicId());
    return site != null && site.notifications() != null;
  }

  private boolean strikes(Fault fault, Notice notice) {
    return faults.strikes(fault, null, notice.kind().wire());
  }

  private void persist(Notice notice) throws InterruptedException {
    for (int attempt = 1; open; attempt++) {
      Site site = sites.get(notice.publicId());
      if (site == null || site.notifications() == null) {
        return;
      }
      if (send(site, notice.kind(), notice.body()).orElse(-1) == 0) {
        return;
      }
      if (attempt >= ATTEMPTS) {
        LOG.warn("{} {} given up after {} attempts", notice.kind(), notice.id(), attempt);
        return;
      }
      Thread.sleep(pauseAfter(attempt));
    }
  }

  /** Pauses grow, as the provider's do, in quick motion. */
  private Duration pauseAfter(int attempt) {
    long doubled = policy.firstRetry().toMillis() << Math.min(attempt - 1, 20);
    return Duration.ofMillis(Math.min(doubled, policy.longestRetry().toMillis()));
  }

  /** The code that was answered; empty when there was no answer of the right form. */
  private OptionalInt send(Site site, Kind kind, String body) {
    Map<String, String> headers =
        Map.of(
            "Content-HMAC", Hmac.ofEncoded(site.apiSecret(), body),
            "X-Content-HMAC", Hmac.ofDecoded(site.apiSecret(), body));
    try {
      Sender.Answer answer = sender.post(address(site.notifications(), kind), FORM, headers, body);
      if (answer.status() != 200) {
        LOG.debug("{} answered with {}", kind, answer.status());
        return OptionalInt.empty();
      }
      JsonNode code = json.readTree(answer.body()).path("code");
      return code.isInt() ? OptionalInt.of(code.intValue()) : OptionalInt.empty();
    } catch (IOException | JacksonException e) {
      LOG.debug("{} not delivered: {}", kind, e.toString());
      return OptionalInt.empty();
    }
  }

  private static URI address(@Nullable URI base, Kind kind) {
    return URI.create(base + "/" + kind.wire());
  }

  @Override
  public void close() {
    open = false;
    sender.close();
  }
}
