package io.orderledger.order.promotion;

import io.orderledger.order.pricing.model.Promotion;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which promotion is published with which code: a code is one promotion's for ever. The first claim
 * under an id stands, so that of two requests that publish one id differently only one gets as far
 * as its stream, and a publication that is refused has no code.
 */
@Component
class PublicationClaims {

  /** Whether a promotion may be published as it is. */
  enum Claim {
    OURS,
    /** The code is another promotion's. */
    CODE_TAKEN,
    /** The id was claimed with another code, or without one. */
    ID_TAKEN
  }

  private final JdbcClient jdbc;

  PublicationClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Repeated, it answers the same. */
  Claim claim(Promotion promotion) {
    jdbc.sql(
            """
            insert into promotion_claim (promotion_id, code) values (?, ?)
            on conflict do nothing
            """)
        .param(promotion.id().value())
        .param(promotion.code())
        .update();
    return jdbc.sql("select code from promotion_claim where promotion_id = ?")
        .param(promotion.id().value())
        .query(
            (row, _) ->
                Objects.equals(row.getString(1), promotion.code()) ? Claim.OURS : Claim.ID_TAKEN)
        .optional()
        .orElse(Claim.CODE_TAKEN);
  }
}
