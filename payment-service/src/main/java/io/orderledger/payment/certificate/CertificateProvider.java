package io.orderledger.payment.certificate;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.Payments;
import io.orderledger.payment.certificate.model.CertificateCommand;
import io.orderledger.payment.certificate.model.CertificateCommand.RedeemShare;
import io.orderledger.payment.certificate.model.CertificateCommand.ReleaseShare;
import io.orderledger.payment.certificate.model.CertificateCommand.ReserveShare;
import io.orderledger.payment.certificate.model.CertificateCommand.RestoreShare;
import io.orderledger.payment.certificate.model.CertificateId;
import io.orderledger.payment.certificate.model.GivenBack;
import io.orderledger.payment.certificate.model.Use;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.CertificateIntent;
import io.orderledger.payment.model.Pledge;
import io.orderledger.payment.provider.Capabilities;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.RefundSnapshot;
import io.orderledger.payment.provider.RefundTarget;
import io.orderledger.payment.provider.SignedNotification;
import io.orderledger.payment.provider.UnverifiedNotification;
import io.orderledger.payment.provider.UnverifiedNotification.Ground;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A certificate in a provider's place: what a payment asks of it is a command on the certificate's
 * own stream. So the two streams meet as a payment and its provider do, by a durable task that is
 * repeated until the outcome is on record; each command is harmless to repeat.
 */
@Component
@Clause({ClauseId.B_3_4, ClauseId.B_5_11})
public final class CertificateProvider implements PaymentProvider {

  public static final String NAME = "certificate";

  /** What a stream has on record it never forgets. */
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private final Certificates certificates;
  private final Payments payments;
  private final CertificateSettings settings;
  private final Clock clock;

  CertificateProvider(
      Certificates certificates, Payments payments, CertificateSettings settings, Clock clock) {
    this.certificates = certificates;
    this.payments = payments;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(FOR_EVER, true, true, false, false, false);
  }

  @Override
  public boolean made(String intentId) {
    return CertificateIntent.isOne(intentId);
  }

  /** As much of the amount as there is on the certificate that the attempt names. */
  @Override
  public IntentSnapshot createIntent(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String key) {
    Account account = payments.find(order).orElseThrow().account();
    CertificateIntent intent =
        new CertificateIntent(pledge(account, attempt).certificateId(), order, attempt);
    tell(
        intent,
        new ReserveShare(order, attempt, sellerId, account.customerId(), amount, today()),
        key);
    return snapshot(intent);
  }

  @Override
  public IntentSnapshot reopen(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String intentId) {
    return fetch(sellerId, intentId);
  }

  @Override
  public IntentSnapshot capture(String sellerId, String intentId, Tenge amount, String key) {
    CertificateIntent intent = CertificateIntent.read(intentId);
    tell(intent, new RedeemShare(intent.order(), intent.attempt(), amount, givenBack()), key);
    return snapshot(intent);
  }

  @Override
  public IntentSnapshot cancel(String sellerId, String intentId, String key) {
    CertificateIntent intent = CertificateIntent.read(intentId);
    tell(intent, new ReleaseShare(intent.order(), intent.attempt(), givenBack()), key);
    return snapshot(intent);
  }

  @Override
  public RefundSnapshot refund(String sellerId, RefundTarget target, Tenge amount, String key) {
    CertificateIntent intent = CertificateIntent.read(target.intentId());
    tell(
        intent,
        new RestoreShare(intent.order(), intent.attempt(), target.refundId(), amount, givenBack()),
        key);
    return restored(intent, target.refundId(), amount);
  }

  @Override
  public IntentSnapshot fetch(String sellerId, String intentId) {
    return snapshot(CertificateIntent.read(intentId));
  }

  @Override
  public List<RefundSnapshot> refunds(String sellerId, String intentId, Instant since) {
    CertificateIntent intent = CertificateIntent.read(intentId);
    return use(intent).refunds().entrySet().stream()
        .map(refund -> restored(intent, refund.getKey(), refund.getValue()))
        .toList();
  }

  /** A certificate sends nothing: whatever says so is forged. */
  @Override
  public SignedNotification verify(String kind, byte[] raw, Map<String, String> headers) {
    throw new UnverifiedNotification(Ground.FORGED);
  }

  @Override
  public Notification parse(String kind, byte[] raw) {
    throw new UnverifiedNotification(Ground.FORGED);
  }

  private static Pledge pledge(Account account, int number) {
    Attempt attempt = account.attempts().get(number);
    Pledge pledge = attempt == null ? null : attempt.pledge();
    if (pledge == null) {
      throw new IllegalStateException("Attempt " + number + " names no certificate.");
    }
    return pledge;
  }

  private void tell(CertificateIntent intent, CertificateCommand command, String key) {
    var first = payments.events(intent.order()).getFirst();
    Provenance provenance =
        new Provenance(
            "payment-service",
            first.metadata().getOrDefault("correlationId", first.eventId().toString()),
            key,
            null);
    CommandResult result = certificates.tell(id(intent), command, CommandKey.none(), provenance);
    if (result instanceof CommandResult.Refused refused) {
      throw new ProviderDeclined(refused.refusal().code());
    }
  }

  private IntentSnapshot snapshot(CertificateIntent intent) {
    Use use = use(intent);
    Standing standing =
        switch (use.standing()) {
          case RESERVED -> Standing.HELD;
          case REDEEMED -> Standing.CAPTURED;
          case RELEASED -> Standing.CLOSED;
        };
    return new IntentSnapshot(
        intent.id(),
        intent.order(),
        intent.attempt(),
        null,
        standing,
        use.amount(),
        use.redeemed(),
        false,
        null,
        clock.instant());
  }

  private RefundSnapshot restored(CertificateIntent intent, String refundId, Tenge amount) {
    return new RefundSnapshot(
        intent.refund(refundId),
        intent.id(),
        intent.order(),
        refundId,
        intent.attempt(),
        amount,
        RefundSnapshot.Standing.SUCCEEDED,
        null,
        clock.instant());
  }

  private Use use(CertificateIntent intent) {
    return certificates
        .find(id(intent))
        .flatMap(certificate -> certificate.use(intent.order(), intent.attempt()))
        .orElseThrow();
  }

  private static CertificateId id(CertificateIntent intent) {
    return new CertificateId(intent.certificateId());
  }

  private GivenBack givenBack() {
    return new GivenBack(today(), settings.givenBackForDays());
  }

  private LocalDate today() {
    return Almaty.dateOf(clock.instant());
  }
}
