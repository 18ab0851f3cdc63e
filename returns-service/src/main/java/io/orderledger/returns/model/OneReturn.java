package io.orderledger.returns.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import java.util.List;

/** How far one return is. */
public sealed interface OneReturn {

  String returnId();

  List<Items> items();

  ReturnReason reason();

  /** Whether it is one for defects, where nothing is withheld (B-3.5, B-3.6). */
  default boolean forDefects() {
    return reason() == ReturnReason.DEFECT;
  }

  /** The buyer asked; the goods are on their way. */
  record Requested(String returnId, List<Items> items, ReturnReason reason) implements OneReturn {}

  /** The goods are back and wait for inspection. */
  record Received(String returnId, List<Items> items, ReturnReason reason) implements OneReturn {}

  /**
   * The refund is owed.
   *
   * @param parts add up to the refund; empty in records of before refunds were explained
   * @param paidBack what the payment stage told so far
   */
  record AwaitingRefund(
      String returnId,
      List<Items> items,
      ReturnReason reason,
      Tenge refund,
      List<RefundPart> parts,
      List<PaidBack> paidBack)
      implements OneReturn {}

  /** The money went back, all of it. */
  record Refunded(
      String returnId, List<Items> items, ReturnReason reason, Tenge refund, List<RefundPart> parts)
      implements OneReturn {}

  /** The goods went back to the buyer. */
  record Rejected(String returnId, List<Items> items, ReturnReason reason, InspectionGround ground)
      implements OneReturn {}

  /**
   * A part of a refund that the buyer has: an order that several cards paid is refunded to each.
   *
   * @param refundId unique in the order
   */
  record PaidBack(String refundId, Tenge amount) {}
}
