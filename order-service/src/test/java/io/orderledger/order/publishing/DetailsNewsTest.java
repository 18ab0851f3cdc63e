package io.orderledger.order.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.ContactChanged;
import io.orderledger.order.model.SellerDetailsTold;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DetailsFact.SellerDetailsNotified;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.A_7_2)
class DetailsNewsTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(1);
  private static final Instant AT = Instant.parse("2026-11-06T08:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
  private static final SellerDetails MOVED =
      new SellerDetails(
          "Example Goods LLP",
          "120540001238",
          "Almaty, Dostyk avenue 2",
          "orders@goods.example",
          "+7 727 000 00 00",
          SellerDetails.TaxStatus.VAT_PAYER,
          new SellerDetails.BankAccount("KZ563190000012344567", "OTHRKZKA", "Other Bank JSC"));

  @Test
  void where_to_pay_now_is_told_with_the_notification_of_each_order() {
    assertThat(DetailsNews.of(new SellerDetailsTold(ORDER, MOVED, DAY, true, AT)))
        .containsExactly(new SellerDetailsNotified(ORDER, MOVED, AT));
  }

  @Test
  void a_buyers_new_contact_is_nobody_elses_business() {
    assertThat(DetailsNews.of(new ContactChanged(ORDER, "buyer", null, DAY, true, AT))).isEmpty();
  }
}
