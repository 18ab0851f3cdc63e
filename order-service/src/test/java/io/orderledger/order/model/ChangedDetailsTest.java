package io.orderledger.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.A_7_2)
class ChangedDetailsTest {

  /** Friday. */
  private static final LocalDate CHANGED_ON = LocalDate.of(2026, 11, 6);

  private static final Contact NEW =
      new Contact(PersonalText.of("new@example.org"), null, Language.RU);
  private static final SellerDetails MOVED =
      new SellerDetails(
          "Example Goods LLP",
          "120540001238",
          "Almaty, Dostyk avenue 2",
          "orders@goods.example",
          "+7 727 000 00 00",
          SellerDetails.TaxStatus.VAT_PAYER);

  private static KnownDetails known(GivenOrder order) {
    return OrderHistory.of(order.events()).orElseThrow().current().details();
  }

  @Test
  void a_changed_contact_takes_effect_when_it_is_notified_and_not_before() {
    GivenOrder order = GivenOrder.placed().and(Orders.confirm());
    KnownDetails before = known(order);

    order
        .when(new ChangeContact(NEW, CHANGED_ON, Orders.LATER))
        .then(new ContactChanged(Orders.NUMBER, "customer-1", NEW, CHANGED_ON, true, Orders.LATER));
    order.and(new ChangeContact(NEW, CHANGED_ON, Orders.LATER));

    assertThat(before.contact()).isEqualTo(Orders.place().contact());
    assertThat(known(order).contact()).isEqualTo(NEW);
    assertThat(OrderHistory.of(order.events().subList(0, 2)).orElseThrow().current().details())
        .isEqualTo(before);
    assertThat(PersonalRecords.findings(ContactChanged.class)).isEmpty();
  }

  @Test
  void five_business_days_are_in_time_and_a_late_one_takes_effect_all_the_same() {
    Instant fifth = Almaty.endOf(LocalDate.of(2026, 11, 13)).minusMillis(1);

    assertThat(ChangedDetails.inTime(CHANGED_ON, fifth)).isTrue();
    assertThat(ChangedDetails.inTime(CHANGED_ON, fifth.plusMillis(1))).isFalse();
    GivenOrder order =
        GivenOrder.placed().and(new ChangeContact(NEW, CHANGED_ON, fifth.plusSeconds(60)));
    assertThat(((ContactChanged) order.events().getLast()).inTime()).isFalse();
    assertThat(known(order).contact()).isEqualTo(NEW);
  }

  @Test
  void nothing_is_notified_that_has_not_changed_yet() {
    GivenOrder.placed()
        .when(new ChangeContact(NEW, CHANGED_ON.plusYears(1), Orders.LATER))
        .thenRefusedAt("not-changed-yet", "changedOn");
    GivenOrder.nothing()
        .when(new ChangeContact(NEW, CHANGED_ON, Orders.LATER))
        .thenRefused("order-unknown", null);
  }

  @Test
  void an_order_that_has_ended_still_hears_where_its_buyer_is_reached() {
    GivenOrder order =
        GivenOrder.placed()
            .and(Orders.capture(25_000))
            .and(Orders.handOverOfAll())
            .and(new ChangeContact(NEW, CHANGED_ON, Orders.LATER));

    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(known(order).contact()).isEqualTo(NEW);
  }

  @Test
  void the_sellers_details_hold_for_an_open_order_from_the_moment_it_is_told() {
    GivenOrder order = GivenOrder.placed();
    assertThat(known(order).seller()).isNull();

    order
        .when(new TellSellerDetails(MOVED, CHANGED_ON, Orders.LATER))
        .then(new SellerDetailsTold(Orders.NUMBER, MOVED, CHANGED_ON, true, Orders.LATER));
    order.and(new TellSellerDetails(MOVED, CHANGED_ON, Orders.LATER));
    assertThat(known(order).seller()).isEqualTo(MOVED);
    assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
    GivenOrder.placed()
        .and(Orders.capture(25_000))
        .and(Orders.handOverOfAll())
        .when(new TellSellerDetails(MOVED, CHANGED_ON, Orders.LATER))
        .then();
  }
}
