package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;

/** The kinds of promotion that the offer names; {@link PromotionRules} says what each must have. */
@Clause(ClauseId.B_3_1)
public enum Kind {
  ITEM_SALE,
  PROMO_CODE,
  /** A coupon that was given, not bought: a discount. What it does not use up lapses. */
  COUPON,
  PERSONAL,
  /** "2 for 1". */
  VOLUME,
  BUNDLE,
  /** Seasonal and flash sales. */
  SEASONAL,
  PRE_ORDER,
  PARTNER,
  GIFT_WITH_PURCHASE
}
