package io.orderledger.delivery.model;

import io.orderledger.shared.event.DeliveryFact.DelayCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the delivery stage is asked or told. */
public sealed interface DeliveryCommand {

  /** An order was placed: prepare what it needs. */
  record PrepareDelivery(Consignment consignment, @Nullable Recipient recipient, Instant at)
      implements DeliveryCommand {}

  /** The order was confirmed. */
  record NoteConfirmation(Instant at) implements DeliveryCommand {}

  /** The buyer's money is held or taken. */
  record NotePayment(Instant at) implements DeliveryCommand {}

  /** Keep the goods here if they are still here. */
  record HoldForCancellation(Instant at) implements DeliveryCommand {}

  /** Give the goods to the courier. */
  record HandToCourier(String shipmentId, Instant at) implements DeliveryCommand {}

  /**
   * Put the goods on the pickup shelf.
   *
   * @param code the single-use code as the buyer will see it
   * @param codeCheck keyed hash of the code, hex: what a presented code is compared with
   */
  record MakeReadyForPickup(String shipmentId, PickupCode code, String codeCheck, Instant at)
      implements DeliveryCommand {}

  /** The courier gave the goods to the buyer or a representative. */
  record HandOver(Proof proof, Instant at) implements DeliveryCommand {}

  /**
   * Somebody presents the pickup code.
   *
   * @param presentedCheck keyed hash of what was presented, hex
   */
  record CollectWithCode(String presentedCheck, Instant at) implements DeliveryCommand {}

  /** Somebody presents a document instead of the code. */
  record CollectWithDocument(Proof proof, Instant at) implements DeliveryCommand {}

  /** The buyer refuses the goods at the door. */
  record RecordRefusal(List<CostDocument> documents, Instant at) implements DeliveryCommand {
    public RecordRefusal {
      documents = List.copyOf(documents);
    }
  }

  /** Notice whether the promised day comes near or has passed. */
  record CheckPromise(Instant at) implements DeliveryCommand {}

  /**
   * Promise another day.
   *
   * @param by its last Almaty day
   */
  record MovePromise(LocalDate by, DelayCause cause, Instant at) implements DeliveryCommand {}

  /** Take goods that nobody collected off the shelf. */
  record TakeBack(Instant at) implements DeliveryCommand {}
}
