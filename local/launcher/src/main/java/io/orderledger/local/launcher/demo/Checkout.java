package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import java.net.URI;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Where the buyer pays, and sees what became of the money. */
public final class Checkout {

  private final Person buyer;
  private final Person operator;
  private final PaymentPage page;

  Checkout(Person buyer, Person operator, PaymentPage page) {
    this.buyer = buyer;
    this.operator = operator;
    this.page = page;
  }

  /** Opens an attempt and pays it on the provider's page; 3-D Secure is passed when asked for. */
  public void pay(String number, String card) {
    page.pay(number, card);
  }

  /** Pays what is not paid, as soon as the payment service asks for it. */
  public void payTheRest(String number, String card) {
    await(number, "something outstanding", payment -> amount(payment, "outstanding") > 0);
    page.pay(number, card);
  }

  /** The business pays to its invoice. */
  public void payInvoice(String number) {
    credit(invoice(number));
    awaitCaptured(number);
  }

  /** The invoice as the business is sent it. */
  JsonNode invoice(String number) {
    return buyer
        .awaits(
            buyer.addresses().payment(),
            "/payments/" + number + "/invoice",
            "the invoice of " + number,
            invoice -> amount(invoice, "outstanding") > 0)
        .body();
  }

  /** The bank credits what an invoice asked for; an operator imports the statement that says so. */
  void credit(JsonNode invoice) {
    URI service = operator.addresses().payment();
    operator.postsText(service, "/bank-statements", "text/csv", InvoiceForms.statement(invoice));
  }

  /**
   * The bank pays out what goes back by transfer; an operator writes down under which reference.
   */
  void payBack(String number, long tenge) {
    URI service = operator.addresses().payment();
    Answer owed =
        operator.awaits(
            service,
            "/payments/" + number,
            "a refund of " + number + " to be paid out",
            payment ->
                payment.path("refunds").path(0).path("status").asString("").equals("REQUESTED"));
    String refund = owed.body().path("refunds").path(0).path("refundId").asString();
    operator.posts(
        service,
        "/payments/" + number + "/refunds/" + refund + "/payout",
        Map.of("bankReference", "PO-" + number));
    awaitRefunded(number, tenge);
  }

  public void awaitAuthorized(String number) {
    await(number, "AUTHORIZED", payment -> amount(payment, "authorized") > 0);
  }

  public void awaitCaptured(String number) {
    await(number, "CAPTURED", payment -> amount(payment, "captured") > 0);
  }

  public void awaitVoided(String number) {
    await(
        number,
        "a released hold",
        payment ->
            payment.path("status").asString().equals("CANCELLED") && amount(payment, "held") == 0);
  }

  public void awaitFailedAttempt(String number) {
    await(
        number,
        "a failed attempt",
        payment ->
            payment
                .path("attempts")
                .valueStream()
                .anyMatch(attempt -> attempt.path("status").asString().equals("FAILED")));
  }

  public void awaitRefunded(String number, long tenge) {
    await(number, "refunds of " + tenge, payment -> amount(payment, "refunded") == tenge);
  }

  private void await(String number, String what, Predicate<JsonNode> holds) {
    buyer.awaits(
        buyer.addresses().payment(),
        "/payments/" + number,
        "payment of " + number + " to show " + what,
        holds);
  }

  /** In tenge. */
  private static long amount(JsonNode payment, String field) {
    return payment.path(field).path("amount").asLong();
  }
}
