package io.orderledger.payment.fraud;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.model.FraudEvent.SuspicionFound;
import io.orderledger.payment.model.FraudEvent.SuspicionReleased;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AntiFraudTerms.Consequence;
import io.orderledger.shared.event.AntiFraudTerms.Signal;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signs of fraud that were found in paying for an order, the first first.
 *
 * @param found empty when there was none
 */
record FraudSignalsView(OrderNumber orderNumber, List<Found> found) {

  /**
   * One of them.
   *
   * @param attempt which attempt showed it; 0 when that is not known
   * @param counted in whole tenge for sums
   * @param releasedBy who let the order go on since; absent while nobody did
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "FraudSignal")
  record Found(
      @Schema(example = "2") int attempt,
      Signal ground,
      @Schema(example = "B-5.14") String clause,
      @Schema(example = "5") long counted,
      @Schema(example = "5") long threshold,
      @Schema(example = "1440") int windowMinutes,
      Consequence consequence,
      Instant foundAt,
      @Schema(example = "operator-1") @Nullable String releasedBy,
      @Nullable Instant releasedAt) {

    static Found of(SuspicionFound found) {
      return new Found(
          found.attempt(),
          found.ground(),
          ClauseId.B_5_14.id(),
          found.counted(),
          found.threshold(),
          found.windowMinutes(),
          found.consequence(),
          found.at(),
          null,
          null);
    }

    Found released(SuspicionReleased by) {
      return releasedBy != null
          ? this
          : new Found(
              attempt,
              ground,
              clause,
              counted,
              threshold,
              windowMinutes,
              consequence,
              foundAt,
              by.releasedBy(),
              by.at());
    }
  }

  static FraudSignalsView of(OrderNumber order, List<RecordedEvent> events) {
    List<Found> found = new ArrayList<>();
    for (RecordedEvent event : events) {
      if (event.payload() instanceof SuspicionFound sign) {
        found.add(Found.of(sign));
      } else if (event.payload() instanceof SuspicionReleased released) {
        found.replaceAll(one -> one.released(released));
      }
    }
    return new FraudSignalsView(order, List.copyOf(found));
  }
}
