package io.orderledger.returns.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;

/** What happened to the returns of one order. */
public sealed interface ReturnsEvent {

  OrderNumber orderNumber();

  Instant at();

  /** What stands in the way of the order (B-12). */
  sealed interface OfForceMajeure extends ReturnsEvent permits ForceMajeureNoted {}

  /** The order's rights passed to another person (B-15.6). */
  sealed interface OfAssignment extends ReturnsEvent permits RightsAssigned {}

  record PurchaseNoted(OrderNumber orderNumber, Purchase purchase, Instant at)
      implements ReturnsEvent {}

  /** An edit replaced what was bought. */
  record PurchaseCorrected(
      OrderNumber orderNumber, int edit, List<PurchasedLine> lines, Tenge deliveryFee, Instant at)
      implements ReturnsEvent {}

  record HandOverNoted(OrderNumber orderNumber, String shipmentId, List<Items> items, Instant at)
      implements ReturnsEvent {}

  /** A case of the card scheme was opened or closed: returns wait while one is open (B-5.13). */
  record DisputeNoted(OrderNumber orderNumber, String disputeId, boolean open, Instant at)
      implements ReturnsEvent {}

  record ReturnRequested(
      OrderNumber orderNumber, String returnId, List<Items> items, ReturnReason reason, Instant at)
      implements ReturnsEvent {}

  record ReturnReceived(OrderNumber orderNumber, String returnId, Instant at)
      implements ReturnsEvent {}

  /**
   * The refund is owed.
   *
   * @param refund what goes back for the items, in proportion to what was paid (M1)
   * @param parts add up to the refund; empty in events of before refunds were explained
   */
  record ReturnAccepted(
      OrderNumber orderNumber,
      String returnId,
      List<Items> items,
      Tenge refund,
      List<RefundPart> parts,
      Instant at)
      implements ReturnsEvent {

    // A record's component is null when JSON leaves it out, whatever its type says.
    public ReturnAccepted {
      parts = parts == null ? List.of() : List.copyOf(parts);
    }
  }

  record ReturnRejected(
      OrderNumber orderNumber, String returnId, InspectionGround ground, Instant at)
      implements ReturnsEvent {}

  /** A part of the money went back; the rest is on its way. */
  record ReturnPartlyRefunded(
      OrderNumber orderNumber, String returnId, String refundId, Tenge amount, Instant at)
      implements ReturnsEvent {}

  /**
   * The money went back; the return is closed.
   *
   * @param amount all of it, with what went back before
   */
  record ReturnRefunded(OrderNumber orderNumber, String returnId, Tenge amount, Instant at)
      implements ReturnsEvent {}
}
