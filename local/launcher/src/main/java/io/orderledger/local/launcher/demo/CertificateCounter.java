package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.shared.time.Almaty;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;

/** Where a certificate is sold, and where its buyer pays with it. */
public final class CertificateCounter {

  private final Person buyer;
  private final Person operator;

  CertificateCounter(Person buyer, Person operator) {
    this.buyer = buyer;
    this.operator = operator;
  }

  /** Sells a certificate and pays with all of it, as soon as the payment service has the order. */
  public void payWithNew(String number, long tenge) {
    URI payment = buyer.addresses().payment();
    Map<String, Object> sale =
        Map.of(
            "sellerId", "goods",
            "amount", Map.of("amount", tenge, "currency", "KZT"),
            "lastDay", LocalDate.now(Almaty.ZONE).plusYears(1).toString());
    Answer sold = operator.posts(payment, "/certificates", sale);
    Answer paid =
        buyer.postsOnceThere(
            "the payment of " + number,
            payment,
            "/payments/" + number + "/certificates",
            Map.of("code", sold.text("code")));
    buyer.awaits(
        payment,
        paid.location(),
        "the certificate's share of " + number,
        attempt -> attempt.path("status").asString().equals("AUTHORIZED"));
  }
}
