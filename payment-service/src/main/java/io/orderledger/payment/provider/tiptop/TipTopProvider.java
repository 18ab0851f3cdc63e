package io.orderledger.payment.provider.tiptop;

import io.orderledger.payment.provider.Capabilities;
import io.orderledger.payment.provider.CardVault;
import io.orderledger.payment.provider.DecimalTenge;
import io.orderledger.payment.provider.Digest;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderDeclined;
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
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * TipTop Pay: a page for each attempt, paid in two stages. The page is the provider's, with 3-D
 * Secure there: no card number reaches this house (B-5.3).
 */
@Clause({ClauseId.B_5_2, ClauseId.B_5_3, ClauseId.B_5_4})
public final class TipTopProvider implements PaymentProvider, AutoCloseable {

  /** The kind that asks; the others tell. */
  public static final String CHECK = "check";

  private static final Set<String> TOLD = Set.of("pay", "fail", "confirm", "refund", "cancel");

  // "The processed result is kept for 1 hour": five minutes of safety.
  private static final Duration KEYS_LAST = Duration.ofMinutes(55);
  private static final int REFUND_TYPE = 1;

  private final TipTopSettings settings;
  private final TipTopApi api;
  private final TipTopPages pages;
  private final Clock clock;

  public TipTopProvider(TipTopSettings settings, Clock clock) {
    this.settings = settings;
    this.api = new TipTopApi(settings);
    this.pages = new TipTopPages(api, clock);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "tiptop";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(KEYS_LAST, true, false, true, true, false);
  }

  @Override
  public boolean made(String intentId) {
    return TipTopIntent.isOne(intentId);
  }

  @Override
  public IntentSnapshot createIntent(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String key) {
    return pages.open(sellerId, new InvoiceId(order, attempt), amount, Map.of(), key);
  }

  @Override
  public CardVault cards() {
    return new TipTopCards(this, pages, api, clock);
  }

  /** Another page for the same invoice: our answer to the provider's question admits one. */
  @Override
  public IntentSnapshot reopen(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String intentId) {
    return createIntent(sellerId, order, attempt, amount, "page-" + intentId);
  }

  @Override
  public IntentSnapshot capture(String sellerId, String intentId, Tenge amount, String key) {
    long transaction = transaction(sellerId, intentId);
    Map<String, ?> confirm =
        Map.of("TransactionId", transaction, "Amount", DecimalTenge.of(amount));
    api.call(sellerId, "/payments/confirm", confirm, key).orDeclined();
    return get(sellerId, transaction);
  }

  @Override
  public IntentSnapshot cancel(String sellerId, String intentId, String key) {
    TipTopIntent intent = TipTopIntent.parse(intentId);
    if (intent.transaction().isPresent()) {
      return release(sellerId, intent.transaction().getAsLong(), key);
    }
    // Nobody can pay the page once its end is asked for: our answer to the question says so. Who
    // was asked about before is waited for.
    Optional<JsonNode> last = find(sellerId, intent.invoice());
    if (last.isEmpty()) {
      return closed(intent.invoice());
    }
    IntentSnapshot found = TipTopReading.payment(last.get(), clock.instant());
    return switch (found.standing()) {
      case HELD -> release(sellerId, last.get().path("TransactionId").asLong(), key);
      case CAPTURED, CLOSED -> found;
      case PAYABLE -> {
        if (!found.failed()) {
          throw new ProviderUnavailable("The buyer is at the bank's page: the outcome is awaited.");
        }
        yield closed(intent.invoice());
      }
    };
  }

  private IntentSnapshot release(String sellerId, long transaction, String key) {
    api.call(sellerId, "/payments/void", Map.of("TransactionId", transaction), key).orDeclined();
    return get(sellerId, transaction);
  }

  @Override
  public RefundSnapshot refund(String sellerId, RefundTarget target, Tenge amount, String key) {
    Map<String, ?> refund =
        Map.of(
            "TransactionId",
            transaction(sellerId, target.intentId()),
            "Amount",
            DecimalTenge.of(amount),
            "JsonData",
            Map.of(TipTopReading.REFUND, target.refundId()));
    JsonNode made = api.call(sellerId, "/payments/refund", refund, key).orDeclined();
    String id = TipTopReading.text(made.path("TransactionId"));
    if (id == null) {
      throw new ProviderUnavailable("A refund was answered without its number.");
    }
    return new RefundSnapshot(
        id,
        target.intentId(),
        target.order(),
        target.refundId(),
        target.attempt(),
        amount,
        RefundSnapshot.Standing.SUCCEEDED,
        null,
        clock.instant());
  }

  @Override
  public IntentSnapshot fetch(String sellerId, String intentId) {
    TipTopIntent intent = TipTopIntent.parse(intentId);
    if (intent.transaction().isPresent()) {
      return get(sellerId, intent.transaction().getAsLong());
    }
    return find(sellerId, intent.invoice())
        .map(found -> TipTopReading.payment(found, clock.instant()))
        .orElseGet(() -> unpaid(intent.invoice(), Standing.PAYABLE));
  }

  /** By period: a search by invoice gives the last operation only. */
  @Override
  public List<RefundSnapshot> refunds(String sellerId, String intentId, Instant since) {
    long paid = transaction(sellerId, intentId);
    return listed(sellerId, since, clock.instant().plus(1, ChronoUnit.MINUTES)).stream()
        .filter(
            one ->
                one.path("Type").asInt() == REFUND_TYPE
                    && one.path("OriginalTransactionId").asLong() == paid)
        .map(one -> TipTopReading.refund(one, intentId, clock.instant()))
        .toList();
  }

  @Override
  public Set<String> reportingAccounts() {
    return api.sellers();
  }

  /**
   * By the day on which operations were begun: what of it moved, and was paid out, it says later.
   */
  @Override
  public byte[] report(String account, LocalDate day) {
    return TipTopReport.write(
        listed(account, Almaty.startOf(day), Almaty.endOf(day).minusSeconds(1)));
  }

  /** All pages of what was begun in a period, both ends in it. */
  private List<JsonNode> listed(String sellerId, Instant from, Instant to) {
    List<JsonNode> all = new ArrayList<>();
    for (int page = 1; ; page++) {
      Map<String, ?> period =
          Map.of("CreatedDateGte", moment(from), "CreatedDateLte", moment(to), "PageNumber", page);
      JsonNode listed = api.call(sellerId, "/v2/payments/list", period, null).orDeclined();
      if (listed.isEmpty()) {
        return all;
      }
      listed.forEach(all::add);
    }
  }

  /** Whether there are notifications of this kind that tell. */
  public boolean tells(String kind) {
    return TOLD.contains(kind);
  }

  /** Reads what a verified notification of the kind {@link #CHECK} asks. */
  public PaymentQuestion question(byte[] raw) {
    NotificationBody body = NotificationBody.read(raw);
    String invoice = body.text("InvoiceId");
    return new PaymentQuestion(
        invoice == null ? Optional.empty() : InvoiceId.parse(invoice),
        body.text("Amount"),
        body.text("Currency"));
  }

  @Override
  public List<SettlementLine> settlement(byte[] report) throws UnreadableReport {
    return TipTopReport.read(report);
  }

  @Override
  public SignedNotification verify(String kind, byte[] raw, Map<String, String> headers) {
    String seller = HmacCheck.signer(raw, headers.get("content-hmac"), settings.sellers());
    // Nothing in the bytes names the notification: they name themselves.
    return new SignedNotification(seller, kind + ':' + Digest.sha256(raw));
  }

  @Override
  public Notification parse(String kind, byte[] raw) {
    return TipTopReading.notification(kind, raw);
  }

  private IntentSnapshot get(String sellerId, long transaction) {
    return api.call(sellerId, "/payments/get", Map.of("TransactionId", transaction), null)
        .found()
        .map(found -> TipTopReading.payment(found, clock.instant()))
        .orElseThrow(() -> new ProviderDeclined("not_found"));
  }

  /** The last try to pay an invoice; one that was declined is found too. */
  Optional<JsonNode> find(String sellerId, String invoice) {
    return api.call(sellerId, "/payments/find", Map.of("InvoiceId", invoice), null).found();
  }

  private long transaction(String sellerId, String intentId) {
    TipTopIntent intent = TipTopIntent.parse(intentId);
    return intent
        .transaction()
        .orElseGet(
            () ->
                find(sellerId, intent.invoice())
                    .orElseThrow(() -> new ProviderDeclined("not_found"))
                    .path("TransactionId")
                    .asLong());
  }

  private IntentSnapshot closed(String invoice) {
    return unpaid(invoice, Standing.CLOSED);
  }

  private IntentSnapshot unpaid(String invoice, Standing standing) {
    InvoiceId ours =
        InvoiceId.parse(invoice)
            .orElseThrow(() -> new UndecodableNotification("Not an invoice of ours."));
    return new IntentSnapshot(
        invoice,
        ours.order(),
        ours.attempt(),
        null,
        standing,
        Tenge.ZERO,
        Tenge.ZERO,
        false,
        null,
        clock.instant());
  }

  private static String moment(Instant at) {
    return OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC).toString();
  }

  @Override
  public void close() {
    api.close();
  }
}
