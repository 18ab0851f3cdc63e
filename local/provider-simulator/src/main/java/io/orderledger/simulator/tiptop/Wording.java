package io.orderledger.simulator.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the provider writes amounts and moments, and its notifications' fields. */
final class Wording {

  static final String CURRENCY = "KZT";
  static final String GATEWAY = "Simulator";
  static final String FIRST_SIX = "424242";
  static final String LAST_FOUR = "4242";
  static final String CARD_TYPE = "Visa";
  static final String CARD_EXPIRES = "12/30";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private Wording() {}

  /** With two decimals, such as {@code 18000.00}. */
  static String amount(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }

  /** Refuses more than two decimals, and what is no number. */
  static long hundredths(String amount) {
    try {
      return new BigDecimal(amount).movePointRight(2).longValueExact();
    } catch (NumberFormatException | ArithmeticException e) {
      throw new Refusal("Invalid Amount value");
    }
  }

  /** A notification's body. */
  static String body(Kind kind, Transaction transaction, long now) {
    return fields(kind, transaction, now).entrySet().stream()
        .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> fields(Kind kind, Transaction transaction, long now) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("TransactionId", Long.toString(transaction.id()));
    switch (kind) {
      case CHECK, PAY, FAIL, CONFIRM -> payment(fields, kind, transaction);
      case REFUND -> {
        fields.put("PaymentTransactionId", String.valueOf(transaction.original()));
        fields.put("Amount", amount(transaction.amount()));
        fields.put("DateTime", MOMENT.format(Instant.ofEpochMilli(transaction.createdAt())));
        fields.put("OperationType", transaction.type().wire);
      }
      case CANCEL -> {
        fields.put("Amount", amount(transaction.amount()));
        fields.put("DateTime", MOMENT.format(Instant.ofEpochMilli(now)));
      }
    }
    fields.put("InvoiceId", transaction.invoiceId());
    putIfAny(fields, "Data", transaction.data());
    return fields;
  }

  private static void payment(Map<String, String> fields, Kind kind, Transaction transaction) {
    fields.put("Amount", amount(transaction.amount()));
    fields.put("Currency", CURRENCY);
    fields.put("PaymentAmount", amount(transaction.taken()));
    fields.put("PaymentCurrency", CURRENCY);
    fields.put("DateTime", MOMENT.format(Instant.ofEpochMilli(transaction.createdAt())));
    fields.put("CardFirstSix", FIRST_SIX);
    fields.put("CardLastFour", LAST_FOUR);
    fields.put("CardType", CARD_TYPE);
    fields.put("CardExpDate", CARD_EXPIRES);
    fields.put("TestMode", "1");
    if (kind == Kind.FAIL) {
      fields.put("Reason", transaction.outcome().reason());
      fields.put("ReasonCode", Integer.toString(transaction.outcome().code()));
    } else if (kind == Kind.CHECK) {
      // Said of a payment that is yet to succeed.
      fields.put("Status", transaction.twoStage() ? "Authorized" : "Completed");
    } else {
      fields.put("Status", transaction.status().wire);
    }
    if (kind != Kind.CONFIRM) {
      fields.put("OperationType", transaction.type().wire);
    }
    if (kind == Kind.PAY) {
      fields.put("GatewayName", GATEWAY);
      putIfAny(fields, "AccountId", transaction.buyer());
      putIfAny(fields, "Token", transaction.token());
    }
  }

  private static void putIfAny(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
