package io.orderledger.order.tariff.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.tariff.model.DeliveryCost.Charged;
import io.orderledger.order.tariff.model.DeliveryCost.Refused;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.Carriage.Hirer;
import io.orderledger.shared.event.CarrierTerms;
import io.orderledger.shared.event.CarrierTerms.Payment;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A parcel of twelve kilograms goes to Astana by a carrier. */
@Clause({ClauseId.B_6_2, ClauseId.B_6_4})
class CarriagesTest {

  private static final Goods PARCEL = new Goods(12_000, 0);
  private static final Tenge COST = Tenge.of(4_500 + 2 * 120);

  private static WantedDelivery to(Place place, @Nullable WantedCarrier carrier) {
    return new WantedDelivery(DeliveryMethod.CARRIER, null, place, 0, Set.of()).by(carrier);
  }

  private static DeliveryCost cost(@Nullable WantedCarrier carrier, CarrierTerms terms) {
    WantedDelivery wanted = to(new Place("KZ", null, "Astana"), carrier);
    return Carriages.of(DeliveryCosts.of(Tariffs.EDITION, wanted, PARCEL), wanted, terms);
  }

  private static DeliveryPromise promised(@Nullable WantedCarrier carrier, CarrierTerms terms) {
    return new DeliveryDays(WorkingCalendar.ofKazakhstan())
        .promise("2026-05", (Charged) cost(carrier, terms), LocalDate.of(2026, 11, 5), 30);
  }

  private static Refusal refused(@Nullable WantedCarrier carrier, CarrierTerms terms) {
    return ((Refused) cost(carrier, terms)).refusal();
  }

  private static CarrierTerms paid(Payment payment) {
    return new CarrierTerms(payment, true, true);
  }

  private static WantedCarrier paidOnReceipt(boolean onReceipt) {
    return new WantedCarrier(Hirer.SELLER, null, onReceipt);
  }

  private static WantedCarrier ofBuyer() {
    return new WantedCarrier(Hirer.BUYER, "KazTrans", null);
  }

  @Test
  void a_carrier_costs_by_zone_and_weight_and_is_paid_with_the_order_when_nobody_says_otherwise() {
    DeliveryPromise promise = promised(null, CarrierTerms.WHEN_SILENT);

    assertThat(promise.zone()).isEqualTo("far");
    assertThat(promise.fee()).isEqualTo(COST);
    assertThat(promise.dueToCarrier()).isEqualTo(Tenge.ZERO);
    assertThat(promise.carriage()).isEqualTo(new Carriage(Hirer.SELLER, null, false, false));
  }

  @Test
  void what_the_carrier_takes_on_receipt_is_no_part_of_what_the_order_owes() {
    for (DeliveryPromise promise :
        List.of(
            promised(null, paid(Payment.ON_RECEIPT)),
            promised(paidOnReceipt(true), paid(Payment.BUYERS_CHOICE)))) {
      assertThat(promise.fee()).isEqualTo(Tenge.ZERO);
      assertThat(promise.dueToCarrier()).isEqualTo(COST);
    }
    assertThat(promised(paidOnReceipt(false), paid(Payment.BUYERS_CHOICE)).fee()).isEqualTo(COST);
  }

  @Test
  void what_the_terms_leave_no_choice_of_is_not_chosen() {
    for (Refusal refusal :
        List.of(
            refused(paidOnReceipt(true), paid(Payment.IN_ORDER)),
            refused(paidOnReceipt(false), paid(Payment.ON_RECEIPT)))) {
      assertThat(refusal.code()).isEqualTo("carrier-paid-otherwise");
      assertThat(refusal.clause()).isEqualTo(ClauseId.B_6_4);
      assertThat(refusal.field()).isEqualTo("carrier");
    }
  }

  @Test
  @Clause(ClauseId.B_7_5)
  void the_seller_has_no_cost_of_a_carrier_that_the_buyer_hired() {
    DeliveryPromise promise = promised(ofBuyer(), paid(Payment.IN_ORDER));

    assertThat(promise.fee()).isEqualTo(Tenge.ZERO);
    assertThat(promise.dueToCarrier()).isEqualTo(Tenge.ZERO);
    assertThat(promise.parts()).isEmpty();
    assertThat(promise.carriage()).isEqualTo(new Carriage(Hirer.BUYER, "KazTrans", false, true));
    CarrierTerms riskStays = new CarrierTerms(Payment.IN_ORDER, true, false);
    assertThat(promised(ofBuyer(), riskStays).carriage())
        .isEqualTo(new Carriage(Hirer.BUYER, "KazTrans", false, false));
  }

  @Test
  @Clause(ClauseId.B_7_5)
  void where_the_terms_do_not_let_the_buyer_hire_one_it_is_refused() {
    Refusal refusal = refused(ofBuyer(), CarrierTerms.WHEN_SILENT);

    assertThat(refusal.code()).isEqualTo("buyers-carrier-not-taken");
    assertThat(refusal.clause()).isEqualTo(ClauseId.B_7_5);
  }

  @Test
  @Clause({ClauseId.B_1_7, ClauseId.B_1_8})
  void a_place_that_is_not_served_or_not_reached_so_is_refused_with_the_reason() {
    WantedDelivery osh = to(new Place("KG", null, "Osh"), null);
    WantedDelivery home = to(new Place("KZ", null, "Almaty"), null);

    assertThat(((Refused) DeliveryCosts.of(Tariffs.EDITION, osh, PARCEL)).refusal().code())
        .isEqualTo("place-not-served");
    assertThat(((Refused) DeliveryCosts.of(Tariffs.EDITION, home, PARCEL)).refusal().code())
        .isEqualTo("delivery-not-offered");
  }

  @Test
  void who_wants_another_way_is_not_asked_about_carriers() {
    WantedDelivery courier =
        new WantedDelivery(DeliveryMethod.COURIER, null, null, 0, Set.of()).by(ofBuyer());
    DeliveryCost cost = DeliveryCosts.of(Tariffs.EDITION, courier, PARCEL);

    assertThat(Carriages.of(cost, courier, CarrierTerms.WHEN_SILENT)).isEqualTo(cost);
  }
}
