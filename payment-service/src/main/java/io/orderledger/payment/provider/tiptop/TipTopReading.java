package io.orderledger.payment.provider.tiptop;

import io.orderledger.payment.provider.DecimalTenge;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.RefundSnapshot;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** TipTop Pay's transactions and notifications in our words. */
final class TipTopReading {

  /** What we bind to a refund, so that it can be told from others'. */
  static final String REFUND = "refundId";

  private static final JsonMapper JSON = new JsonMapper();

  private TipTopReading() {}

  /**
   * A payment from {@code payments/get} or {@code payments/find}.
   *
   * @param now for what carries no moment of its own
   */
  static IntentSnapshot payment(JsonNode model, Instant now) {
    String invoice = required(model, "InvoiceId");
    long transaction = model.path("TransactionId").asLong();
    String status = required(model, "Status");
    Standing standing =
        switch (status) {
          case "Authorized" -> Standing.HELD;
          case "Completed" -> Standing.CAPTURED;
          case "Cancelled" -> Standing.CLOSED;
          default -> Standing.PAYABLE; // Declined, or at the bank: the page stays open.
        };
    boolean declined = status.equals("Declined");
    String currency = text(model.path("Currency"));
    String moment = standing == Standing.CAPTURED ? "ConfirmDateIso" : "AuthDateIso";
    Tenge amount = DecimalTenge.read(text(model.path("Amount")), currency);
    return snapshot(
            standing == Standing.PAYABLE ? invoice : TipTopIntent.of(invoice, transaction),
            invoice,
            standing,
            amount,
            standing == Standing.CAPTURED
                ? DecimalTenge.read(text(model.path("PaymentAmount")), currency)
                : Tenge.ZERO,
            declined ? code(text(model.path("ReasonCode"))) : null,
            declined,
            at(text(model.path(moment)), now))
        .paidBy(
            standing == Standing.PAYABLE && !declined
                ? null
                : TipTopPayers.of(
                    name -> text(model.path(name)), invoice, amount, standing != Standing.PAYABLE));
  }

  /** A refund from a list; ours when it carries our name of it. */
  static RefundSnapshot refund(JsonNode model, String intentId, Instant now) {
    Optional<InvoiceId> invoice = InvoiceId.parse(required(model, "InvoiceId"));
    return new RefundSnapshot(
        required(model, "TransactionId"),
        intentId,
        invoice.map(InvoiceId::order).orElse(null),
        refundId(text(model.path("JsonData"))),
        invoice.map(InvoiceId::attempt).orElse(0),
        DecimalTenge.read(text(model.path("Amount")), text(model.path("Currency"))),
        switch (required(model, "Status")) {
          case "Completed" -> RefundSnapshot.Standing.SUCCEEDED;
          case "Declined", "Cancelled" -> RefundSnapshot.Standing.FAILED;
          default -> RefundSnapshot.Standing.PENDING;
        },
        code(text(model.path("ReasonCode"))),
        at(text(model.path("CreatedDateIso")), now));
  }

  /**
   * What a notification says. Its kind stands in its address, which nobody signed: where the fields
   * are not those of its kind, the transaction is looked up instead.
   */
  static Notification notification(String kind, byte[] raw) {
    NotificationBody body = NotificationBody.read(raw);
    String invoice = body.text("InvoiceId");
    if (invoice == null) {
      return new Notification.Irrelevant(kind);
    }
    long transaction = body.number("TransactionId");
    return switch (kind) {
      case "pay" ->
          // A question before the payment has the same fields, but for this one.
          body.has("GatewayName") && body.is("Status", "Authorized")
              ? of(body, invoice, Standing.HELD)
              : lookAt(invoice, transaction);
      case "confirm" ->
          body.is("Status", "Completed")
              ? of(body, invoice, Standing.CAPTURED)
              : lookAt(invoice, transaction);
      case "fail" -> body.has("ReasonCode") ? failed(body, invoice) : lookAt(invoice, transaction);
      case "refund" ->
          body.has("PaymentTransactionId") && body.is("OperationType", "Refund")
              ? refund(body, invoice)
              : lookAt(invoice, transaction);
      case "cancel" -> lookAt(invoice, transaction);
      default -> throw new UndecodableNotification("There is no kind " + kind + '.');
    };
  }

  private static Notification lookAt(String invoice, long transaction) {
    return InvoiceId.parse(invoice).isEmpty()
        ? new Notification.Irrelevant("another's")
        : new Notification.LookAt(TipTopIntent.of(invoice, transaction));
  }

  private static Notification of(NotificationBody body, String invoice, Standing standing) {
    String currency = body.text("Currency");
    Tenge amount = DecimalTenge.read(body.text("Amount"), currency);
    return new Notification.OfIntent(
        snapshot(
                TipTopIntent.of(invoice, body.number("TransactionId")),
                invoice,
                standing,
                amount,
                standing == Standing.CAPTURED
                    ? DecimalTenge.read(body.text("PaymentAmount"), body.text("PaymentCurrency"))
                    : Tenge.ZERO,
                null,
                false,
                body.at())
            .paidBy(TipTopPayers.of(body::text, invoice, amount, true)));
  }

  private static Notification failed(NotificationBody body, String invoice) {
    Tenge amount = DecimalTenge.read(body.text("Amount"), body.text("Currency"));
    return new Notification.OfIntent(
        snapshot(
                invoice,
                invoice,
                Standing.PAYABLE,
                amount,
                Tenge.ZERO,
                code(body.text("ReasonCode")),
                true,
                body.at())
            .paidBy(TipTopPayers.of(body::text, invoice, amount, false)));
  }

  private static Notification refund(NotificationBody body, String invoice) {
    Optional<InvoiceId> ours = InvoiceId.parse(invoice);
    return new Notification.OfRefund(
        new RefundSnapshot(
            Long.toString(body.number("TransactionId")),
            TipTopIntent.of(invoice, body.number("PaymentTransactionId")),
            ours.map(InvoiceId::order).orElse(null),
            refundId(body.text("Data")),
            ours.map(InvoiceId::attempt).orElse(0),
            // In the payment's currency, which it does not repeat.
            DecimalTenge.read(body.text("Amount"), Tenge.CURRENCY),
            RefundSnapshot.Standing.SUCCEEDED,
            null,
            body.at()));
  }

  private static IntentSnapshot snapshot(
      String intentId,
      String invoice,
      Standing standing,
      Tenge amount,
      Tenge captured,
      @Nullable String declineCode,
      boolean failed,
      Instant at) {
    Optional<InvoiceId> ours = InvoiceId.parse(invoice);
    return new IntentSnapshot(
        intentId,
        ours.map(InvoiceId::order).orElse(null),
        ours.map(InvoiceId::attempt).orElse(0),
        null,
        standing,
        amount,
        captured,
        failed,
        declineCode,
        at);
  }

  /** A number as it was written, a text as it is; null for null and what is not there. */
  static @Nullable String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    return value.isNumber()
        ? DecimalTenge.plain(value)
        : value.isValueNode() ? value.asString() : value.toString();
  }

  private static String required(JsonNode model, String name) {
    String value = text(model.path(name));
    if (value == null) {
      throw new UndecodableNotification("There is no " + name + '.');
    }
    return value;
  }

  /** Its number is the provider's name of a reason; 0 stands for none. */
  private static @Nullable String code(@Nullable String reasonCode) {
    return reasonCode == null || reasonCode.equals("0") ? null : reasonCode;
  }

  private static Instant at(@Nullable String iso, Instant now) {
    return iso == null ? now : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
  }

  private static @Nullable String refundId(@Nullable String data) {
    if (data == null) {
      return null;
    }
    try {
      return text(JSON.readTree(data).path(REFUND));
    } catch (JacksonException e) {
      return null; // Somebody else's data: not ours then.
    }
  }
}
