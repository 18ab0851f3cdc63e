package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.client.Watcher;
import io.orderledger.shared.time.Almaty;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Where a certificate is sold, and where its buyer pays with it. */
final class CertificateCounter {

  private static final String OPERATOR = "oscar";

  private final Orderledger orderledger;
  private final Patience patience;
  private final Watcher watcher;
  private final String buyer;

  CertificateCounter(Orderledger orderledger, Patience patience, Watcher watcher, String buyer) {
    this.orderledger = orderledger;
    this.patience = patience;
    this.watcher = watcher;
    this.buyer = buyer;
  }

  /** Sells a certificate and pays with all of it, as soon as the payment service has the order. */
  void payWithNew(String number, long tenge) {
    Map<String, Object> sale =
        Map.of(
            "sellerId", "goods",
            "amount", Map.of("amount", tenge, "currency", "KZT"),
            "lastDay", LocalDate.now(Almaty.ZONE).plusYears(1).toString());
    Answer sold = patience.command(keyed(OPERATOR, "/certificates", sale)).orFail();
    Supplier<Answer> pay =
        keyed(buyer, "/payments/" + number + "/certificates", Map.of("code", sold.text("code")));
    Answer paid =
        patience
            .until(
                "the payment of " + number,
                () -> Optional.of(patience.command(pay)).filter(seen -> seen.status() != 404))
            .orFail();
    watcher.await(
        buyer,
        orderledger.addresses().payment(),
        paid.location(),
        "the certificate's share of " + number,
        attempt -> attempt.path("status").asString().equals("AUTHORIZED"));
  }

  private Supplier<Answer> keyed(String login, String path, Map<String, ?> body) {
    URI payment = orderledger.addresses().payment();
    String key = UUID.randomUUID().toString();
    return () -> orderledger.post(login, payment, path, body, key);
  }
}
