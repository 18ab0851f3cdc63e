package io.orderledger.order.notice;

import static io.orderledger.order.notice.MailHouse.part;
import static io.orderledger.order.notice.MailHouse.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.ChargeAnnounced;
import io.orderledger.shared.event.PaymentFact.ChargeFailed;
import io.orderledger.shared.event.PaymentFact.ChargeGround;
import io.orderledger.shared.event.PaymentFact.PaymentFailed;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Charges of saved cards are told to their buyers, over Kafka and SMTP. */
class ChargeLetterTest {

  private static MailHouse house;

  @BeforeAll
  static void open() {
    house = MailHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static ChargeAnnounced announced(OrderNumber order, LocalDate on) {
    return new ChargeAnnounced(order, Tenge.of(9_000), on, Instant.parse("2026-11-27T10:00:00Z"));
  }

  @Test
  @Clause(ClauseId.B_5_15)
  void a_charge_to_come_that_is_told_twice_is_written_about_once_with_its_day_and_sum() {
    OrderNumber order = house.place("n-charge", "charge@example.org", "RU");
    house.told(announced(order, LocalDate.of(2026, 12, 31)));
    house.told(announced(order, LocalDate.of(2026, 12, 31)));
    house.told(announced(order, LocalDate.of(2027, 1, 3)));

    // The placement is written about, too. What was told second is behind what was told twice.
    assertThat(house.awaitMailsTo("charge@example.org", 3))
        .hasSize(3)
        .satisfiesOnlyOnce(
            mail -> {
              assertThat(subject(mail)).isEqualTo("Заказ " + order + ": предстоящее списание");
              assertThat(part(mail, "text/plain")).contains("9\u00a0000\u00a0₸", "31");
            });
    // A letter is in the box before it is on record that it went.
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> house.notice(order, "CHARGE_AHEAD").path("state").asString().equals("SENT"));
  }

  @Test
  @Clause(ClauseId.B_5_15)
  void a_charge_that_took_nothing_is_written_about_once_and_by_no_other_letter() {
    OrderNumber order = house.place("n-failed", "failed@example.org", "EN");
    Instant at = Instant.parse("2026-11-27T10:00:00Z");
    ChargeFailed failed =
        new ChargeFailed(
            order,
            Tenge.of(9_000),
            ChargeGround.INSUFFICIENT_FUNDS,
            LocalDate.of(2026, 11, 30),
            at);
    house.told(new PaymentFailed(order, 1, "insufficient_funds", at, true));
    house.told(failed);
    house.told(failed);
    house.told(announced(order, LocalDate.of(2026, 11, 30)));

    assertThat(house.awaitMailsTo("failed@example.org", 3))
        .hasSize(3)
        .satisfiesOnlyOnce(
            mail -> {
              assertThat(subject(mail)).isEqualTo("Order " + order + ": your card was not charged");
              assertThat(part(mail, "text/plain"))
                  .contains("9,000", "not enough money", "We try again on November 30, 2026");
            })
        .noneSatisfy(mail -> assertThat(subject(mail)).contains("failed"));
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> house.notice(order, "CHARGE_FAILED").path("state").asString().equals("SENT"));
  }
}
