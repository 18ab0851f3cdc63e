package io.orderledger.returns.view;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.returns.model.ReturnsEvent;
import io.orderledger.returns.model.ReturnsEvent.HandOverNoted;
import io.orderledger.returns.model.ReturnsEvent.PurchaseNoted;
import io.orderledger.returns.model.ReturnsEvent.ReturnAccepted;
import io.orderledger.returns.model.ReturnsEvent.ReturnReceived;
import io.orderledger.returns.model.ReturnsEvent.ReturnRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnRejected;
import io.orderledger.returns.model.ReturnsEvent.ReturnRequested;
import io.orderledger.shared.money.Tenge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All returns with what the operator's list asks for; nothing personal. */
@Component
final class ReturnListProjection implements Projection {

  /** One statement for both: a return's row is written whole at its request and changed later. */
  private static final String WRITE =
      """
      insert into return_list as known (order_number, return_id, status, refund, requested_at, changed_at)
      values (?, ?, ?, ?, ?, ?)
      on conflict (order_number, return_id) do update
        set status = excluded.status,
            refund = coalesce(excluded.refund, known.refund),
            changed_at = excluded.changed_at\
      """;

  @Override
  public String name() {
    return "return_list";
  }

  @Override
  public String schemaResource() {
    return "projections/return_list.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(WRITE)) {
      boolean isEmpty = true;
      for (RecordedEvent recorded : batch) {
        ReturnsEvent event = (ReturnsEvent) recorded.payload();
        Optional<Row> row = row(event);
        if (row.isPresent()) {
          bind(write, event, row.get());
          write.addBatch();
          isEmpty = false;
        }
      }
      if (!isEmpty) {
        write.executeBatch();
      }
    }
  }

  private record Row(String returnId, ReturnStatus status, @Nullable Tenge refund) {}

  private static Optional<Row> row(ReturnsEvent event) {
    return switch (event) {
      case PurchaseNoted noted -> Optional.empty();
      case HandOverNoted noted -> Optional.empty();
      case ReturnRequested requested ->
          Optional.of(new Row(requested.returnId(), ReturnStatus.REQUESTED, null));
      case ReturnReceived received ->
          Optional.of(new Row(received.returnId(), ReturnStatus.RECEIVED, null));
      case ReturnAccepted accepted ->
          Optional.of(
              new Row(accepted.returnId(), ReturnStatus.AWAITING_REFUND, accepted.refund()));
      case ReturnRejected rejected ->
          Optional.of(new Row(rejected.returnId(), ReturnStatus.REJECTED, null));
      case ReturnRefunded refunded ->
          Optional.of(new Row(refunded.returnId(), ReturnStatus.REFUNDED, refunded.amount()));
    };
  }

  private static void bind(PreparedStatement write, ReturnsEvent event, Row row)
      throws SQLException {
    write.setString(1, event.orderNumber().value());
    write.setString(2, row.returnId());
    write.setString(3, row.status().name());
    if (row.refund() == null) {
      write.setNull(4, Types.BIGINT);
    } else {
      write.setLong(4, row.refund().amount());
    }
    write.setObject(5, event.at().atOffset(ZoneOffset.UTC));
    write.setObject(6, event.at().atOffset(ZoneOffset.UTC));
  }
}
