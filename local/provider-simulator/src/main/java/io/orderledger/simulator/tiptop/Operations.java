package io.orderledger.simulator.tiptop;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a seller's server can have done, one method of the API each. */
final class Operations {

  private Operations() {}

  /** {@code orders/create}: a page for an invoice. */
  static ObjectNode create(Till.Work work, Site site, JsonNode given, String base) {
    String currency = text(given, "Currency");
    if (!Wording.CURRENCY.equals(currency)) {
      throw new Refusal("Currency is not available on this terminal");
    }
    long amount = Wording.hundredths(required(given, "Amount"));
    if (amount < 1) {
      throw new Refusal("Amount is required");
    }
    String invoice = text(given, "InvoiceId");
    long number = work.nextId();
    Page page =
        new Page(
            work.newPageId(),
            number,
            site.publicId(),
            invoice == null ? Long.toString(number) : invoice,
            amount,
            required(given, "Description"),
            given.path("RequireConfirmation").asBoolean(false),
            data(given),
            text(given, "AccountId"),
            false,
            work.now());
    work.put(page);
    return Answers.page(page, base + "/d/" + page.id());
  }

  /** {@code payments/tokens/auth}: a kept card pays, in two stages. */
  static Transaction charge(Till.Work work, Site site, JsonNode given) {
    Transaction first =
        work.keptBy(site.publicId(), required(given, "AccountId"), required(given, "Token"));
    Transaction begun =
        first.again(
            work.nextId(),
            required(given, "InvoiceId"),
            Wording.hundredths(required(given, "Amount")),
            true,
            work.now());
    // Nobody is there whom the bank could ask.
    Card.Outcome word =
        first.card().challenged() ? Card.Outcome.AUTHENTICATION_FAILED : first.card().outcome();
    Transaction decided = begun.decided(word, work.now());
    work.move(decided, word.approved() ? Kind.PAY : Kind.FAIL);
    return decided;
  }

  /** {@code orders/cancel}. */
  static @Nullable ObjectNode cancelPage(Till.Work work, Site site, JsonNode given) {
    Page page = work.page(required(given, "Id"));
    if (!page.publicId().equals(site.publicId())) {
      throw new Refusal("Not found");
    }
    work.put(page.cancel());
    return null;
  }

  /** {@code payments/confirm}: takes what is held, or part of it. */
  static @Nullable ObjectNode confirm(Till.Work work, Site site, JsonNode given) {
    Transaction held = transaction(work, site, given);
    long amount = Wording.hundredths(required(given, "Amount"));
    if (held.status() != Transaction.Status.AUTHORIZED) {
      throw new Refusal("Transaction is not in the status Authorized");
    }
    if (amount < 1 || amount > held.amount()) {
      throw new Refusal("Invalid Amount value");
    }
    work.move(held.confirmed(amount, work.now()), Kind.CONFIRM);
    return null;
  }

  /** {@code payments/void}: releases what is held. */
  static @Nullable ObjectNode cancel(Till.Work work, Site site, JsonNode given) {
    Transaction held = transaction(work, site, given);
    if (held.status() != Transaction.Status.AUTHORIZED) {
      throw new Refusal("Transaction is not in the status Authorized");
    }
    work.move(held.cancelled(), Kind.CANCEL);
    return null;
  }

  /** {@code payments/refund}: gives back what was taken, or part of it. */
  static ObjectNode refund(Till.Work work, Site site, JsonNode given) {
    Transaction taken = transaction(work, site, given);
    long amount = Wording.hundredths(required(given, "Amount"));
    if (taken.type() != Transaction.Type.PAYMENT
        || taken.status() != Transaction.Status.COMPLETED) {
      throw new Refusal("Transaction is not in the status Completed");
    }
    if (amount < 1 || amount > taken.taken() - work.refunded(taken)) {
      throw new Refusal("Amount exceeds what is left of the transaction");
    }
    if (work.refundFails()) {
      throw new Refusal("The acquirer refused the refund");
    }
    Transaction refund = taken.refund(work.nextId(), amount, data(given), work.now());
    work.move(refund, Kind.REFUND);
    return Answers.refund(refund);
  }

  private static Transaction transaction(Till.Work work, Site site, JsonNode given) {
    try {
      return work.transaction(site.publicId(), Long.parseLong(required(given, "TransactionId")));
    } catch (NumberFormatException e) {
      throw new Refusal("Invalid TransactionId value");
    }
  }

  static String required(JsonNode given, String name) {
    String value = text(given, name);
    if (value == null || value.isBlank()) {
      throw new Refusal(name + " is required");
    }
    return value;
  }

  private static @Nullable String text(JsonNode given, String name) {
    JsonNode value = given.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
  }

  /** Bound data comes as an object, or in a form as its text. */
  private static @Nullable String data(JsonNode given) {
    JsonNode data = given.path("JsonData");
    return data.isObject() ? data.toString() : text(given, "JsonData");
  }
}
