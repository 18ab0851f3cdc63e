package io.orderledger.order.promotion;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.promotion.PromotionView.State;
import io.orderledger.order.promotion.PromotionView.Step;
import io.orderledger.order.promotion.PromotionView.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Promotions to look at. */
@Component
class PromotionShelf {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  PromotionShelf(JdbcClient jdbc, EventTypes types, Clock clock) {
    this.jdbc = jdbc;
    this.json = PromotionProjection.mapper(types);
    this.clock = clock;
  }

  Optional<PromotionView> find(String id) {
    return list(null, null, id, 1).stream().findFirst();
  }

  /**
   * By id.
   *
   * @param after id of the last one seen; null from the beginning
   */
  List<PromotionView> list(@Nullable String sellerId, @Nullable String after, int limit) {
    return list(sellerId, after, null, limit);
  }

  private List<PromotionView> list(
      @Nullable String sellerId, @Nullable String after, @Nullable String id, int limit) {
    return jdbc.sql(
            """
            select p.seller_id, p.definition, p.ended_index, p.end_reason,
                   (select jsonb_object_agg(c.limit_name, c.taken)
                      from (select limit_name, sum(taken) as taken
                              from projection_promotions.use_count
                             where promotion_id = p.id group by limit_name) c) as taken
              from projection_promotions.promotion p
             where (:seller::text is null or p.seller_id = :seller)
               and (:id::text is null or p.id = :id)
               and p.id > coalesce(:after::text, '')
             order by p.id limit :limit\
            """)
        .param("seller", sellerId)
        .param("id", id)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> view(row))
        .list();
  }

  private PromotionView view(ResultSet row) throws SQLException {
    Promotion promotion = json.readValue(row.getString("definition"), Promotion.class);
    State state = state(promotion, row.getObject("ended_index") != null);
    Map<String, Long> taken = new HashMap<>();
    String counts = row.getString("taken");
    if (counts != null) {
      json.readTree(counts)
          .properties()
          .forEach(count -> taken.put(count.getKey(), count.getValue().asLong()));
    }
    return new PromotionView(
        row.getString("seller_id"),
        promotion,
        state,
        row.getString("end_reason"),
        promotion.limits().entrySet().stream()
            .map(
                limit ->
                    new Use(
                        limit.getKey().name(),
                        limit.getValue(),
                        taken.getOrDefault(limit.getKey().name(), 0L)))
            .sorted(Comparator.comparing(Use::limit))
            .toList(),
        state == State.AHEAD || state == State.IN_FORCE ? List.of(Step.END) : List.of());
  }

  private State state(Promotion promotion, boolean ended) {
    if (ended) {
      return State.ENDED;
    }
    if (promotion.period().isOver(clock.instant())) {
      return State.OVER;
    }
    return promotion.period().isAhead(clock.instant()) ? State.AHEAD : State.IN_FORCE;
  }
}
