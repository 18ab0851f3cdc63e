package io.orderledger.payment.invoice;

import io.orderledger.payment.model.Invoice;
import io.orderledger.payment.model.Payment;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The invoice that an order is paid to.
 *
 * @param number belongs into the purpose of the payment
 * @param sum what the order costs
 * @param outstanding what of it is still to be paid
 * @param issuedOn Almaty day
 * @param payBy the last Almaty day on which it is paid in time
 * @param beneficiary null when the offer does not name its seller
 * @param payer null after the person was erased
 */
record InvoiceView(
    @Schema(example = "K7Q-M2X-9DF-01") String number,
    OrderNumber orderNumber,
    State state,
    Tenge sum,
    Tenge outstanding,
    @Schema(example = "2026-10-22") LocalDate issuedOn,
    @Schema(example = "2026-10-28") LocalDate payBy,
    Invoice.@Nullable Beneficiary beneficiary,
    Invoice.@Nullable Payer payer,
    Purpose purpose) {

  /** How far it is paid. */
  enum State {
    AWAITING_PAYMENT,
    PARTLY_PAID,
    PAID,
    /** Nothing is to be paid: the order is cancelled. What comes goes back. */
    CANCELLED
  }

  /** What the payer writes as the purpose of the payment, in any of the languages. */
  record Purpose(
      @Schema(example = "Оплата по счёту № K7Q-M2X-9DF-01 за заказ K7Q-M2X-9DF") String ru,
      @Schema(example = "K7Q-M2X-9DF тапсырысы үшін № K7Q-M2X-9DF-01 шот бойынша төлем") String kk,
      @Schema(example = "Payment of invoice No. K7Q-M2X-9DF-01 for order K7Q-M2X-9DF") String en) {

    static Purpose of(String invoice, OrderNumber order) {
      return new Purpose(
          "Оплата по счёту № %s за заказ %s".formatted(invoice, order),
          "%s тапсырысы үшін № %s шот бойынша төлем".formatted(order, invoice),
          "Payment of invoice No. %s for order %s".formatted(invoice, order));
    }
  }

  static InvoiceView of(Payment.Opened payment, Invoice invoice) {
    OrderNumber order = payment.account().orderNumber();
    String number = invoice.number(order);
    return new InvoiceView(
        number,
        order,
        state(payment, invoice),
        invoice.sum(),
        payment.outstanding(),
        Almaty.dateOf(invoice.issuedAt()),
        invoice.lastDay(),
        invoice.beneficiary(),
        invoice.payer(),
        Purpose.of(number, order));
  }

  private static State state(Payment.Opened payment, Invoice invoice) {
    if (payment instanceof Payment.Cancelled) {
      return State.CANCELLED;
    }
    Tenge outstanding = payment.outstanding();
    if (outstanding.isZero()) {
      return State.PAID;
    }
    return invoice.sum().isMoreThan(outstanding) ? State.PARTLY_PAID : State.AWAITING_PAYMENT;
  }
}
