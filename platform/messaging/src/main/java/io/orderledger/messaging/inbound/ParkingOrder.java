package io.orderledger.messaging.inbound;

import io.orderledger.shared.decision.Refusal;
import java.util.Optional;

/**
 * Who wants a parked record dealt with, and why: two different persons, on record for good.
 *
 * @param reason why it is right to do so now; no personal data
 * @param requestedBy subject of the person who asks
 * @param confirmedBy subject of the second person
 */
public record ParkingOrder(String reason, String requestedBy, String confirmedBy) {

  Optional<Refusal> fault() {
    if (reason.isBlank()) {
      return Optional.of(Refusal.of("reason-missing", "Say why: it is kept on record."));
    }
    if (requestedBy.isBlank() || confirmedBy.isBlank() || requestedBy.equals(confirmedBy)) {
      return Optional.of(
          Refusal.of("another-person-approves", "A second, different person must confirm."));
    }
    return Optional.empty();
  }
}
