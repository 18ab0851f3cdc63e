package io.orderledger.order.catalogue;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the offer leaves to the product's card, which prevails over it (B-2.9).
 *
 * @param warrantyMonths null for the seller's default
 * @param preauthorised whether money is held first and taken at shipment (B-5.4)
 * @param oversize whether delivery follows the terms of large goods (B-6.13)
 * @param usualPrice what a piece usually costs, so that an obviously wrong price is noticed
 *     (B-3.9); null when nobody knows
 * @param expectedSupply the Almaty day from which a pre-order can be supplied (B-4.7); null for
 *     goods in stock
 */
@Clause(ClauseId.B_2_9)
public record CardTerms(
    @Schema(example = "12") @Nullable Integer warrantyMonths,
    boolean preauthorised,
    boolean oversize,
    @Nullable Tenge usualPrice,
    @Nullable LocalDate expectedSupply) {

  public static final CardTerms NONE = new CardTerms(null, false, false, null, null);

  /** The day of the supply as long as it is still to come; null for goods that can leave. */
  @Clause(ClauseId.B_4_7)
  public @Nullable LocalDate supplyAfter(LocalDate today) {
    return expectedSupply != null && expectedSupply.isAfter(today) ? expectedSupply : null;
  }
}
