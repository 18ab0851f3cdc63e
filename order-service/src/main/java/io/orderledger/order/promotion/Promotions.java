package io.orderledger.order.promotion;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.order.pricing.model.Cart;
import io.orderledger.order.pricing.model.Limit;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.PromotionSet;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.order.pricing.model.Uses.Counter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sellers' promotions, those of now and those of any moment before. An edition is the log index
 * of the last change: it names the same promotions for ever.
 */
@Component
public class Promotions {

  private static final String NONE_YET = "0";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Map<String, PromotionSet> newest = new ConcurrentHashMap<>();

  public Promotions(JdbcClient jdbc, EventTypes types) {
    this.jdbc = jdbc;
    this.json = PromotionProjection.mapper(types);
  }

  /** All that were not ended early; their periods are for pricing to look at. */
  public PromotionSet inForce(String sellerId) {
    String edition =
        jdbc.sql(
                """
                select changed_index from projection_promotions.promotion
                 where seller_id = ? order by changed_index desc limit 1\
                """)
            .param(sellerId)
            .query(Long.class)
            .optional()
            .map(String::valueOf)
            .orElse(NONE_YET);
    PromotionSet known = newest.get(sellerId);
    if (known != null && known.edition().equals(edition)) {
      return known;
    }
    PromotionSet read = ofEdition(sellerId, edition);
    newest.put(sellerId, read);
    return read;
  }

  /** The promotions as they were at an edition. */
  public PromotionSet ofEdition(String sellerId, String edition) {
    List<Promotion> promotions =
        jdbc.sql(
                """
                select definition from projection_promotions.promotion
                 where seller_id = :seller and published_index <= :index
                   and (ended_index is null or ended_index > :index)\
                """)
            .param("seller", sellerId)
            .param("index", Long.parseLong(edition))
            .query((row, _) -> json.readValue(row.getString(1), Promotion.class))
            .list();
    return PromotionSet.of(edition, promotions);
  }

  /**
   * How often what may apply to a cart was used. It may be a moment old: whoever places the order
   * reserves the uses, and is told when they are gone.
   */
  public Uses uses(PromotionSet promotions, Cart cart) {
    Set<Counter> counters = promotions.countersFor(cart);
    if (counters.isEmpty()) {
      return Uses.NONE;
    }
    List<String> ids = new ArrayList<>();
    List<String> limits = new ArrayList<>();
    List<String> counted = new ArrayList<>();
    for (Counter counter : counters) {
      ids.add(counter.promotion().value());
      limits.add(counter.limit().name());
      counted.add(counter.of());
    }
    Map<Counter, Long> taken = new HashMap<>();
    jdbc.sql(
            """
            select promotion_id, limit_name, counted_for, taken
              from projection_promotions.use_count
              join unnest(?, ?, ?) as asked (promotion_id, limit_name, counted_for)
                using (promotion_id, limit_name, counted_for)\
            """)
        .params(array(ids), array(limits), array(counted))
        .query((row, _) -> Map.entry(counter(row), row.getLong("taken")))
        .list()
        .forEach(count -> taken.put(count.getKey(), count.getValue()));
    return new Uses(taken);
  }

  private static Counter counter(ResultSet row) throws SQLException {
    return new Counter(
        new PromotionId(row.getString("promotion_id")),
        Limit.valueOf(row.getString("limit_name")),
        row.getString("counted_for"));
  }

  private static String[] array(List<String> values) {
    return values.toArray(String[]::new);
  }
}
