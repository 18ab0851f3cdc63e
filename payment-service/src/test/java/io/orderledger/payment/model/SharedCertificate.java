package io.orderledger.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.certificate.model.Certificate;
import io.orderledger.payment.certificate.model.CertificateCommand;
import io.orderledger.payment.certificate.model.CertificateCommand.IssueCertificate;
import io.orderledger.payment.certificate.model.CertificateCommand.RedeemShare;
import io.orderledger.payment.certificate.model.CertificateCommand.ReleaseShare;
import io.orderledger.payment.certificate.model.CertificateCommand.ReserveShare;
import io.orderledger.payment.certificate.model.CertificateCommand.RestoreShare;
import io.orderledger.payment.certificate.model.CertificateDecider;
import io.orderledger.payment.certificate.model.CertificateEvent;
import io.orderledger.payment.certificate.model.CertificateId;
import io.orderledger.payment.certificate.model.GivenBack;
import io.orderledger.payment.certificate.model.Use;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.EffectRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One random life of two orders that share a certificate. */
final class SharedCertificate {

  private static final CertificateId ID = new CertificateId("C7K2M9QXAB");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final GivenBack BACK = new GivenBack(TODAY, 30);

  private final Random random;
  private final List<PaidByBoth> orders;
  private final Tenge sold;
  private Certificate state = Certificate.NOT_ISSUED;

  SharedCertificate(long seed) {
    random = new Random(seed);
    orders =
        List.of(
            new PaidByBoth(OrderNumber.ofIndex(1), random),
            new PaidByBoth(OrderNumber.ofIndex(2), random));
    sold = Tenge.of(1 + random.nextInt(40_000));
  }

  Certificate.Issued certificate() {
    return (Certificate.Issued) state;
  }

  boolean bothPaid() {
    return orders.stream().anyMatch(PaidByBoth::bothPaid);
  }

  void live() {
    tell(
        new IssueCertificate(ID, "goods", sold, null, TODAY.plusDays(100), "hash", "oscar", TODAY));
    for (int step = 0; step < 120; step++) {
      PaidByBoth order = orders.get(random.nextInt(orders.size()));
      switch (random.nextInt(5)) {
        case 0 -> order.ask(ID.value(), certificate().usable(TODAY));
        case 1 -> order.buyerPays();
        case 2, 3 -> carryOut(order);
        default -> order.deliver();
      }
      always();
    }
    for (PaidByBoth order : orders) {
      while (order.hasWork()) {
        carryOut(order);
        order.deliver();
        always();
      }
      order.ended(certificate());
    }
  }

  /** What is on it, what orders hold of it and what they paid with it are what it was sold for. */
  private void always() {
    List<Tenge> parts = new ArrayList<>();
    parts.add(certificate().balance());
    for (Use use : certificate().uses().values()) {
      parts.add(
          switch (use.standing()) {
            case RESERVED -> use.amount();
            case REDEEMED -> use.redeemed().minus(use.restored());
            case RELEASED -> Tenge.ZERO;
          });
      assertThat(use.restored()).isLessThanOrEqualTo(use.redeemed());
    }
    assertThat(Tenge.sum(parts)).isEqualTo(sold);
    orders.forEach(PaidByBoth::always);
  }

  private void carryOut(PaidByBoth order) {
    order
        .nextEffect()
        .ifPresent(
            effect -> {
              if (order.isByCertificate(effect)) {
                ask(order, effect);
              } else {
                order.atProvider(effect);
              }
            });
  }

  /** As the service carries it out: a command on the certificate's stream, then what came of it. */
  private void ask(PaidByBoth order, EffectRequested effect) {
    switch (effect) {
      case AttemptRequested e -> {
        if (!order.isStillRequested(e.attempt())) {
          return;
        }
        boolean granted =
            tell(
                new ReserveShare(
                    e.orderNumber(), e.attempt(), e.sellerId(), "buyer", e.amount(), TODAY));
        String intent = intent(order, e.attempt()).id();
        order.says(
            granted
                ? new PaymentCommand.RecordAuthorized(
                    e.attempt(), intent, use(order, e.attempt()).amount(), PaymentStory.AT)
                : new PaymentCommand.RecordAttemptFailed(
                    e.attempt(), null, CertificateDecider.NOTHING_LEFT, PaymentStory.AT));
      }
      case CaptureRequested e -> {
        must(new RedeemShare(e.orderNumber(), e.attempt(), e.amount(), BACK));
        Use use = use(order, e.attempt());
        order.says(
            new PaymentCommand.RecordCaptured(
                e.attempt(), e.intentId(), use.amount(), use.redeemed(), PaymentStory.AT));
      }
      case VoidRequested e -> {
        must(new ReleaseShare(e.orderNumber(), e.attempt(), BACK));
        order.says(new PaymentCommand.RecordClosed(e.attempt(), e.intentId(), PaymentStory.AT));
      }
      case RefundRequested e -> {
        must(new RestoreShare(e.orderNumber(), e.attempt(), e.refundId(), e.amount(), BACK));
        order.says(
            new PaymentCommand.RecordRefundSucceeded(
                e.refundId(),
                e.attempt(),
                intent(order, e.attempt()).refund(e.refundId()),
                e.amount(),
                PaymentStory.AT));
      }
      case EvidenceRequested _ -> throw PaidByBoth.noDisputes();
    }
  }

  private Use use(PaidByBoth order, int attempt) {
    return certificate().use(order.number(), attempt).orElseThrow();
  }

  private static CertificateIntent intent(PaidByBoth order, int attempt) {
    return new CertificateIntent(ID.value(), order.number(), attempt);
  }

  private void must(CertificateCommand command) {
    assertThat(tell(command)).as("what a payment asks is granted: " + command).isTrue();
  }

  private boolean tell(CertificateCommand command) {
    if (CertificateDecider.decide(state, command)
        instanceof Decision.Accepted<CertificateEvent>(var events)) {
      events.forEach(event -> state = CertificateDecider.evolve(state, event));
      return true;
    }
    return false;
  }
}
