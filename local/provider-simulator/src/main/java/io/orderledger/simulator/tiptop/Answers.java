package io.orderledger.simulator.tiptop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The provider's answers: {@code Model}, {@code Success}, {@code Message}. */
final class Answers {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC);

  private Answers() {}

  static String success(@Nullable ObjectNode model) {
    ObjectNode answer = NODES.objectNode();
    if (model != null) {
      answer.set("Model", model);
    }
    return answer.put("Success", true).putNull("Message").toString();
  }

  /** A list of operations; what moved on a day is paid out on the next. */
  static String listed(List<Transaction> transactions, List<Boolean> refunded, LocalDate today) {
    ObjectNode answer = NODES.objectNode();
    ArrayNode model = answer.putArray("Model");
    for (int i = 0; i < transactions.size(); i++) {
      Transaction one = transactions.get(i);
      LocalDate moved = one.movedOn();
      ObjectNode shown = of(one, refunded.get(i));
      model.add(
          moved == null || !moved.isBefore(today) ? shown : paidOut(shown, one, moved.plusDays(1)));
    }
    return answer.put("Success", true).putNull("Message").toString();
  }

  /** A list of what was paid out to the seller on a day. */
  static String paidOut(List<Transaction> transactions, LocalDate payoutOn) {
    ObjectNode answer = NODES.objectNode();
    ArrayNode model = answer.putArray("Model");
    for (Transaction one : transactions) {
      model.add(paidOut(of(one, false), one, payoutOn));
    }
    return answer.put("Success", true).putNull("Message").toString();
  }

  private static ObjectNode paidOut(ObjectNode shown, Transaction one, LocalDate payoutOn) {
    long moved = one.type() == Transaction.Type.REFUND ? -one.taken() : one.taken();
    return shown
        .put("PayoutDateIso", payoutOn + "T00:00:00")
        .put("PayoutAmount", decimal(moved - one.fee()));
  }

  static String refused(String message) {
    return NODES.objectNode().put("Success", false).put("Message", message).toString();
  }

  /** A transaction that was declined is shown, and is no success. */
  static String shown(Transaction transaction, boolean refunded) {
    boolean declined = transaction.status() == Transaction.Status.DECLINED;
    ObjectNode answer = NODES.objectNode();
    answer.set("Model", of(transaction, refunded));
    return answer.put("Success", !declined).putNull("Message").toString();
  }

  static ObjectNode page(Page page, String url) {
    ObjectNode model = NODES.objectNode();
    model
        .put("Id", page.id())
        .put("Number", page.number())
        .put("Amount", decimal(page.amount()))
        .put("Currency", Wording.CURRENCY)
        .put("Description", page.description())
        .put("RequireConfirmation", page.twoStage())
        .put("Url", url)
        .put("StatusCode", 0)
        .put("Status", "Created");
    date(model, "CreatedDate", page.createdAt());
    return model;
  }

  static ObjectNode refund(Transaction refund) {
    return NODES.objectNode().put("TransactionId", refund.id());
  }

  private static ObjectNode of(Transaction one, boolean refunded) {
    ObjectNode model = NODES.objectNode();
    model
        .put("ReasonCode", one.outcome().code())
        .put("PublicId", one.publicId())
        .put("TransactionId", one.id())
        .put("Amount", decimal(one.amount()))
        .put("Currency", Wording.CURRENCY)
        .put("PaymentAmount", decimal(one.taken()))
        .put("PaymentCurrency", Wording.CURRENCY)
        .put("InvoiceId", one.invoiceId())
        .put("AccountId", one.buyer())
        .put("Token", one.token())
        .put("JsonData", one.data())
        .put("TestMode", true)
        .put("OriginalTransactionId", one.original())
        .put("CardFirstSix", Wording.FIRST_SIX)
        .put("CardLastFour", Wording.LAST_FOUR)
        .put("CardExpDate", Wording.CARD_EXPIRES)
        .put("CardType", Wording.CARD_TYPE)
        .put("Status", one.status().wire)
        .put("StatusCode", one.status().code)
        .put("Reason", one.outcome().reason())
        .put("Type", one.type().code)
        .put("Refunded", refunded)
        .put("GatewayName", Wording.GATEWAY)
        .put("TotalFee", decimal(one.fee()))
        .putNull("PayoutDate")
        .putNull("PayoutDateIso")
        .putNull("PayoutAmount");
    date(model, "CreatedDate", one.createdAt());
    date(model, "AuthDate", one.authorisedAt());
    date(model, "ConfirmDate", one.confirmedAt());
    return model;
  }

  private static BigDecimal decimal(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }

  private static void date(ObjectNode model, String name, @Nullable Long millis) {
    if (millis == null) {
      model.putNull(name).putNull(name + "Iso");
    } else {
      Instant moment = Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS);
      model.put(name, "/Date(" + millis + ")/").put(name + "Iso", ISO.format(moment));
    }
  }
}
