package io.orderledger.order.notice;

import static io.orderledger.order.notice.MailHouse.part;
import static io.orderledger.order.notice.MailHouse.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.MoneyDirection;
import io.orderledger.shared.event.PaymentFact.ReceiptRegistered;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fiscal receipts reach their buyers, over Kafka and SMTP. */
class ReceiptLetterTest {

  private static MailHouse house;

  @BeforeAll
  static void open() {
    house = MailHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static ReceiptRegistered registered(OrderNumber order, int number) {
    return new ReceiptRegistered(
        order,
        order.value() + "-R" + number,
        number == 1 ? MoneyDirection.TO_SELLER : MoneyDirection.TO_BUYER,
        PaymentMeans.CARD,
        Tenge.of(19_500),
        Tenge.of(2_690),
        "00000000471" + number,
        "2084315597",
        "https://receipts.example/2084315597",
        Instant.parse("2026-11-27T10:00:00Z"),
        null);
  }

  @Test
  @Clause(ClauseId.B_5_9)
  void a_receipt_that_is_told_twice_is_written_about_once() {
    OrderNumber order = house.place("n-receipt", "receipt@example.org", "RU");
    house.told(registered(order, 1));
    house.told(registered(order, 1));
    house.told(registered(order, 2));

    // The placement is written about, too. What was told second is behind what was told twice.
    assertThat(house.awaitMailsTo("receipt@example.org", 3))
        .hasSize(3)
        .satisfiesOnlyOnce(mail -> isReceipt(mail, order, "000000004711"))
        .satisfiesOnlyOnce(mail -> isReceipt(mail, order, "000000004712"));
    // A letter is in the box before it is on record that it went.
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> house.notice(order, "RECEIPT").path("state").asString().equals("SENT"));
  }

  private static void isReceipt(MimeMessage mail, OrderNumber order, String number) {
    assertThat(subject(mail)).isEqualTo("Чек по заказу " + order);
    assertThat(part(mail, "text/plain"))
        .contains(
            "Номер чека: " + number,
            "19\u00a0500\u00a0₸",
            "2\u00a0690\u00a0₸",
            "https://receipts.example/2084315597");
  }
}
