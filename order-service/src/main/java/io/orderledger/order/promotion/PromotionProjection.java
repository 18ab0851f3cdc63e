package io.orderledger.order.promotion;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.order.model.OrderEvent.EditRefused;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.promotion.model.PromotionEvent.PromotionEnded;
import io.orderledger.order.promotion.model.PromotionEvent.PromotionPublished;
import io.orderledger.order.promotion.model.PromotionEvent.UseAdjusted;
import io.orderledger.order.promotion.model.PromotionEvent.UseReleased;
import io.orderledger.order.promotion.model.PromotionEvent.UseReserved;
import io.orderledger.order.promotion.model.ReservedUse;
import io.orderledger.shared.identifier.OrderNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Promotions with the log index at which each began and ended, so that those in force at any index
 * can be had again; how much of their limits is taken; and who holds what.
 */
@Component
final class PromotionProjection implements Projection {

  static final String NAME = "promotions";

  private static final String PUBLISH =
      """
      insert into promotion (id, seller_id, code, kind, definition, published_index, changed_index)
        values (?, ?, ?, ?, ?::jsonb, ?, ?)\
      """;
  private static final String END =
      "update promotion set ended_index = ?, changed_index = ?, end_reason = ? where id = ?";
  private static final String COUNT =
      """
      insert into use_count as c (promotion_id, limit_name, counted_for, taken)
        values (?, ?, ?, ?)
      on conflict (promotion_id, limit_name, counted_for)
        do update set taken = c.taken + excluded.taken\
      """;
  private static final String HOLD =
      """
      insert into held_use (order_number, promotion_id, due_at, cancelled)
        values (?, ?, ?, false)\
      """;
  private static final String LET_GO =
      "delete from held_use where order_number = ? and promotion_id = ?";
  // An edit that was decided leaves more held than the order uses.
  private static final String SETTLE = "update held_use set due_at = ? where order_number = ?";
  // A placed order keeps its uses; a cancelled one gives them back at once.
  private static final String PLACED = "update held_use set due_at = null where order_number = ?";
  private static final String CANCELLED =
      "update held_use set due_at = ?, cancelled = true where order_number = ?";

  private final JsonMapper json;

  PromotionProjection(EventTypes types) {
    json = mapper(types);
  }

  /** Reads and writes a promotion as its table keeps it. */
  static JsonMapper mapper(EventTypes types) {
    JsonMapper.Builder builder = JsonMapper.builder();
    types.teach(builder);
    return builder.build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String schemaResource() {
    return "projections/promotions.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent event : batch) {
      switch (event.payload()) {
        case PromotionPublished published -> publish(published, event.logIndex(), connection);
        case PromotionEnded ended ->
            run(
                connection,
                END,
                event.logIndex(),
                event.logIndex(),
                ended.reason(),
                ended.promotionId().value());
        case UseReserved reserved -> {
          count(reserved.promotionId().value(), reserved.uses(), 1, connection);
          run(
              connection,
              HOLD,
              reserved.order().value(),
              reserved.promotionId().value(),
              moment(reserved.until()));
        }
        case UseAdjusted adjusted -> adjust(adjusted, connection);
        case UseReleased released -> {
          count(released.promotionId().value(), released.uses(), -1, connection);
          run(connection, LET_GO, released.order().value(), released.promotionId().value());
        }
        case OrderPlaced placed when usesPromotions(placed) ->
            run(connection, PLACED, placed.orderNumber().value());
        case OrderEdited edited -> settle(edited.orderNumber(), edited.at(), connection);
        case EditRefused refused -> settle(refused.orderNumber(), refused.at(), connection);
        case OrderCancelled cancelled ->
            run(connection, CANCELLED, moment(cancelled.at()), cancelled.orderNumber().value());
        default -> {
          // Nothing else touches promotions.
        }
      }
    }
  }

  private static void adjust(UseAdjusted adjusted, Connection connection) throws SQLException {
    String promotion = adjusted.promotionId().value();
    count(promotion, adjusted.before(), -1, connection);
    count(promotion, adjusted.uses(), 1, connection);
    run(connection, LET_GO, adjusted.order().value(), promotion);
    if (!adjusted.uses().isEmpty()) {
      Instant until = adjusted.until();
      run(
          connection,
          HOLD,
          adjusted.order().value(),
          promotion,
          until == null ? null : moment(until));
    }
  }

  private static void settle(OrderNumber order, Instant due, Connection connection)
      throws SQLException {
    run(connection, SETTLE, moment(due), order.value());
  }

  private static boolean usesPromotions(OrderPlaced placed) {
    return placed.price() != null
        && !(placed.price().applied().isEmpty() && placed.price().gifts().isEmpty());
  }

  private void publish(PromotionPublished published, long index, Connection connection)
      throws SQLException {
    run(
        connection,
        PUBLISH,
        published.promotion().id().value(),
        published.sellerId(),
        published.promotion().code(),
        published.promotion().kind().name(),
        json.writeValueAsString(published.promotion()),
        index,
        index);
  }

  private static void count(
      String promotion, List<ReservedUse> uses, int sign, Connection connection)
      throws SQLException {
    for (ReservedUse use : uses) {
      run(connection, COUNT, promotion, use.limit().name(), use.of(), sign * use.amount());
    }
  }

  private static Object moment(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static void run(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
