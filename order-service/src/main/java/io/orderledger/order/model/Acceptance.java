package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.Instant;
import java.util.List;

/**
 * The act by which the buyer accepted the offer: the first thing an auditor asks for (B-1.6).
 *
 * @param offerEdition the edition in force at the moment, which the order keeps for life (B-15.1)
 * @param privacyEdition the edition of the privacy policy that the buyer was shown
 * @param consents purposes the buyer agreed to, each given by itself; may be empty (B-10.1)
 */
@Clause({ClauseId.B_1_6, ClauseId.B_10_1})
public record Acceptance(
    Act act,
    Channel channel,
    Instant moment,
    String offerEdition,
    String privacyEdition,
    List<String> consents) {

  public Acceptance {
    consents = List.copyOf(consents);
  }

  /** What was done to accept. */
  public enum Act {
    ORDER_FORM
  }

  /** Where it was done (B-1.11). */
  public enum Channel {
    SITE
  }
}
