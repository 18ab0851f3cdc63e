package io.orderledger.payment.provider.instalment;

import io.orderledger.payment.model.InstalmentIntent;
import io.orderledger.payment.provider.Capabilities;
import io.orderledger.payment.provider.Digest;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.RefundSnapshot;
import io.orderledger.payment.provider.RefundTarget;
import io.orderledger.payment.provider.SignedNotification;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.payment.provider.UnreadableReport;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A bank's instalment desk in a provider's place. The application is the intent: approved, the
 * bank's money is held for the order; told of the dispatch, the bank pays the seller; a refund has
 * it recalculate its contract with the buyer, and is of its principal alone (B-5.8).
 */
@Clause({ClauseId.B_5_4, ClauseId.B_5_8, ClauseId.B_5_11})
public final class InstalmentProvider implements PaymentProvider, AutoCloseable {

  public static final String NAME = "instalment";

  /**
   * An application and a recalculation go by our own names of them, which the bank never forgets.
   */
  private static final Duration FOR_GOOD = Duration.ofDays(36_500);

  private final InstalmentSettings settings;
  private final Months months;
  private final DeskApi api;
  private final Clock clock;

  /** Over how many months an order's attempt asks to pay. */
  @FunctionalInterface
  public interface Months {
    int of(OrderNumber order, int attempt);
  }

  public InstalmentProvider(InstalmentSettings settings, Months months, Clock clock) {
    this.settings = settings;
    this.months = months;
    this.api = new DeskApi(settings);
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(FOR_GOOD, true, true, false, false, true);
  }

  @Override
  public boolean made(String intentId) {
    return InstalmentIntent.isOne(intentId);
  }

  @Override
  public IntentSnapshot createIntent(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String key) {
    Map<String, ?> application =
        Map.of(
            "reference",
            ApplicationReading.reference(order, attempt),
            "amount",
            amount.amount(),
            "currency",
            Tenge.CURRENCY,
            "months",
            months.of(order, attempt));
    return understood(
        () -> ApplicationReading.application(api.ask(sellerId, "applications", application)));
  }

  /** The same page: an application has one. */
  @Override
  public IntentSnapshot reopen(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String intentId) {
    return fetch(sellerId, intentId);
  }

  /** Tells of the dispatch: the bank pays so much, and lends no more than that. */
  @Override
  public IntentSnapshot capture(String sellerId, String intentId, Tenge amount, String key) {
    return understood(
        () ->
            ApplicationReading.application(
                api.ask(
                    sellerId,
                    path(intentId) + "/dispatch",
                    Map.of("amount", amount.amount(), "currency", Tenge.CURRENCY))));
  }

  /** Drops it; one that the bank or the buyer had ended before is over as well. */
  @Override
  public IntentSnapshot cancel(String sellerId, String intentId, String key) {
    IntentSnapshot found =
        understood(
            () ->
                ApplicationReading.application(
                    api.ask(sellerId, path(intentId) + "/drop", Map.of())));
    return found.failed() ? over(found) : found;
  }

  private static IntentSnapshot over(IntentSnapshot ended) {
    return new IntentSnapshot(
        ended.intentId(),
        ended.orderNumber(),
        ended.attempt(),
        null,
        Standing.CLOSED,
        ended.amount(),
        Tenge.ZERO,
        false,
        null,
        ended.at());
  }

  @Override
  public RefundSnapshot refund(String sellerId, RefundTarget target, Tenge amount, String key) {
    Map<String, ?> recalculation =
        Map.of(
            "reference", target.refundId(), "amount", amount.amount(), "currency", Tenge.CURRENCY);
    JsonNode told = api.ask(sellerId, path(target.intentId()) + "/recalculations", recalculation);
    return understood(
        () ->
            ApplicationReading.recalculation(
                told.path("recalculation"),
                ApplicationReading.application(told.path("application"))));
  }

  @Override
  public IntentSnapshot fetch(String sellerId, String intentId) {
    return understood(() -> ApplicationReading.application(api.look(sellerId, path(intentId))));
  }

  @Override
  public List<RefundSnapshot> refunds(String sellerId, String intentId, Instant since) {
    return understood(
        () -> {
          JsonNode told = api.look(sellerId, path(intentId) + "/recalculations");
          IntentSnapshot of = ApplicationReading.application(told.path("application"));
          return told.path("recalculations")
              .valueStream()
              .map(one -> ApplicationReading.recalculation(one, of))
              .toList();
        });
  }

  @Override
  public List<SettlementLine> settlement(byte[] report) throws UnreadableReport {
    return DeskReport.read(report);
  }

  @Override
  public SignedNotification verify(String kind, byte[] raw, Map<String, String> headers) {
    String seller =
        DeskSignature.signer(
            raw, headers.get(DeskSignature.HEADER), settings.desks(), clock.instant());
    return new SignedNotification(seller, eventId(raw));
  }

  /** One that cannot be read is put before a person, and needs a name for that. */
  private static String eventId(byte[] raw) {
    Optional<String> named;
    try {
      named = ApplicationReading.eventId(raw);
    } catch (UndecodableNotification e) {
      named = Optional.empty();
    }
    return named.orElseGet(() -> Digest.sha256(raw));
  }

  @Override
  public Notification parse(String kind, byte[] raw) {
    return ApplicationReading.notification(raw);
  }

  private static String path(String intentId) {
    return "applications/" + InstalmentIntent.bankId(intentId);
  }

  /** An answer that cannot be read leaves the outcome unknown. */
  private static <T> T understood(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UndecodableNotification e) {
      throw new ProviderUnavailable("The bank's answer cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    api.close();
  }
}
