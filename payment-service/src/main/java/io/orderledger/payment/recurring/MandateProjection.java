package io.orderledger.payment.recurring;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.recurring.model.MandateEvent.MandateGiven;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which mandates a customer gave. */
@Component
final class MandateProjection implements Projection {

  private static final String GIVE =
      "insert into mandate (mandate_id, customer_id, given_at) values (?, ?, ?)";

  @Override
  public String name() {
    return "mandates";
  }

  @Override
  public String schemaResource() {
    return "projections/mandates.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent event : batch) {
      if (event.payload() instanceof MandateGiven given) {
        try (PreparedStatement insert = connection.prepareStatement(GIVE)) {
          insert.setString(1, given.mandateId().value());
          insert.setString(2, given.customerId());
          insert.setObject(3, given.consent().givenAt().atOffset(ZoneOffset.UTC));
          insert.executeUpdate();
        }
      }
    }
  }
}
