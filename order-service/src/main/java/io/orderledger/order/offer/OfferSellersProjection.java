package io.orderledger.order.offer;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.order.offer.model.OfferEvent.EditionPublished;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The sellers that have an offer; a stream can be read by its name, but not found by a guess. */
@Component
public final class OfferSellersProjection implements Projection {

  static final String NAME = "offer_sellers";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String schemaResource() {
    return "projections/offer_sellers.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    Set<String> sellers = new TreeSet<>();
    for (RecordedEvent recorded : batch) {
      if (recorded.payload() instanceof EditionPublished published) {
        sellers.add(published.edition().sellerId());
      }
    }
    if (sellers.isEmpty()) {
      return;
    }
    try (PreparedStatement add =
        connection.prepareStatement(
            "insert into seller select unnest(?::text[]) on conflict do nothing")) {
      add.setArray(1, connection.createArrayOf("text", sellers.toArray()));
      add.executeUpdate();
    }
  }
}
