package io.orderledger.servicekit.sample;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.servicekit.sample.model.SampleEvent;
import io.orderledger.servicekit.sample.model.SampleEvent.QuantityChanged;
import io.orderledger.servicekit.sample.model.SampleEvent.SampleOpened;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A read model. Takes no database: it is given a connection. */
@Component
final class SampleLines implements Projection {

  private static final Logger LOG = LoggerFactory.getLogger(SampleLines.class);

  @Override
  public String name() {
    return "lines";
  }

  @Override
  public String schemaResource() {
    return "projections/lines.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    LOG.info("{} events more.", batch.size());
    for (RecordedEvent event : batch) {
      switch ((SampleEvent) event.payload()) {
        case SampleOpened opened -> insert(opened, event, connection);
        case QuantityChanged changed -> update(changed, event, connection);
      }
    }
  }

  private static void insert(SampleOpened opened, RecordedEvent event, Connection connection)
      throws SQLException {
    try (var statement = connection.prepareStatement("insert into line values (?, ?, ?, ?)")) {
      statement.setObject(1, event.stream().id());
      statement.setString(2, opened.number().value());
      statement.setString(3, opened.owner());
      statement.setLong(4, opened.quantity());
      statement.executeUpdate();
    }
  }

  private static void update(QuantityChanged changed, RecordedEvent event, Connection connection)
      throws SQLException {
    try (var statement =
        connection.prepareStatement("update line set quantity = ? where stream_id = ?")) {
      statement.setLong(1, changed.quantity());
      statement.setObject(2, event.stream().id());
      statement.executeUpdate();
    }
  }
}
