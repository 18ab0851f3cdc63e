package io.orderledger.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.RecordDispatch;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goods that left do not come, at the seller's risk. */
@Clause(ClauseId.B_7_8)
class GivingUpTest {

  private static final Waybill WAYBILL = new Waybill("KazTrans", "KT-1", null, "waybill 1");

  @Test
  void an_order_of_which_nothing_comes_is_cancelled_by_the_seller_with_nothing_withheld() {
    GivenOrder.placed()
        .and(Orders.dispatch())
        .and(Orders.capture(25_000))
        .when(new RecordGivingUp(Orders.PARCEL, Mishap.LOST, null, Orders.LATER))
        .then(
            new GivingUpRecorded(Orders.NUMBER, Orders.PARCEL, Mishap.LOST, Orders.LATER),
            new OrderCancelled(Orders.NUMBER, CancellationGround.SELLER, Tenge.ZERO, Orders.LATER));
  }

  @Test
  @Clause({ClauseId.B_7_8, ClauseId.B_7_9})
  void while_the_buyer_has_other_goods_the_order_goes_on() {
    GivenOrder.placed()
        .and(Orders.handOver(new Items(1, 2)))
        .when(new RecordGivingUp("S2", Mishap.DAMAGED, null, Orders.LATER))
        .then(new GivingUpRecorded(Orders.NUMBER, "S2", Mishap.DAMAGED, Orders.LATER));
  }

  @Test
  @Clause({ClauseId.B_6_6, ClauseId.B_7_8})
  void goods_that_are_sent_anew_are_on_their_way_again_under_the_new_waybill() {
    GivenOrder order =
        GivenOrder.placed()
            .and(new RecordDispatch(Orders.PARCEL, null, Orders.LATER, WAYBILL))
            .and(
                new RecordDispatch(
                    Orders.PARCEL,
                    null,
                    Orders.LATER,
                    new Waybill("KazTrans", "KT-2", null, "waybill 2")));

    List<ShipmentCourse> shipments = ShipmentCourse.all(order.events());
    assertThat(shipments).hasSize(1);
    assertThat(shipments.getFirst().waybill()).isNotNull();
    assertThat(shipments.getFirst().waybill().trackingNumber()).isEqualTo("KT-2");
    assertThat(order.existing().fulfilment().stage())
        .isEqualTo(Fulfilment.Stage.HANDED_TO_DELIVERY);
  }
}
