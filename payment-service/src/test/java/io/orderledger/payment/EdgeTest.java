package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.card.model.CardCommand;
import io.orderledger.payment.card.model.CardEvent;
import io.orderledger.payment.cash.model.CourierCashCommand;
import io.orderledger.payment.cash.model.CourierCashEvent;
import io.orderledger.payment.certificate.model.CertificateCommand;
import io.orderledger.payment.certificate.model.CertificateEvent;
import io.orderledger.payment.evidence.file.model.EvidenceFileCommand;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.receipt.model.ReceiptCommand;
import io.orderledger.payment.receipt.model.ReceiptEvent;
import io.orderledger.payment.reconciliation.model.SettlementCommand;
import io.orderledger.payment.reconciliation.model.SettlementEvent;
import io.orderledger.payment.recurring.model.MandateCommand;
import io.orderledger.payment.recurring.model.MandateEvent;
import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.servicekit.access.AccessMatrix;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EdgeTest {

  private final House house = House.shared();

  @Test
  void every_endpoint_admits_the_roles_it_names_and_nobody_else() {
    OrderNumber order = house.opened(1_000);
    for (AccessMatrix.Row row : house.service().bean(AccessMatrix.class).rows()) {
      String path =
          row.path()
              .replace("{orderNumber}", order.value())
              .replace("{attempt}", "1")
              .replace("{action}", "1")
              .replace("{refundId}", "refund-01")
              .replace("{cardId}", "0b2f6a1e-6c1a-3d0a-9a55-1f0c5f3f7c11")
              .replace("{mandateId}", "5a0c6a0e-7c2b-3b0e-8f64-2a7c1d9e4b21")
              .replace("{certificateId}", "C7K2M9QXAB")
              .replace("{courier}", "courier-17")
              .replace("{kind}", "pay")
              .replace("{disputeId}", "du_1")
              .replace("{receiptId}", "K7Q-M2X-9DF-R1")
              .replace("{day}", "2026-11-27")
              .replace("{id}", "6a1f0b52-3a4e-4a51-8f39-0a0b0c0d0e0f");
      for (Role role : Role.values()) {
        Answer answer = house.service().as("matrix", role.claim()).send(row.method(), path, null);
        assertThat(answer.status() != 403).as(row + " as " + role).isEqualTo(row.admits(role));
      }
    }
  }

  @Test
  void the_endpoints_are_those_that_were_agreed() {
    assertThat(
            house.service().bean(AccessMatrix.class).rows().stream()
                .map(AccessMatrix.Row::toString))
        .contains(
            "GET /payments/{orderNumber}: customer (own), operator, auditor",
            "POST /payments/{orderNumber}/attempts: customer (own)",
            "GET /payments/{orderNumber}/attempts/{attempt}: customer (own), operator, auditor",
            "POST /payments/{orderNumber}/refunds: operator",
            "POST /payments/{orderNumber}/refunds/{refundId}/approval: operator",
            "POST /payments/{orderNumber}/refunds/{refundId}/withdrawal: operator",
            "GET /payments/{orderNumber}/ledger: customer (own), operator, auditor",
            "GET /ledger/trial-balance: operator, auditor",
            "GET /payments/{orderNumber}/invoice: customer (own), operator, auditor",
            "GET /invoices: operator, auditor",
            "POST /payments/{orderNumber}/credit: operator",
            "POST /payments/{orderNumber}/refunds/{refundId}/payout: operator",
            "POST /payments/{orderNumber}/refunds/{refundId}/payout-return: operator",
            "POST /payments/{orderNumber}/refunds/{refundId}/desk-payout: operator",
            "POST /payments/{orderNumber}/refunds/{refundId}/bank-transfer-agreement: operator",
            "GET /payments/{orderNumber}/documents: customer (own), operator, auditor",
            "POST /payments/{orderNumber}/vat-invoice: customer (own), operator",
            "GET /payments/{orderNumber}/vat-invoice/page: customer (own), operator, auditor",
            "POST /payments/{orderNumber}/receipts/{receiptId}/redrive: operator",
            "POST /payments/{orderNumber}/receipts/{receiptId}/correction: operator",
            "GET /fiscal-receipts: operator, auditor",
            "GET /fiscal-receipts/totals: operator, auditor",
            "GET /courier-cash: operator, auditor",
            "GET /courier-cash/{courier}: operator, auditor",
            "POST /courier-cash/{courier}/hand-ins: operator",
            "POST /bank-statements: operator",
            "GET /bank-credits: operator, auditor",
            "POST /bank-credits/{id}/assign: operator",
            "POST /bank-credits/{id}/dismissal: operator",
            "GET /bank-refunds: operator, auditor",
            "POST /payments/{orderNumber}/certificates: customer (own)",
            "POST /certificates: operator",
            "GET /certificates: operator, auditor",
            "GET /certificates/{certificateId}: operator, auditor",
            "POST /certificates/balance: customer",
            "GET /consents: customer, operator, auditor",
            "GET /saved-cards: customer (own), operator, auditor",
            "GET /saved-cards/{cardId}: customer (own), operator, auditor",
            "DELETE /saved-cards/{cardId}: customer (own)",
            "POST /mandates: customer (own)",
            "GET /mandates: customer (own), operator, auditor",
            "GET /mandates/{mandateId}: customer (own), operator, auditor",
            "DELETE /mandates/{mandateId}: customer (own)",
            "POST /mandates/{mandateId}/charges: operator",
            "POST /mandates/{mandateId}/orders: customer (own), operator",
            "GET /scheduled-charges: operator, auditor",
            "POST /settlement-reports: operator",
            "GET /report-fetches: operator, auditor",
            "POST /report-fetches: operator",
            "POST /reconciliations/{day}: operator",
            "GET /reconciliations/{day}: operator, auditor",
            "GET /reconciliation-breaks: operator, auditor",
            "POST /reconciliation-breaks/{id}/explanation: operator",
            "GET /payments/{orderNumber}/inquiry: customer (own), operator, auditor",
            "GET /payment-inquiries: operator, auditor",
            "GET /payment-tasks: operator, auditor",
            "GET /payments/{orderNumber}/fraud-signals: operator, auditor",
            "POST /payments/{orderNumber}/fraud-signals/release: operator",
            "GET /disputes: operator, auditor",
            "GET /disputes/{disputeId}: operator, auditor",
            "GET /disputes/{disputeId}/evidence: operator, auditor",
            "POST /disputes/{disputeId}/evidence: operator",
            "POST /disputes/{disputeId}/evidence/files: operator",
            "GET /disputes/{disputeId}/evidence/files: operator, auditor",
            "GET /disputes/{disputeId}/evidence/files/{kind}: operator, auditor",
            "POST /webhooks/stripe: anyone",
            "POST /webhooks/halyk: anyone",
            "POST /payments/{orderNumber}/instalments: customer (own)",
            "GET /payments/{orderNumber}/instalments: customer (own), operator, auditor",
            "POST /webhooks/instalment: anyone",
            "POST /webhooks/tiptop/check: anyone",
            "POST /webhooks/tiptop/{kind}: anyone",
            "GET /webhook-receipts: operator, auditor",
            "GET /webhook-receipts/{id}: operator, auditor",
            "POST /webhook-receipts/{id}/redrive: operator",
            "POST /webhook-receipts/{id}/dismissal: operator",
            "POST /webhook-receipts/{id}/actions/{action}/approval: operator",
            "POST /webhook-receipts/{id}/actions/{action}/withdrawal: operator");
  }

  @Test
  void the_api_is_documented_with_examples() {
    String document = house.service().anonymous().get("/v3/api-docs").body();
    assertThat(document)
        .contains(
            "/webhooks/stripe",
            "/webhooks/tiptop/check",
            "/webhooks/halyk",
            "/webhooks/instalment",
            "bank_refused_scoring",
            "refund-01",
            "0b2f6a1e-6c1a-3d0a-9a55-1f0c5f3f7c11",
            "courier-17",
            "Paid in cash, not by card",
            "K7Q-M2X-9DF-V1",
            "PKO-2026-1127",
            "K7Q-M2X-9DF-01",
            "KZ86125KZT5004100100,2026-11-26",
            "C7K2M9QXAB-4TZ8W-0HN3V-K6Y1R-P5D2J",
            "txn_1,2026-11-27 09:15:00,kzt,19500.00,565.50,18934.50,charge",
            "is on its way back by the way it was paid",
            "Idempotency-Key");
  }

  @Test
  void nothing_that_is_stored_holds_unmarked_personal_data() {
    List<Class<?>> stored =
        Stream.of(
                PaymentEvent.class,
                PaymentCommand.class,
                CardEvent.class,
                CardCommand.class,
                MandateEvent.class,
                MandateCommand.class,
                CertificateEvent.class,
                CertificateCommand.class,
                CourierCashEvent.class,
                CourierCashCommand.class,
                ReceiptEvent.class,
                ReceiptCommand.class,
                SettlementEvent.class,
                SettlementCommand.class,
                EvidenceFileEvent.class,
                EvidenceFileCommand.class)
            .flatMap(EdgeTest::records)
            .toList();
    assertThat(stored).hasSizeGreaterThan(50);
    assertThat(stored).allSatisfy(type -> assertThat(PersonalRecords.findings(type)).isEmpty());
  }

  @Test
  void every_event_has_a_name_on_disk() {
    assertThat(records(PaymentEvent.class))
        .allSatisfy(
            type -> assertThat(PaymentStore.eventTypes().of(type).name()).startsWith("payment."));
    assertThat(records(CardEvent.class))
        .allSatisfy(
            type ->
                assertThat(PaymentStore.eventTypes().of(type).name()).startsWith("saved-card."));
    assertThat(records(MandateEvent.class))
        .allSatisfy(
            type -> assertThat(PaymentStore.eventTypes().of(type).name()).startsWith("mandate."));
    assertThat(Stream.of(CertificateEvent.class.getPermittedSubclasses()))
        .allSatisfy(
            type ->
                assertThat(PaymentStore.eventTypes().of(type).name()).startsWith("certificate."));
    assertThat(records(ReceiptEvent.class))
        .allSatisfy(
            type -> assertThat(PaymentStore.eventTypes().of(type).name()).startsWith("receipts."));
    assertThat(records(SettlementEvent.class))
        .allSatisfy(
            type ->
                assertThat(PaymentStore.eventTypes().of(type).name()).startsWith("settlement."));
  }

  /** The records that a sealed type comes to, however deep. */
  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(EdgeTest::records);
  }
}
