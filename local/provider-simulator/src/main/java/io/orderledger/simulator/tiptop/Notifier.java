package io.orderledger.simulator.tiptop;

import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.webhooks.DeliveryPolicy;
import io.orderledger.simulator.webhooks.Lanes;
import io.orderledger.simulator.webhooks.Sender;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
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
final class Notifier implements Lanes.Manner<Notice>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final ContentType FORM =
      ContentType.create("application/x-www-form-urlencoded", StandardCharsets.UTF_8);
  private static final int ATTEMPTS = 100;

  private final Map<String, Site> sites;
  private final DeliveryPolicy policy;
  private final JsonMapper json = new JsonMapper();
  private final Lanes<Notice> lanes;
  private final Sender sender;

  /**
   * Listens to the map of sites: an address or a secret counts from the next attempt on.
   *
   * @param told hears of each notice whose delivery has ended, whatever the end
   */
  Notifier(
      Map<String, Site> sites, FaultPlan faults, DeliveryPolicy policy, Consumer<Notice> told) {
    this.sites = sites;
    this.policy = policy;
    this.sender = new Sender(policy.timeout(), policy.concurrent());
    this.lanes = new Lanes<>(faults, policy.delay(), this, told);
  }

  /** Takes a notice for delivery and returns at once. */
  void accept(Notice notice) {
    lanes.accept(notice);
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
    return lanes.waiting();
  }

  @Override
  public String lane(Notice notice) {
    return notice.lane();
  }

  @Override
  public String kind(Notice notice) {
    return notice.kind().wire();
  }

  @Override
  public boolean listens(Notice notice) {
    Site site = sites.get(notice.publicId());
    return site != null && site.notifications() != null;
  }

  @Override
  public void persist(Notice notice) throws InterruptedException {
    for (int attempt = 1; lanes.open(); attempt++) {
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
      Thread.sleep(policy.pauseAfter(attempt));
    }
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
    lanes.close();
    sender.close();
  }
}
