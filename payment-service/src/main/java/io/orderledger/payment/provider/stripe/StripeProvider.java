package io.orderledger.payment.provider.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.orderledger.payment.evidence.file.model.EvidenceFileKind;
import io.orderledger.payment.provider.Capabilities;
import io.orderledger.payment.provider.CardVault;
import io.orderledger.payment.provider.Digest;
import io.orderledger.payment.provider.EvidenceField;
import io.orderledger.payment.provider.EvidenceLimits;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.RefundSnapshot;
import io.orderledger.payment.provider.RefundTarget;
import io.orderledger.payment.provider.SignedNotification;
import io.orderledger.payment.provider.UnreadableReport;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stripe, one client a seller's account. Card data is entered on Stripe's page only: no card number
 * reaches this house (B-5.3).
 */
@Clause({ClauseId.B_5_2, ClauseId.B_5_3})
public final class StripeProvider implements PaymentProvider {

  // Stripe forgets idempotency keys "after at least 24 hours": an hour of safety.
  private static final Duration KEYS_LAST = Duration.ofHours(23);

  private final StripeAccounts accounts;
  private final SignatureCheck signatures;
  private final Clock clock;
  private final StripeCards cards;

  public StripeProvider(StripeSettings settings, Clock clock) {
    this.accounts = new StripeAccounts(settings);
    this.signatures = new SignatureCheck(clock);
    this.clock = clock;
    this.cards = new StripeCards(this, clock);
  }

  @Override
  public String name() {
    return "stripe";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(KEYS_LAST, true, true, false, true, false);
  }

  @Override
  public boolean made(String intentId) {
    return intentId.startsWith("pi_");
  }

  @Override
  public IntentSnapshot createIntent(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String key) {
    PaymentIntentCreateParams params = intentParams(order, attempt, amount).build();
    return intent(sellerId, client -> client.v1().paymentIntents().create(params, under(key)));
  }

  /** What every intent is made with: its money is held, and taken when the goods leave. */
  static PaymentIntentCreateParams.Builder intentParams(
      OrderNumber order, int attempt, Tenge amount) {
    return PaymentIntentCreateParams.builder()
        .setAmount(MinorUnits.of(amount))
        .setCurrency(MinorUnits.CURRENCY)
        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
        .addPaymentMethodType("card")
        .setDescription(order.value())
        .putMetadata(StripeReading.ORDER, order.value())
        .putMetadata(StripeReading.ATTEMPT, Integer.toString(attempt));
  }

  @Override
  public CardVault cards() {
    return cards;
  }

  @Override
  public IntentSnapshot reopen(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String intentId) {
    return fetch(sellerId, intentId);
  }

  @Override
  public IntentSnapshot capture(String sellerId, String intentId, Tenge amount, String key) {
    PaymentIntentCaptureParams params =
        PaymentIntentCaptureParams.builder().setAmountToCapture(MinorUnits.of(amount)).build();
    return intent(
        sellerId, client -> client.v1().paymentIntents().capture(intentId, params, under(key)));
  }

  @Override
  public IntentSnapshot cancel(String sellerId, String intentId, String key) {
    PaymentIntentCancelParams params = PaymentIntentCancelParams.builder().build();
    return intent(
        sellerId, client -> client.v1().paymentIntents().cancel(intentId, params, under(key)));
  }

  @Override
  public RefundSnapshot refund(String sellerId, RefundTarget target, Tenge amount, String key) {
    RefundCreateParams params =
        RefundCreateParams.builder()
            .setPaymentIntent(target.intentId())
            .setAmount(MinorUnits.of(amount))
            .putMetadata(StripeReading.ORDER, target.order().value())
            .putMetadata(StripeReading.ATTEMPT, Integer.toString(target.attempt()))
            .putMetadata(StripeReading.REFUND, target.refundId())
            .build();
    return ask(
        sellerId,
        client ->
            StripeReading.refund(
                client.v1().refunds().create(params, under(key)), clock.instant()));
  }

  @Override
  public IntentSnapshot fetch(String sellerId, String intentId) {
    return intent(sellerId, client -> client.v1().paymentIntents().retrieve(intentId));
  }

  @Override
  public List<RefundSnapshot> refunds(String sellerId, String intentId, Instant since) {
    RefundListParams params =
        RefundListParams.builder().setPaymentIntent(intentId).setLimit(100L).build();
    return ask(
        sellerId,
        client ->
            client.v1().refunds().list(params).getData().stream()
                // Stripe lists the release of a hold as a refund that moved no money.
                .filter(refund -> refund.getBalanceTransaction() != null)
                .map(refund -> StripeReading.refund(refund, clock.instant()))
                .toList());
  }

  @Override
  public Optional<EvidenceLimits> evidenceLimits() {
    return Optional.of(StripeEvidence.LIMITS);
  }

  @Override
  public String uploadEvidence(String sellerId, byte[] file, String key) {
    return ask(
        sellerId,
        client -> client.v1().files().create(StripeEvidence.upload(file), under(key)).getId());
  }

  @Override
  public void submitEvidence(
      String sellerId,
      String disputeId,
      Map<EvidenceField, String> evidence,
      Map<EvidenceFileKind, String> files,
      String key) {
    var _ =
        ask(
            sellerId,
            client ->
                client
                    .v1()
                    .disputes()
                    .update(disputeId, StripeEvidence.params(evidence, files), under(key)));
  }

  @Override
  public boolean hasEvidence(String sellerId, String disputeId) {
    return ask(
        sellerId, client -> StripeEvidence.isSubmitted(client.v1().disputes().retrieve(disputeId)));
  }

  @Override
  public String account(String sellerId) {
    return accounts.name(sellerId);
  }

  @Override
  public List<SettlementLine> settlement(byte[] report) throws UnreadableReport {
    return StripeReport.read(report);
  }

  @Override
  public Set<String> reportingAccounts() {
    return accounts.names();
  }

  @Override
  public byte[] report(String account, LocalDate day) {
    return ask(account, client -> new StripeDay(client, day).report());
  }

  @Override
  public SignedNotification verify(String kind, byte[] raw, Map<String, String> headers) {
    String payload = new String(raw, UTF_8);
    String signature = headers.get("stripe-signature");
    String account = signatures.signer(payload, signature, accounts.listening()).name();
    String id = StripeReading.eventId(payload);
    return new SignedNotification(account, id == null ? "sha256:" + Digest.sha256(raw) : id);
  }

  @Override
  public Notification parse(String kind, byte[] raw) {
    return StripeReading.notification(new String(raw, UTF_8));
  }

  interface Asking<T> {
    T of(StripeClient client) throws StripeException;
  }

  IntentSnapshot intent(String sellerId, Asking<PaymentIntent> asking) {
    return ask(sellerId, client -> StripeReading.intent(asking.of(client), clock.instant()));
  }

  <T> T ask(String sellerId, Asking<T> asking) {
    try {
      return asking.of(accounts.client(sellerId));
    } catch (CardException e) {
      throw new ProviderDeclined(code(e.getDeclineCode(), e), e);
    } catch (InvalidRequestException e) {
      if ("lock_timeout".equals(e.getCode()) || status(e) == 409 || status(e) == 429) {
        throw unavailable(e);
      }
      throw new ProviderDeclined(code(null, e), e);
    } catch (StripeException e) {
      throw unavailable(e);
    }
  }

  private static ProviderUnavailable unavailable(StripeException e) {
    // The library's messages may quote parameters; its kind and request id are enough to look up.
    return new ProviderUnavailable(
        e.getClass().getSimpleName() + ", HTTP " + status(e) + ", request " + e.getRequestId(), e);
  }

  private static int status(StripeException e) {
    Integer status = e.getStatusCode();
    return status == null ? 0 : status;
  }

  private static String code(@Nullable String decline, StripeException e) {
    String code = StripeReading.code(decline, e.getCode());
    return code == null ? "http_" + status(e) : code;
  }

  static RequestOptions under(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }
}
