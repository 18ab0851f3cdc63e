package io.orderledger.returns.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import java.util.List;

/** How far one return is. */
public sealed interface OneReturn {

  String returnId();

  List<Items> items();

  /** The buyer asked; the goods are on their way. */
  record Requested(String returnId, List<Items> items) implements OneReturn {}

  /** The goods are back and wait for inspection. */
  record Received(String returnId, List<Items> items) implements OneReturn {}

  /** The refund is owed. */
  record AwaitingRefund(String returnId, List<Items> items, Tenge refund) implements OneReturn {}

  /** The money went back. */
  record Refunded(String returnId, List<Items> items, Tenge refund) implements OneReturn {}

  /** The goods went back to the buyer. */
  record Rejected(String returnId, List<Items> items, InspectionGround ground)
      implements OneReturn {}
}
