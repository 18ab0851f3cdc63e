package io.orderledger.simulator.halyk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the provider writes its answers and its callbacks. */
final class Words {

  static final String CURRENCY = "KZT";

  /** Codes of {@code resultCode}. */
  static final String FOUND = "100";

  static final String UNKNOWN_INVOICE = "102";
  static final String NO_TERMINAL = "104";

  /** Codes of an HTTP 400: the documentation shows one example, 100, and no list. */
  static final int REFUSED = 100;

  static final int NOT_FOUND = 102;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final String CARD_MASK = "440564...5096";

  private Words() {}

  static String token(Grant grant, String scope, long seconds) {
    return NODES
        .objectNode()
        .put("access_token", grant.token())
        .put("expires_in", seconds)
        .put("refresh_token", "")
        .put("scope", scope)
        .put("token_type", "Bearer")
        .toString();
  }

  static String refused(int code, String message) {
    return NODES.objectNode().put("code", code).put("message", message).toString();
  }

  /** The state of an invoice: the payment that took hold, or else the last try. */
  static String status(String code, String message, @Nullable Payment payment) {
    ObjectNode answer = NODES.objectNode().put("resultCode", code).put("resultMessage", message);
    if (payment != null) {
      answer.set("transaction", transaction(payment));
    }
    return answer.toString();
  }

  private static ObjectNode transaction(Payment payment) {
    return NODES
        .objectNode()
        .put("id", payment.id())
        .put("createdDate", moment(payment.createdAt()))
        .put("invoiceID", payment.invoiceId())
        .put("amount", tenge(payment.amount()))
        .put("amountBonus", 0)
        .put("payoutAmount", tenge(payment.refunded()))
        .put("orgAmount", tenge(payment.terms().amount()))
        .put("approvalCode", approval(payment))
        .put("data", "")
        .put("currency", CURRENCY)
        .put("terminalID", payment.terminal())
        .put("accountID", "")
        .put("description", "")
        .put("language", "rus")
        .put("cardMask", CARD_MASK)
        .put("cardType", "VISA")
        .put("issuer", "Simulator")
        .put("reference", reference(payment))
        .put("secure", payment.card().challenged())
        .put("statusName", payment.status().wire)
        .put("reasonCode", Integer.toString(payment.outcome().code()))
        .put("reason", payment.outcome().reason());
  }

  /** A callback's body. */
  static String callback(Payment payment, long now) {
    boolean paid = payment.outcome().approved();
    return NODES
        .objectNode()
        .put("id", payment.id())
        .put("accountId", "")
        .put("amount", tenge(payment.terms().amount()))
        .put("approvalCode", approval(payment))
        .put("cardMask", CARD_MASK)
        .put("cardType", "VISA")
        .put("code", paid ? "ok" : "error")
        .put("currency", CURRENCY)
        .put("dateTime", moment(now))
        .put("description", "")
        .put("invoiceId", payment.invoiceId())
        .put("issuer", "Simulator")
        .put("language", "rus")
        .put("reason", payment.outcome().reason())
        .put("reasonCode", payment.outcome().code())
        .put("reference", reference(payment))
        .put("secret_hash", payment.terms().secretHash())
        .put("secure", payment.card().challenged() ? "yes" : "no")
        .put("terminal", payment.terminal())
        .toString();
  }

  /** Refuses parts of a tiyn, and what is no number. */
  static long hundredths(String amount) {
    try {
      return new BigDecimal(amount).movePointRight(2).longValueExact();
    } catch (NumberFormatException | ArithmeticException e) {
      throw new Refusal(REFUSED, "amount is not valid");
    }
  }

  static BigDecimal tenge(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
  }

  private static String moment(long millis) {
    return OffsetDateTime.ofInstant(Instant.ofEpochMilli(millis), ALMATY)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static String approval(Payment payment) {
    return payment.outcome().approved() ? reference(payment).substring(0, 6) : "";
  }

  private static String reference(Payment payment) {
    return "%012d".formatted(Math.abs((long) payment.id().hashCode()));
  }
}
