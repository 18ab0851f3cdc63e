package io.orderledger.order.details;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.order.details.model.SellerDetailsChanged;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which sellers' details have changed, and where in the log they last did. */
@Component
final class SellerDetailsProjection implements Projection {

  private static final String CHANGE =
      """
      insert into changed_seller values (?, ?)
      on conflict (seller_id) do update set revision = excluded.revision\
      """;

  @Override
  public String name() {
    return "seller_details";
  }

  @Override
  public String schemaResource() {
    return "projections/seller_details.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
      for (RecordedEvent recorded : batch) {
        if (recorded.payload() instanceof SellerDetailsChanged changed) {
          change.setString(1, changed.sellerId());
          change.setLong(2, recorded.logIndex());
          change.executeUpdate();
        }
      }
    }
  }
}
