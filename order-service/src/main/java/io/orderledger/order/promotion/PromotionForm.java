package io.orderledger.order.promotion;

import io.orderledger.order.pricing.model.Benefit;
import io.orderledger.order.pricing.model.Facet;
import io.orderledger.order.pricing.model.Kind;
import io.orderledger.order.pricing.model.Limit;
import io.orderledger.order.pricing.model.Period;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.Scope;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as an operator writes it.
 *
 * @param id its own for ever
 * @param code needed for promo codes and coupons
 * @param benefit one of percentOff, amountOff, piecePrice, cheapestFree, setPrice, gift
 * @param skus products that take part; with no SKUs and no categories, all
 * @param excluded SKUs that stay out in any case
 * @param from first moment on Almaty's clock; since ever when not given
 * @param until first moment when it no longer works; until it is ended when not given
 * @param minimum what the goods must cost at their own prices
 * @param only circumstances it is limited to
 * @param holders the only customers it is for
 * @param stackable whether it comes on top of what is best for the buyer
 */
@Schema(
    example =
        """
        {"sellerId": "goods", "id": "spring-10", "kind": "PROMO_CODE", "code": "SPRING",
         "benefit": {"percentOff": {"percent": 10}}, "categories": ["kitchen"],
         "from": "2026-03-01T00:00:00", "until": "2026-06-01T00:00:00",
         "minimum": {"amount": 10000, "currency": "KZT"},
         "limits": {"USES": 100, "USES_OF_CUSTOMER": 1}}\
        """)
record PromotionForm(
    @NotNull(message = "A seller is needed.") String sellerId,
    @NotNull(message = "An id is needed.") String id,
    @NotNull(message = "A kind is needed.") Kind kind,
    @Identifier @Nullable String code,
    @NotNull(message = "Say what the buyer gains.")
        @Schema(
            type = "object",
            description =
                "One of percentOff {percent}, amountOff {amount}, piecePrice {price}, cheapestFree"
                    + " {pieces, paid}, setPrice {parts: [{sku, pieces}], price, partialReturn},"
                    + " gift {sku, pieces}",
            example = "{\"percentOff\": {\"percent\": 10}}")
        Benefit benefit,
    @Identifier @Nullable @Size(max = MOST) Set<@NotNull String> skus,
    @Nullable @Size(max = MOST) Set<@NotNull String> categories,
    @Identifier @Nullable @Size(max = MOST) Set<@NotNull String> excluded,
    @Nullable Boolean preOrdersOnly,
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime until,
    @Nullable Tenge minimum,
    @Nullable Map<Facet, @NotNull Set<@NotNull String>> only,
    @Identifier @Nullable @Size(max = MOST) Set<@NotNull String> holders,
    @Nullable Map<Limit, @NotNull Long> limits,
    @Nullable Boolean stackable) {

  private static final int MOST = 10_000;

  Promotion promotion() {
    return new Promotion(
        new PromotionId(id),
        kind,
        code,
        benefit,
        new Scope(
            Objects.requireNonNullElse(skus, Set.of()),
            Objects.requireNonNullElse(categories, Set.of()),
            Objects.requireNonNullElse(excluded, Set.of()),
            Boolean.TRUE.equals(preOrdersOnly)),
        new Period(from, until),
        Objects.requireNonNullElse(minimum, Tenge.ZERO),
        Objects.requireNonNullElse(only, Map.of()),
        Objects.requireNonNullElse(holders, Set.of()),
        Objects.requireNonNullElse(limits, Map.of()),
        Boolean.TRUE.equals(stackable));
  }
}
