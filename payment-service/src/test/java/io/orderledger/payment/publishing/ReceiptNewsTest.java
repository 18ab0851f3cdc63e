package io.orderledger.payment.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRegistered;
import io.orderledger.payment.receipt.model.ReceiptKind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.event.PaymentFact.MoneyDirection;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiptNewsTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(4711);
  private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");

  private static IntegrationEvent told(ReceiptKind kind, @Nullable Integer percent) {
    return ReceiptNews.of(
            new ReceiptRegistered(
                ORDER,
                "R1",
                kind,
                PaymentMeans.CARD,
                Tenge.of(116),
                percent,
                Tenge.of(percent == null ? 0 : 16),
                "1",
                "2",
                "https://ofd.test",
                AT,
                null))
        .getFirst();
  }

  @Test
  @Clause({ClauseId.B_5_9, ClauseId.A_3_4})
  void the_others_hear_which_way_the_money_went_and_of_vat_only_where_there_is_some() {
    assertThat(told(ReceiptKind.SALE, 16)).isEqualTo(fact(MoneyDirection.TO_SELLER, Tenge.of(16)));
    assertThat(told(ReceiptKind.RETURN, null)).isEqualTo(fact(MoneyDirection.TO_BUYER, null));
  }

  private static PaymentFact fact(MoneyDirection direction, @Nullable Tenge vat) {
    return new PaymentFact.ReceiptRegistered(
        ORDER,
        "R1",
        direction,
        PaymentMeans.CARD,
        Tenge.of(116),
        vat,
        "1",
        "2",
        "https://ofd.test",
        AT,
        null);
  }
}
