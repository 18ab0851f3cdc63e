package io.orderledger.returns.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;

/** What the returns stage is asked or told about one order. */
public sealed interface ReturnsCommand {

  /** An order was placed: remember what was bought. */
  record NotePurchase(Purchase purchase, Instant at) implements ReturnsCommand {}

  /**
   * The order was edited before it left: another thing was bought than was noted.
   *
   * @param edit counts the order's edits; told late, an earlier one changes nothing
   * @param lines all of them, numbered anew
   */
  record CorrectPurchase(int edit, List<PurchasedLine> lines, Tenge deliveryFee, Instant at)
      implements ReturnsCommand {
    public CorrectPurchase {
      lines = List.copyOf(lines);
    }
  }

  /** Items were handed over: their window opens. */
  record NoteHandOver(String shipmentId, List<Items> items, Instant at) implements ReturnsCommand {
    public NoteHandOver {
      items = List.copyOf(items);
    }
  }

  /**
   * A case of the card scheme about the order's payment was opened or closed (B-5.13).
   *
   * @param disputeId unique in the order
   */
  record NoteDispute(String disputeId, boolean open, Instant at) implements ReturnsCommand {}

  /**
   * All force majeure that bears on the order, as far as it is known (B-12.1).
   *
   * @param extendsTerms whether the order's edition lets it extend terms that run
   */
  record NoteForceMajeure(List<Circumstance> circumstances, boolean extendsTerms, Instant at)
      implements ReturnsCommand {
    public NoteForceMajeure {
      circumstances = List.copyOf(circumstances);
    }
  }

  /**
   * The order's rights passed to another person (B-15.6).
   *
   * @param customerId whose it is now
   */
  record NoteAssignment(String customerId, Instant at) implements ReturnsCommand {}

  /** The buyer wants to give items back. */
  record RequestReturn(String returnId, List<Items> items, ReturnReason reason, Instant at)
      implements ReturnsCommand {
    public RequestReturn {
      items = List.copyOf(items);
    }
  }

  /** The goods came back. */
  record ReceiveReturn(String returnId, Instant at) implements ReturnsCommand {}

  /** The goods were inspected and found right. */
  record AcceptReturn(String returnId, Instant at) implements ReturnsCommand {}

  /** The goods were inspected, and there is a ground against the return. */
  record RejectReturn(String returnId, InspectionGround ground, Instant at)
      implements ReturnsCommand {}

  /**
   * Money of an accepted return went back: all of it, or a part.
   *
   * @param refundId names the payment back; told twice it counts once
   */
  record NoteRefund(String returnId, String refundId, Tenge amount, Instant at)
      implements ReturnsCommand {}
}
