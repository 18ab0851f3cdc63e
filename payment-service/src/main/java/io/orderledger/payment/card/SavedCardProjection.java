package io.orderledger.payment.card;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.card.model.CardEvent.CardSaved;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which cards a customer saved; how each stands its stream says. */
@Component
final class SavedCardProjection implements Projection {

  private static final String SAVE =
      "insert into saved_card (card_id, customer_id, saved_at) values (?, ?, ?)";

  @Override
  public String name() {
    return "saved_cards";
  }

  @Override
  public String schemaResource() {
    return "projections/saved-cards.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent event : batch) {
      if (event.payload() instanceof CardSaved saved) {
        try (PreparedStatement insert = connection.prepareStatement(SAVE)) {
          insert.setString(1, saved.cardId().value());
          insert.setString(2, saved.customerId());
          insert.setObject(3, saved.at().atOffset(ZoneOffset.UTC));
          insert.executeUpdate();
        }
      }
    }
  }
}
