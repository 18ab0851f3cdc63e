package io.orderledger.payment.provider.halyk;

import io.orderledger.payment.provider.Capabilities;
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
import tools.jackson.databind.JsonNode;

/**
 * Halyk ePay: an invoice for each attempt, paid on the bank's page in two stages, with 3-D Secure
 * there: no card number reaches this house (B-5.3). Nothing that it tells is believed: its
 * callbacks are unsigned, and each has us ask for the invoice's state.
 */
@Clause({ClauseId.B_5_2, ClauseId.B_5_3, ClauseId.B_5_4})
public final class HalykProvider implements PaymentProvider, AutoCloseable {

  /** "The minimum refund amount is 10 tenge." */
  public static final Tenge LEAST_REFUND = Tenge.of(10);

  /** Our own refusal of less. */
  public static final String BELOW_LEAST_REFUND = "below_minimum_refund";

  // No key protects here. An attempt's invoice stays the same, a hold can be charged or cancelled
  // once, and refunds are written down before they are asked for: none of it ever expires.
  private static final Duration FOR_GOOD = Duration.ofDays(36_500);

  private final HalykSettings settings;
  private final HalykApi api;
  private final HalykInvoices invoices;
  private final HalykRefunds refunds;
  private final Clock clock;

  public HalykProvider(
      HalykSettings settings, HalykInvoices invoices, RefundNotes notes, Clock clock) {
    this.settings = settings;
    this.api = new HalykApi(settings, clock);
    this.invoices = invoices;
    this.refunds = new HalykRefunds(notes, settings.repeatAfter(), clock);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "halyk";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(FOR_GOOD, false, false, false, false, false);
  }

  @Override
  public boolean made(String intentId) {
    return HalykIntent.isOne(intentId);
  }

  @Override
  public IntentSnapshot createIntent(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String key) {
    String invoice = invoices.numberOf(sellerId, order, attempt);
    HalykSettings.Terminal terminal = api.terminal(sellerId);
    HalykPage page =
        new HalykPage(
            invoice,
            terminal.terminal(),
            amount,
            order.value(),
            settings.callbacks(),
            settings.returning());
    JsonNode token =
        api.paymentToken(sellerId, page.tokenFields(CallbackProof.of(terminal.secret(), invoice)));
    return new IntentSnapshot(
        invoice,
        order,
        attempt,
        page.payment(token),
        Standing.PAYABLE,
        amount,
        Tenge.ZERO,
        false,
        null,
        clock.instant());
  }

  /** Another token for the same invoice: it is paid once, whatever token it is paid with. */
  @Override
  public IntentSnapshot reopen(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String intentId) {
    return createIntent(sellerId, order, attempt, amount, intentId);
  }

  @Override
  public IntentSnapshot capture(String sellerId, String intentId, Tenge amount, String key) {
    IntentSnapshot found = fetch(sellerId, intentId);
    return switch (found.standing()) {
      // An answer that never came: what was taken is told.
      case CAPTURED -> found;
      case CLOSED, PAYABLE -> throw new ProviderDeclined("not_held");
      case HELD -> {
        api.operate(sellerId, transaction(found), "charge?amount=" + amount.amount());
        yield fetch(sellerId, found.intentId());
      }
    };
  }

  @Override
  public IntentSnapshot cancel(String sellerId, String intentId, String key) {
    IntentSnapshot found = fetch(sellerId, intentId);
    return switch (found.standing()) {
      case CAPTURED, CLOSED -> found;
      case HELD -> {
        api.operate(sellerId, transaction(found), "cancel");
        yield fetch(sellerId, found.intentId());
      }
      case PAYABLE -> {
        boolean tried = found.amount().isPositive();
        if (tried && !found.failed()) {
          throw new ProviderUnavailable("The buyer is at the bank's page: the outcome is awaited.");
        }
        // The page has no end of its own: it lasts as long as its token. What is paid on it later
        // is released then.
        yield unpaid(sellerId, HalykIntent.parse(intentId).invoice(), Standing.CLOSED);
      }
    };
  }

  @Override
  public RefundSnapshot refund(String sellerId, RefundTarget target, Tenge amount, String key) {
    if (LEAST_REFUND.isMoreThan(amount)) {
      throw new ProviderDeclined(BELOW_LEAST_REFUND);
    }
    HalykIntent intent = HalykIntent.parse(target.intentId());
    JsonNode paid = shown(sellerId, intent).orElseThrow(() -> new ProviderDeclined("not_found"));
    RefundNote made =
        refunds.make(
            intent.invoice(),
            target.refundId(),
            amount,
            HalykReading.refundedAsSaid(paid),
            externalId ->
                api.operate(
                    sellerId,
                    HalykReading.id(paid),
                    "refund?amount=" + amount.amount() + "&externalID=" + externalId));
    return snapshot(made, target.intentId(), target.order(), target.attempt());
  }

  @Override
  public IntentSnapshot fetch(String sellerId, String intentId) {
    HalykIntent intent = HalykIntent.parse(intentId);
    return shown(sellerId, intent)
        .map(
            found ->
                HalykReading.payment(
                    intent.invoice(),
                    invoices.find(sellerId, intent.invoice()),
                    found,
                    clock.instant()))
        .orElseGet(() -> unpaid(sellerId, intent.invoice(), Standing.PAYABLE));
  }

  /** Ours as they were written down, and what the provider gave back beside them. */
  @Override
  public List<RefundSnapshot> refunds(String sellerId, String intentId, Instant since) {
    HalykIntent intent = HalykIntent.parse(intentId);
    Optional<HalykInvoices.Ours> ours = invoices.find(sellerId, intent.invoice());
    Optional<JsonNode> paid = shown(sellerId, intent);
    if (ours.isEmpty() || paid.isEmpty()) {
      return List.of();
    }
    String payment = HalykIntent.of(intent.invoice(), HalykReading.id(paid.get()));
    return refunds.made(intent.invoice(), HalykReading.refunded(paid.get())).stream()
        .map(note -> snapshot(note, payment, ours.get().order(), ours.get().attempt()))
        .toList();
  }

  @Override
  public SignedNotification verify(String kind, byte[] raw, Map<String, String> headers) {
    String seller = CallbackProof.check(raw, settings.sellers()).seller();
    return new SignedNotification(seller, Digest.sha256(raw));
  }

  @Override
  public Notification parse(String kind, byte[] raw) {
    return CallbackProof.read(raw)
        .map(CallbackProof::invoice)
        .filter(invoice -> !invoice.isEmpty())
        .<Notification>map(Notification.LookAt::new)
        .orElseThrow(() -> new UndecodableNotification("A callback names no invoice."));
  }

  /**
   * The transaction that the provider shows for an invoice.
   *
   * @throws ProviderUnavailable when another one of it was asked for
   */
  private Optional<JsonNode> shown(String sellerId, HalykIntent intent) {
    Optional<JsonNode> found = api.transaction(sellerId, intent.invoice());
    boolean another =
        found.isPresent()
            && intent.transaction().isPresent()
            && !intent.transaction().get().equals(HalykReading.id(found.get()));
    if (another) {
      throw new ProviderUnavailable(
          "Invoice " + intent.invoice() + " shows another payment than the one that is known.");
    }
    return found;
  }

  private static String transaction(IntentSnapshot found) {
    return HalykIntent.parse(found.intentId()).transaction().orElseThrow();
  }

  private IntentSnapshot unpaid(String sellerId, String invoice, Standing standing) {
    Optional<HalykInvoices.Ours> ours = invoices.find(sellerId, invoice);
    return new IntentSnapshot(
        invoice,
        ours.map(HalykInvoices.Ours::order).orElse(null),
        ours.map(HalykInvoices.Ours::attempt).orElse(0),
        null,
        standing,
        Tenge.ZERO,
        Tenge.ZERO,
        false,
        null,
        clock.instant());
  }

  private static RefundSnapshot snapshot(
      RefundNote note, String intentId, OrderNumber order, int attempt) {
    return new RefundSnapshot(
        note.externalId(),
        intentId,
        order,
        note.ours() ? note.refundId() : null,
        attempt,
        note.amount(),
        RefundSnapshot.Standing.SUCCEEDED,
        null,
        note.askedAt());
  }

  @Override
  public void close() {
    api.close();
  }
}
