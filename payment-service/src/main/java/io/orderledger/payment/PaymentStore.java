package io.orderledger.payment;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.payment.card.model.CardEvent;
import io.orderledger.payment.cash.model.CourierCashEvent;
import io.orderledger.payment.certificate.model.CertificateEvent;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent;
import io.orderledger.payment.model.BeneficiaryChanged;
import io.orderledger.payment.model.ForceMajeureNoted;
import io.orderledger.payment.model.FraudEvent;
import io.orderledger.payment.model.InstalmentEvent;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.RightsAssigned;
import io.orderledger.payment.receipt.FiscalReceipts;
import io.orderledger.payment.receipt.ReceiptAggregate;
import io.orderledger.payment.receipt.model.ReceiptEvent;
import io.orderledger.payment.reconciliation.model.SettlementEvent;
import io.orderledger.payment.recurring.model.MandateEvent;
import io.orderledger.payment.recurring.model.ScheduleEvent;
import io.orderledger.servicekit.history.OrderStreams;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the event store of this service holds. Names on disk are never changed. */
@Configuration(proxyBeanMethods = false)
public class PaymentStore {

  /** The events and their names. */
  @Bean
  public static EventTypes eventTypes() {
    return EventTypes.builder()
        .add("payment.opened", 1, PaymentEvent.PaymentOpened.class)
        .add("payment.owed-changed", 1, PaymentEvent.OwedChanged.class)
        .add("payment.attempt-requested", 1, PaymentEvent.AttemptRequested.class)
        .add("payment.intent-created", 1, PaymentEvent.IntentCreated.class)
        .add("payment.authorized", 1, PaymentEvent.PaymentAuthorized.class)
        .add("payment.attempt-failed", 1, PaymentEvent.AttemptFailed.class)
        .add("payment.shipment-confirmed", 1, PaymentEvent.ShipmentConfirmed.class)
        .add("payment.capture-requested", 1, PaymentEvent.CaptureRequested.class)
        .add("payment.capture-failed", 1, PaymentEvent.CaptureFailed.class)
        .add("payment.captured", 1, PaymentEvent.PaymentCaptured.class)
        .add("payment.void-requested", 1, PaymentEvent.VoidRequested.class)
        .add("payment.attempt-closed", 1, PaymentEvent.AttemptClosed.class)
        .add("payment.hold-released", 1, PaymentEvent.HoldReleased.class)
        .add("payment.cancelled", 1, PaymentEvent.PaymentCancelled.class)
        .add("payment.return-refund-owed", 1, PaymentEvent.ReturnRefundOwed.class)
        .add("payment.refund-reserved", 1, PaymentEvent.RefundReserved.class)
        .add("payment.refund-withdrawn", 1, PaymentEvent.RefundWithdrawn.class)
        .add("payment.refund-requested", 1, PaymentEvent.RefundRequested.class)
        .add("payment.refund-accepted", 1, PaymentEvent.RefundAccepted.class)
        .add("payment.refund-succeeded", 1, PaymentEvent.RefundSucceeded.class)
        .add("payment.refund-failed", 1, PaymentEvent.RefundFailed.class)
        .add("payment.dispute-opened", 1, PaymentEvent.DisputeOpened.class)
        .add("payment.dispute-escalated", 1, PaymentEvent.DisputeEscalated.class)
        .add("payment.dispute-updated", 1, PaymentEvent.DisputeUpdated.class)
        .add("payment.dispute-closed", 1, PaymentEvent.DisputeClosed.class)
        .add("payment.rights-assigned", 1, RightsAssigned.class)
        .add("payment.invoice-issued", 1, PaymentEvent.InvoiceIssued.class)
        .add("payment.force-majeure-noted", 1, ForceMajeureNoted.class)
        .add("payment.beneficiary-changed", 1, BeneficiaryChanged.class)
        .add("payment.money-received", 1, PaymentEvent.MoneyReceived.class)
        .add("payment.credit-kept", 1, PaymentEvent.CreditKept.class)
        .add("payment.bank-transfer-agreed", 1, PaymentEvent.BankTransferAgreed.class)
        .add("payment.refund-paid-out", 1, PaymentEvent.RefundPaidOut.class)
        .add("payment.payout-returned", 1, PaymentEvent.PayoutReturned.class)
        .add("payment.dispute-overturned", 1, PaymentEvent.DisputeOverturned.class)
        .add("courier-cash.entrusted", 1, CourierCashEvent.CashEntrusted.class)
        .add("courier-cash.handed-in", 1, CourierCashEvent.CashHandedIn.class)
        .add("payment.evidence-requested", 1, PaymentEvent.EvidenceRequested.class)
        .add("payment.evidence-submitted", 1, PaymentEvent.EvidenceSubmitted.class)
        .add("payment.evidence-refused", 1, PaymentEvent.EvidenceRefused.class)
        .add("payment.return-refund-covered", 1, PaymentEvent.ReturnRefundCovered.class)
        .add("payment.instalments-offered", 1, InstalmentEvent.InstalmentsOffered.class)
        .add("payment.instalments-applied-for", 1, InstalmentEvent.InstalmentsAppliedFor.class)
        .add("payment.instalments-approved", 1, InstalmentEvent.InstalmentsApproved.class)
        .add("payment.suspicion-found", 1, FraudEvent.SuspicionFound.class)
        .add("payment.suspicion-released", 1, FraudEvent.SuspicionReleased.class)
        .add("certificate.issued", 1, CertificateEvent.CertificateIssued.class)
        .add("certificate.share-reserved", 1, CertificateEvent.ShareReserved.class)
        .add("certificate.share-redeemed", 1, CertificateEvent.ShareRedeemed.class)
        .add("certificate.share-released", 1, CertificateEvent.ShareReleased.class)
        .add("certificate.share-restored", 1, CertificateEvent.ShareRestored.class)
        .add("certificate.expired", 1, CertificateEvent.CertificateExpired.class)
        .add("payment.card-to-keep", 1, PaymentEvent.CardToKeep.class)
        .add("saved-card.consent-given", 1, CardEvent.ConsentGiven.class)
        .add("saved-card.saved", 1, CardEvent.CardSaved.class)
        .add("saved-card.charge-admitted", 1, CardEvent.ChargeAdmitted.class)
        .add("saved-card.revoked", 1, CardEvent.CardRevoked.class)
        .add("saved-card.forgotten", 1, CardEvent.CardForgotten.class)
        .add("mandate.given", 1, MandateEvent.MandateGiven.class)
        .add("mandate.charge-admitted", 1, MandateEvent.ChargeAdmitted.class)
        .add("mandate.charge-refused", 1, MandateEvent.ChargeRefused.class)
        .add("mandate.cancelled", 1, MandateEvent.MandateCancelled.class)
        .add("mandate.order-scheduled", 1, ScheduleEvent.OrderScheduled.class)
        .add("mandate.charge-announced", 1, ScheduleEvent.ChargeAnnounced.class)
        .add("mandate.charge-fell-due", 1, ScheduleEvent.ChargeFellDue.class)
        .add("mandate.payment-asked", 1, ScheduleEvent.PaymentAsked.class)
        .add("mandate.scheduled-charge-made", 1, ScheduleEvent.ScheduledChargeMade.class)
        .add("mandate.scheduled-charge-failed", 1, ScheduleEvent.ScheduledChargeFailed.class)
        .add("mandate.scheduled-charge-dropped", 1, ScheduleEvent.ScheduledChargeDropped.class)
        .add("evidence-file.kept", 1, EvidenceFileEvent.FileKept.class)
        .add("settlement.fees-charged", 1, SettlementEvent.FeesCharged.class)
        .add("settlement.payout-credited", 1, SettlementEvent.PayoutCredited.class)
        .add("receipts.sale-known", 1, ReceiptEvent.SaleKnown.class)
        .add("receipts.sale-changed", 1, ReceiptEvent.SaleChanged.class)
        .add("receipts.seller-changed", 1, ReceiptEvent.SellerChanged.class)
        .add("receipts.buyer-known", 1, ReceiptEvent.BuyerKnown.class)
        .add("receipts.goods-returned", 1, ReceiptEvent.GoodsReturned.class)
        .add("receipts.money-moved", 1, ReceiptEvent.MoneyMoved.class)
        .add("receipts.requested", 1, ReceiptEvent.ReceiptRequested.class)
        .add("receipts.registered", 1, ReceiptEvent.ReceiptRegistered.class)
        .add("receipts.parked", 1, ReceiptEvent.RegistrationParked.class)
        .add("receipts.resumed", 1, ReceiptEvent.RegistrationResumed.class)
        .add("receipts.vat-invoice-issued", 1, ReceiptEvent.VatInvoiceIssued.class)
        .build();
  }

  @Bean
  ServedAggregate<PaymentAggregate> paymentAggregate() {
    return new ServedAggregate<>(PaymentAggregate.class, PaymentAggregate::new, 0);
  }

  @Bean
  OrderStreams orderStreams() {
    return number ->
        List.of(
            new OrderStreams.OrderStream(Payments.stream(number), PaymentAggregate.class),
            new OrderStreams.OrderStream(FiscalReceipts.stream(number), ReceiptAggregate.class));
  }
}
