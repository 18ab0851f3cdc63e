package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.delivery.model.DeliveryCommand.CancelRest;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.DeliveryEvent.RestNotSent;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderFact.CancellationGround;

/** What is still here of an order of which something has left. */
@Clause({ClauseId.B_4_6, ClauseId.B_6_10})
final class Rest {

  private Rest() {}

  /** Before delivery the seller may refuse it (B-4.6); what left is not touched by that. */
  static Decision<DeliveryEvent> cancel(InParts parts, CancelRest cancel) {
    if (cancel.ground() != CancellationGround.SELLER
        && cancel.ground() != CancellationGround.OUT_OF_STOCK) {
      return refuse(
          Refusal.of(
                  "not-the-sellers-ground",
                  ClauseId.B_4_6,
                  "Say whether the seller refuses the rest, or has not got it.")
              .at("ground"));
    }
    Consignment here = parts.here().consignment();
    return parts.hasGoodsHere()
        ? accept(new RestNotSent(here.orderNumber(), here.items(), cancel.ground(), cancel.at()))
        : Refusals.alreadyLeft();
  }

  /** Goods that are together have no rest. */
  static Decision<DeliveryEvent> ofOne(OneConsignment state) {
    return switch (state) {
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing _ ->
          refuse(
              "nothing-left-yet",
              ClauseId.B_4_6,
              "Nothing of the order has left: cancel the order, or report what is out of stock.");
      case Held _ -> Refusals.held();
      case Shipment _ -> Refusals.alreadyLeft();
    };
  }

  /**
   * The order costs less, since some of it came back or is not sent: so much less has to be secured
   * before the rest leaves. What leaves, and how, stays as it is.
   */
  static Decision<DeliveryEvent> reduced(InParts parts, ApplyEdit edit) {
    return edit.edit() > parts.here().edits().made() && parts.hasGoodsHere()
        ? accept(
            new DeliveryEdited(
                parts.here().consignment().orderNumber(),
                edit.edit(),
                parts.here().consignment().costing(edit.total()),
                edit.at()))
        : nothing();
  }
}
