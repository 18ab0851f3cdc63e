package io.orderledger.payment.certificate.model;

import io.orderledger.payment.certificate.model.Certificate.Issued;
import io.orderledger.payment.certificate.model.Certificate.NotIssued;
import io.orderledger.payment.certificate.model.CertificateCommand.ExpireCertificate;
import io.orderledger.payment.certificate.model.CertificateCommand.IssueCertificate;
import io.orderledger.payment.certificate.model.CertificateCommand.RedeemShare;
import io.orderledger.payment.certificate.model.CertificateCommand.ReleaseShare;
import io.orderledger.payment.certificate.model.CertificateCommand.ReserveShare;
import io.orderledger.payment.certificate.model.CertificateCommand.RestoreShare;
import io.orderledger.payment.certificate.model.CertificateEvent.CertificateExpired;
import io.orderledger.payment.certificate.model.CertificateEvent.CertificateIssued;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareRedeemed;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareReleased;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareReserved;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareRestored;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * A certificate's stream alone decides who has what of it, so that one of 12 000 gives 12 000,
 * however many orders want it at once. It is a means of payment: what an order took pays or comes
 * back, and there is no command that makes money of it (B-3.4).
 */
@Clause(ClauseId.B_3_4)
public final class CertificateDecider {

  /** The refusal of a certificate that has nothing left that can be used. */
  public static final String NOTHING_LEFT = "certificate-nothing-left";

  private CertificateDecider() {}

  /** The refusal of an order of another seller. */
  public static Refusal ofAnotherSeller() {
    return Refusal.of(
        "certificate-of-another-seller",
        ClauseId.B_3_4,
        "The certificate was sold by another seller, and pays for that seller's orders only.");
  }

  /** The refusal of a customer whom a named certificate does not name. */
  public static Refusal notTheHolder() {
    return Refusal.of(
        "not-the-holder", ClauseId.B_3_4, "A named certificate is its holder's only.");
  }

  public static Decision<CertificateEvent> decide(Certificate state, CertificateCommand command) {
    return switch (state) {
      case NotIssued none ->
          command instanceof IssueCertificate issue
              ? issue(issue)
              : Decision.refuse("certificate-unknown", "There is no such certificate.");
      case Issued issued ->
          switch (command) {
            case IssueCertificate c ->
                Decision.refuse("certificate-issued", "A certificate of this id was issued.");
            case ReserveShare c -> reserve(issued, c);
            case RedeemShare c -> redeem(issued, c);
            case ReleaseShare c -> release(issued, c);
            case RestoreShare c -> restore(issued, c);
            case ExpireCertificate c -> expire(issued, c.today());
          };
    };
  }

  /**
   * The state after the event.
   *
   * @throws IllegalStateException when the event cannot have happened in this state
   */
  public static Certificate evolve(Certificate state, CertificateEvent event) {
    return switch (event) {
      case CertificateIssued e ->
          new Issued(
                  e.certificateId(),
                  e.sellerId(),
                  e.amount(),
                  e.holder(),
                  e.codeHash(),
                  new TreeMap<>(),
                  new TreeMap<>())
              .plus(List.of(new Lot(e.lastDay(), e.amount())));
      case ShareReserved e ->
          issued(state)
              .minus(e.taken())
              .with(Use.reserved(e.order(), e.attempt(), e.taken(), e.on()));
      case ShareRedeemed e ->
          issued(state)
              .plus(e.givenBack())
              .with(use(state, e.order(), e.attempt()).redeemed(e.amount()));
      case ShareReleased e ->
          issued(state).plus(e.givenBack()).with(use(state, e.order(), e.attempt()).released());
      case ShareRestored e ->
          issued(state)
              .plus(e.givenBack())
              .with(use(state, e.order(), e.attempt()).restored(e.refundId(), e.amount()));
      case CertificateExpired e -> issued(state).minus(e.lots());
    };
  }

  private static Decision<CertificateEvent> issue(IssueCertificate c) {
    if (!c.amount().isPositive()) {
      return Decision.refuse(
          Refusal.of("amount-not-positive", "A certificate is worth at least one tenge.")
              .at("amount"));
    }
    if (c.lastDay().isBefore(c.today())) {
      return Decision.refuse(
          Refusal.of("over-before-issued", ClauseId.B_3_4, "Its last day is past.").at("lastDay"));
    }
    return Decision.accept(
        new CertificateIssued(
            c.certificateId(),
            c.sellerId(),
            c.amount(),
            c.holder(),
            c.lastDay(),
            c.codeHash(),
            c.issuedBy()));
  }

  private static Decision<CertificateEvent> reserve(Issued certificate, ReserveShare c) {
    if (certificate.use(c.order(), c.attempt()).isPresent()) {
      return Decision.nothing(); // Asked again: what it took, it has.
    }
    if (!certificate.sellerId().equals(c.sellerId())) {
      return Decision.refuse(ofAnotherSeller());
    }
    if (!certificate.mayBeUsedBy(c.customerId())) {
      return Decision.refuse(notTheHolder());
    }
    List<Lot> taken = certificate.take(c.atMost(), c.today());
    return taken.isEmpty()
        ? Decision.refuse(
            NOTHING_LEFT, ClauseId.B_3_4, "It is used up, or the last day to use it is past.")
        : Decision.accept(
            new ShareReserved(
                certificate.id(), c.order(), c.attempt(), c.customerId(), taken, c.today()));
  }

  private static Decision<CertificateEvent> redeem(Issued certificate, RedeemShare c) {
    Use use = certificate.use(c.order(), c.attempt()).orElse(null);
    if (use == null) {
      return notReserved();
    }
    return switch (use.standing()) {
      case REDEEMED -> Decision.nothing();
      case RELEASED -> notReserved();
      case RESERVED ->
          c.amount().isMoreThan(use.amount()) || !c.amount().isPositive()
              ? Decision.refuse(
                  "not-as-much-reserved", ClauseId.B_3_4, "No more pays than was reserved.")
              : Decision.accept(
                  new ShareRedeemed(
                      certificate.id(),
                      c.order(),
                      c.attempt(),
                      c.amount(),
                      use.unspent(c.amount(), c.rest()),
                      c.rest().on()));
    };
  }

  private static Decision<CertificateEvent> release(Issued certificate, ReleaseShare c) {
    Use use = certificate.use(c.order(), c.attempt()).orElse(null);
    if (use == null) {
      return notReserved();
    }
    return switch (use.standing()) {
      case RELEASED -> Decision.nothing();
      case REDEEMED ->
          Decision.refuse("share-redeemed", ClauseId.B_3_4, "It paid: only a refund restores it.");
      case RESERVED ->
          Decision.accept(
              new ShareReleased(
                  certificate.id(),
                  c.order(),
                  c.attempt(),
                  use.unspent(Tenge.ZERO, c.share()),
                  c.share().on()));
    };
  }

  private static Decision<CertificateEvent> restore(Issued certificate, RestoreShare c) {
    Use use = certificate.use(c.order(), c.attempt()).orElse(null);
    if (use == null) {
      return notReserved();
    }
    if (use.refunds().containsKey(c.refundId())) {
      return Decision.nothing();
    }
    return c.amount().isMoreThan(use.restorable()) || !c.amount().isPositive()
        ? Decision.refuse(
            "restoration-exceeds-redeemed",
            ClauseId.B_5_11,
            "No more comes back to a certificate than it paid.")
        : Decision.accept(
            new ShareRestored(
                certificate.id(),
                c.order(),
                c.attempt(),
                c.refundId(),
                use.restoration(c.amount(), c.share()),
                c.share().on()));
  }

  private static Decision<CertificateEvent> expire(Issued certificate, LocalDate today) {
    List<Lot> over = certificate.overBy(today);
    return over.isEmpty()
        ? Decision.nothing()
        : Decision.accept(new CertificateExpired(certificate.id(), over, today));
  }

  private static Decision<CertificateEvent> notReserved() {
    return Decision.refuse("not-reserved", ClauseId.B_3_4, "The attempt holds nothing of it.");
  }

  private static Issued issued(Certificate state) {
    return switch (state) {
      case Issued issued -> issued;
      case NotIssued none ->
          throw new IllegalStateException("A certificate's stream begins with its issue.");
    };
  }

  private static Use use(Certificate state, OrderNumber order, int attempt) {
    return issued(state).use(order, attempt).orElseThrow();
  }
}
