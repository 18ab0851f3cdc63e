package io.orderledger.returns.view;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.returns.model.ForceMajeureNoted;
import io.orderledger.returns.model.ReturnsEvent;
import io.orderledger.returns.model.ReturnsEvent.DisputeNoted;
import io.orderledger.returns.model.ReturnsEvent.HandOverNoted;
import io.orderledger.returns.model.ReturnsEvent.PurchaseCorrected;
import io.orderledger.returns.model.ReturnsEvent.PurchaseNoted;
import io.orderledger.returns.model.ReturnsEvent.ReturnAccepted;
import io.orderledger.returns.model.ReturnsEvent.ReturnPartlyRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnReceived;
import io.orderledger.returns.model.ReturnsEvent.ReturnRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnRejected;
import io.orderledger.returns.model.ReturnsEvent.ReturnRequested;
import io.orderledger.returns.model.RightsAssigned;
import io.orderledger.shared.money.Tenge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    // One row a return, however often the batch names it: a statement may not touch a row twice.
    Map<Key, Written> rows = new LinkedHashMap<>();
    for (RecordedEvent recorded : batch) {
      ReturnsEvent event = (ReturnsEvent) recorded.payload();
      row(event)
          .ifPresent(
              row ->
                  rows.merge(
                      new Key(event.orderNumber().value(), row.returnId()),
                      new Written(row, event.at(), event.at()),
                      Written::then));
    }
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement write = connection.prepareStatement(WRITE)) {
      for (Map.Entry<Key, Written> row : rows.entrySet()) {
        bind(write, row.getKey(), row.getValue());
        write.addBatch();
      }
      write.executeBatch();
    }
  }

  private record Key(String orderNumber, String returnId) {}

  private record Row(String returnId, ReturnStatus status, @Nullable Tenge refund) {}

  /** What some events of one return write together. */
  private record Written(Row row, Instant first, Instant last) {

    Written then(Written next) {
      Tenge refund = next.row.refund == null ? row.refund : next.row.refund;
      return new Written(new Row(row.returnId, next.row.status, refund), first, next.last);
    }
  }

  private static Optional<Row> row(ReturnsEvent event) {
    return switch (event) {
      case PurchaseNoted noted -> Optional.empty();
      case PurchaseCorrected corrected -> Optional.empty();
      case HandOverNoted noted -> Optional.empty();
      case RightsAssigned assigned -> Optional.empty();
      case DisputeNoted noted -> Optional.empty();
      case ForceMajeureNoted noted -> Optional.empty();
      case ReturnRequested requested ->
          Optional.of(new Row(requested.returnId(), ReturnStatus.REQUESTED, null));
      case ReturnReceived received ->
          Optional.of(new Row(received.returnId(), ReturnStatus.RECEIVED, null));
      case ReturnAccepted accepted ->
          Optional.of(
              new Row(accepted.returnId(), ReturnStatus.AWAITING_REFUND, accepted.refund()));
      case ReturnRejected rejected ->
          Optional.of(new Row(rejected.returnId(), ReturnStatus.REJECTED, null));
      case ReturnPartlyRefunded part ->
          Optional.of(new Row(part.returnId(), ReturnStatus.AWAITING_REFUND, null));
      case ReturnRefunded refunded ->
          Optional.of(new Row(refunded.returnId(), ReturnStatus.REFUNDED, refunded.amount()));
    };
  }

  private static void bind(PreparedStatement write, Key key, Written written) throws SQLException {
    Tenge refund = written.row().refund();
    write.setString(1, key.orderNumber());
    write.setString(2, key.returnId());
    write.setString(3, written.row().status().name());
    if (refund == null) {
      write.setNull(4, Types.BIGINT);
    } else {
      write.setLong(4, refund.amount());
    }
    write.setObject(5, written.first().atOffset(ZoneOffset.UTC));
    write.setObject(6, written.last().atOffset(ZoneOffset.UTC));
  }
}
