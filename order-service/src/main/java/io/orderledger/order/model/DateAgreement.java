package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that the seller and the buyer agreed on: it may be later than the last one that the offer
 * allows (B-6.3).
 *
 * @param promisedBy its last Almaty day
 * @param cause who or what is behind the delay
 * @param how they spoke
 * @param with who agreed
 * @param agreedAt when
 * @param recordedBy an id of the staff
 */
@Clause({ClauseId.B_6_3, ClauseId.B_15_5})
public record DateAgreement(
    LocalDate promisedBy,
    DelayCause cause,
    Means how,
    Party with,
    Instant agreedAt,
    String recordedBy) {

  /** How an agreement is made. */
  public enum Means {
    PHONE,
    EMAIL,
    MESSENGER,
    ACCOUNT,
    IN_PERSON
  }

  /** Who agrees for the buyer. */
  public enum Party {
    BUYER,
    REPRESENTATIVE
  }
}
