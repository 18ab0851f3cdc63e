package io.orderledger.shared.event;

import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.event.OrderFact.Payer;
import io.orderledger.shared.event.OrderFact.Recipient;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose an order is, after it was another's, on {@link Topic#ORDERS}. */
public sealed interface AssignmentFact extends IntegrationEvent {

  /**
   * The buyer's rights passed to another person with the seller's consent (B-15.6): the order is
   * that person's from now on, as it stands. Money that goes back still goes the way it came.
   *
   * @param formerId whose it was, an opaque id of the issuer
   * @param customerId whose it is
   * @param buyerKind what kind of buyer that is; what the rights are does not change with it
   * @param recipient who receives what is not handed over yet; ciphertext on the wire; null when
   *     nobody is named, and when its key has expired
   * @param payer whom documents are made out to; ciphertext on the wire; null for a natural person,
   *     and when its key has expired
   */
  @Wire(type = "io.orderledger.order.rights-assigned.v1", topic = Topic.ORDERS)
  record RightsAssigned(
      OrderNumber orderNumber,
      String formerId,
      @PersonId String customerId,
      BuyerKind buyerKind,
      @Personal(purpose = "delivery") @Nullable Recipient recipient,
      @Personal(purpose = "payment") @Nullable Payer payer,
      Instant assignedAt)
      implements AssignmentFact {

    @Override
    public String key() {
      return orderNumber.value();
    }
  }
}
