package io.orderledger.order.model;

import io.orderledger.order.contract.model.SignedContract;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The act by which the buyer accepted the offer: the first thing an auditor asks for (B-1.6).
 *
 * @param offerEdition the edition in force at the moment, or the signed contract's terms, which the
 *     order keeps for life (B-15.1)
 * @param privacyEdition the edition of the privacy policy that the buyer was shown
 * @param consents purposes the buyer agreed to, each given by itself; may be empty (B-10.1)
 * @param actingManager who proposed the order or took it on the phone, an id of the staff (B-1.11,
 *     B-4.1); null when the buyer acted alone
 * @param contract what stands in for the offer; null for an order under the offer
 */
@Clause({
  ClauseId.B_1_6,
  ClauseId.B_1_11,
  ClauseId.B_4_1,
  ClauseId.B_10_1,
  ClauseId.A_3_2,
  ClauseId.A_7_4
})
public record Acceptance(
    Act act,
    Channel channel,
    Instant moment,
    String offerEdition,
    String privacyEdition,
    List<String> consents,
    @Nullable String actingManager,
    @Nullable SignedContract contract) {

  public Acceptance {
    consents = List.copyOf(consents);
  }

  /** Of the seller's offer. */
  public Acceptance(
      Act act,
      Channel channel,
      Instant moment,
      String offerEdition,
      String privacyEdition,
      List<String> consents,
      @Nullable String actingManager) {
    this(act, channel, moment, offerEdition, privacyEdition, consents, actingManager, null);
  }

  /** What was done to accept. */
  public enum Act {
    ORDER_FORM,
    /** The seller proposed, and the buyer said yes. */
    PROPOSAL_CONFIRMED
  }

  /** Where it was done (B-1.11). */
  public enum Channel {
    SITE,
    /** Through a manager. */
    PHONE,
    /** At the seller's office, where services are ordered too. */
    OFFICE
  }
}
