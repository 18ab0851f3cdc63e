package io.orderledger.returns.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;

/** What happened to the returns of one order. */
public sealed interface ReturnsEvent {

  Instant at();

  record PurchaseNoted(Purchase purchase, Instant at) implements ReturnsEvent {}

  record HandOverNoted(String shipmentId, List<Items> items, Instant at) implements ReturnsEvent {}

  record ReturnRequested(String returnId, List<Items> items, ReturnReason reason, Instant at)
      implements ReturnsEvent {}

  record ReturnReceived(String returnId, Instant at) implements ReturnsEvent {}

  /**
   * The refund is owed.
   *
   * @param refund what goes back for the items, in proportion to what was paid (M1)
   */
  record ReturnAccepted(String returnId, List<Items> items, Tenge refund, Instant at)
      implements ReturnsEvent {}

  record ReturnRejected(String returnId, InspectionGround ground, Instant at)
      implements ReturnsEvent {}

  /** The money went back; the return is closed. */
  record ReturnRefunded(String returnId, Tenge amount, Instant at) implements ReturnsEvent {}
}
