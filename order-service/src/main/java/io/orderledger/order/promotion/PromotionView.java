package io.orderledger.order.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.pricing.model.Promotion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as it stands.
 *
 * @param endReason why it was ended early; absent when it was not
 * @param uses how much of its limits is taken
 * @param nextSteps what may lawfully be asked next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromotionView(
    @Schema(example = "goods") String sellerId,
    Promotion promotion,
    State state,
    @Nullable String endReason,
    List<Use> uses,
    List<Step> nextSteps) {

  /** Where it is in its life. */
  @Schema(name = "PromotionState")
  enum State {
    AHEAD,
    IN_FORCE,
    OVER,
    ENDED
  }

  /** What may be asked of it. */
  @Schema(name = "PromotionStep")
  enum Step {
    END
  }

  /**
   * A limit with its count.
   *
   * @param most of one customer, address, device or day where the limit is theirs
   * @param taken by all together
   */
  @Schema(name = "PromotionUse")
  record Use(@Schema(example = "USES") String limit, long most, long taken) {}
}
