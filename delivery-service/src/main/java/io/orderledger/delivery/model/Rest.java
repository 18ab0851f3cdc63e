package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.delivery.model.DeliveryCommand.CancelRest;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.DeliveryEvent.RestNotSent;
import io.orderledger.delivery.model.DeliveryState.CameBack;
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
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

  /** Force majeure has lasted too long: what is unperformed ends, whoever terminates it. */
  @Clause(ClauseId.B_12_3)
  static Decision<DeliveryEvent> terminated(InParts parts, Instant at) {
    Consignment here = parts.here().consignment();
    return accept(
        new RestNotSent(here.orderNumber(), here.items(), CancellationGround.FORCE_MAJEURE, at));
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
   * Where the rest was held for it, what is here is what the order still has of it. Otherwise the
   * order costs less, since some of it came back or is not sent: so much less has to be secured
   * before the rest leaves, and what leaves, and how, stays as it is.
   */
  @Clause({ClauseId.B_4_5, ClauseId.B_4_7})
  static Decision<DeliveryEvent> edited(InParts parts, ApplyEdit edit) {
    Preparing here = parts.here();
    if (edit.edit() <= here.edits().made() || !parts.hasGoodsHere()) {
      return nothing();
    }
    boolean heldForIt = here.edits().awaited() == edit.edit();
    Consignment then =
        heldForIt
            ? here.consignment().rest(itemsHere(parts, edit.items()), edit)
            : here.consignment().costing(edit.total());
    return accept(new DeliveryEdited(then.orderNumber(), edit.edit(), then, edit.at()));
  }

  /** Of lines that were here no more than was here; lines that nobody knew are new, and here. */
  private static List<Items> itemsHere(InParts parts, List<Items> ofOrder) {
    List<Items> here = new ArrayList<>();
    List<Items> before = parts.here().consignment().items();
    for (Items each : ofOrder) {
      int wasHere = Consignment.pieces(before, each.line());
      boolean isNew =
          wasHere == 0
              && parts.shipments().stream()
                  .allMatch(
                      left -> Consignment.pieces(left.consignment().items(), each.line()) == 0);
      int left =
          parts.shipments().stream()
              .filter(shipment -> !(shipment instanceof CameBack))
              .mapToInt(shipment -> Consignment.pieces(shipment.consignment().items(), each.line()))
              .sum();
      int pieces = isNew ? each.quantity() : Math.min(wasHere, each.quantity() - left);
      if (pieces > 0) {
        here.add(new Items(each.line(), pieces));
      }
    }
    return here;
  }
}
