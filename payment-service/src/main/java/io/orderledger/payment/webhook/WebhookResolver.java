package io.orderledger.payment.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.log.LogContext;
import io.orderledger.payment.Payments;
import io.orderledger.payment.fraud.Vigilance;
import io.orderledger.payment.model.PaymentCommand.Fact;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.Providers;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns receipts into commands: those of one intent in order of receipt, different ones side by
 * side. One instance does so at a time; an intent that the provider keeps waiting holds up no
 * other.
 */
@Component
public class WebhookResolver {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookResolver.class);
  private static final int BATCH = 200;
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration DEADLINE = Duration.ofDays(1);

  private final Receipts receipts;
  private final Understanding understanding;
  private final Payments payments;
  private final Providers providers;
  private final WireSealer sealer;
  private final Vigilance vigilance;
  private final MeterRegistry meters;
  private final Semaphore came = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;
  private volatile @Nullable IntentLanes lanes;

  WebhookResolver(
      Receipts receipts,
      Understanding understanding,
      Payments payments,
      Providers providers,
      WireSealer sealer,
      Vigilance vigilance,
      MeterRegistry meters) {
    this.receipts = receipts;
    this.understanding = understanding;
    this.payments = payments;
    this.providers = providers;
    this.sealer = sealer;
    this.vigilance = vigilance;
    this.meters = meters;
  }

  void start() {
    running = true;
    lanes = new IntentLanes(this::outcome, receipts::postpone, this::writeLate);
    thread = Thread.ofVirtual().name("webhook-resolver").start(LogContext.carriedTo(this::work));
  }

  void stop() {
    running = false;
    came.release();
    Thread working = thread;
    if (working != null) {
      try {
        if (!working.join(Duration.ofSeconds(10))) {
          working.interrupt();
        }
        lanes().stop();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A receipt is on record. */
  void somethingCame() {
    came.release();
  }

  /** What waited for this order can be understood now. */
  public void orderIsKnown(OrderNumber order) {
    if (receipts.release(order) > 0) {
      came.release();
    }
  }

  private IntentLanes lanes() {
    return Objects.requireNonNull(lanes);
  }

  private void work() {
    while (running) {
      try {
        if (receipts.resolve(BATCH, this::resolve) == 0) {
          boolean nudged = came.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
          if (nudged) {
            came.drainPermits();
          }
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("Resolving webhooks failed; they are tried again.", e);
        pause();
      }
    }
  }

  private void resolve(List<Receipt> due) {
    List<Opened> opened = due.stream().flatMap(receipt -> open(receipt).stream()).toList();
    List<Outcome> outcomes = lanes().outcomes(opened);
    // Written by this thread: the transaction that holds the lock is its own.
    List<Receipts.Settled> settled = new ArrayList<>();
    outcomes.forEach(outcome -> write(outcome, settled));
    receipts.settle(settled);
  }

  /** Of an intent that kept this batch waiting for too long: on a thread of its own. */
  private void writeLate(Outcome outcome) {
    List<Receipts.Settled> settled = new ArrayList<>();
    write(outcome, settled);
    receipts.settle(settled);
    came.release();
  }

  record Opened(Receipt receipt, Notification notification) {
    /** What must stay in order. */
    String lane() {
      return switch (notification) {
        case Notification.OfIntent(var intent) -> intent.intentId();
        case Notification.OfRefund(var refund) -> refund.intentId();
        case Notification.LookAt(var intentId) -> intentId;
        case Notification.OfDispute dispute -> dispute.intentId();
        case Notification.OfPayer payer -> payer.intentId();
        case Notification.Irrelevant irrelevant -> "";
      };
    }
  }

  sealed interface Outcome {
    record Settled(Receipts.Settled what) implements Outcome {
      static Settled as(Receipt receipt, ReceiptState state, @Nullable OrderNumber order) {
        return new Settled(
            new Receipts.Settled(receipt, state, order == null ? null : order.value(), null));
      }
    }

    record Early(Receipt receipt, OrderNumber order) implements Outcome {}

    record Again(Receipt receipt) implements Outcome {}
  }

  private void write(Outcome outcome, List<Receipts.Settled> settled) {
    switch (outcome) {
      case Outcome.Settled(var what) -> {
        settled.add(what);
        count(what.state());
      }
      case Outcome.Early(var receipt, var order) ->
          receipts.waitFor(receipt, order, PAUSE, DEADLINE);
      case Outcome.Again(var receipt) -> receipts.postpone(receipt, PAUSE);
    }
  }

  private void count(ReceiptState state) {
    meters.counter("orderledger.webhook.settled", "state", state.name()).increment();
  }

  private Optional<Opened> open(Receipt receipt) {
    try {
      Optional<byte[]> raw = sealer.open(receipt.sealed(), receipt.boundTo());
      if (raw.isEmpty()) {
        forAPerson(receipt, ReceiptTrouble.KEY_EXPIRED, "its key has expired");
        return Optional.empty();
      }
      Notification notification =
          providers.named(receipt.provider()).parse(receipt.kind(), raw.get());
      return Optional.of(new Opened(receipt, notification));
    } catch (UndecodableNotification undecodable) {
      forAPerson(receipt, ReceiptTrouble.UNDECODABLE, undecodable.getMessage());
      return Optional.empty();
    }
  }

  private void forAPerson(Receipt receipt, ReceiptTrouble trouble, @Nullable String why) {
    count(ReceiptState.FOR_A_PERSON);
    LOG.warn("Webhook {} waits for a person: {}", receipt.eventId(), why);
    receipts.settle(List.of(Receipts.Settled.forAPerson(receipt, null, trouble)));
  }

  private Outcome outcome(Opened opened) {
    Receipt receipt = opened.receipt();
    try {
      return switch (understanding.of(
          opened.notification(), providers.named(receipt.provider()), receipt.account())) {
        case Understood.Facts understood -> tell(receipt, understood);
        case Understood.Early(var order) -> new Outcome.Early(receipt, order);
        case Understood.Foreign foreign -> Outcome.Settled.as(receipt, ReceiptState.FOREIGN, null);
      };
    } catch (ProviderUnavailable e) {
      LOG.info("Webhook {} waits for the provider's answer: {}", receipt.eventId(), e.getMessage());
      return new Outcome.Again(receipt);
    } catch (ProviderDeclined e) {
      LOG.warn("Webhook {} waits for a person: {}", receipt.eventId(), e.code());
      return new Outcome.Settled(
          Receipts.Settled.forAPerson(receipt, null, ReceiptTrouble.PROVIDER_DECLINED));
    } catch (RuntimeException e) {
      LOG.warn("Webhook {} is tried again.", receipt.eventId(), e);
      return new Outcome.Again(receipt);
    }
  }

  private Outcome tell(Receipt receipt, Understood.Facts understood) {
    OrderNumber order = understood.order();
    List<Fact> facts = understood.facts();
    String consumer = receipt.provider() + "-webhook";
    Provenance provenance =
        new Provenance(consumer, correlation(order), "webhook:" + receipt.eventId(), null);
    for (int ordinal = 0; ordinal < facts.size(); ordinal++) {
      String message = ordinal == 0 ? receipt.message() : receipt.message() + '/' + ordinal;
      CommandResult result =
          payments.tell(
              order, facts.get(ordinal), new CommandKey.Inbox(consumer, message), provenance);
      if (result instanceof CommandResult.Refused refused) {
        LOG.warn("Webhook {} was refused: {}", receipt.eventId(), refused.refusal().code());
        return new Outcome.Settled(
            Receipts.Settled.forAPerson(receipt, order, ReceiptTrouble.REFUSED));
      }
    }
    if (understood.payer() != null) {
      vigilance.observe(order, receipt.provider(), understood.payer(), provenance);
    }
    return Outcome.Settled.as(receipt, ReceiptState.DONE, order);
  }

  private String correlation(OrderNumber order) {
    return payments
        .events(order)
        .getFirst()
        .metadata()
        .getOrDefault("correlationId", order.value());
  }

  private static void pause() {
    try {
      Thread.sleep(IDLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
