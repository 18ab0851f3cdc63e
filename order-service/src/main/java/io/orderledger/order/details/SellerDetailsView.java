package io.orderledger.order.details;

import io.orderledger.order.details.model.SellerDetailsChanged;
import io.orderledger.order.model.ChangedDetails;
import io.orderledger.shared.event.SellerDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of a seller's details.
 *
 * @param inTime whether it was recorded, to be told to open orders' buyers, in time
 */
@Schema(name = "ChangedSellerDetails")
record SellerDetailsView(
    @Schema(example = "goods") String sellerId,
    SellerDetails details,
    LocalDate changedOn,
    boolean inTime,
    String recordedBy,
    Instant recordedAt) {

  static SellerDetailsView of(SellerDetailsChanged change) {
    return new SellerDetailsView(
        change.sellerId(),
        change.details(),
        change.changedOn(),
        ChangedDetails.inTime(change.changedOn(), change.at()),
        change.recordedBy(),
        change.at());
  }
}
