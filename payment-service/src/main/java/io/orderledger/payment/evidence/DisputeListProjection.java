package io.orderledger.payment.evidence;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.model.Dispute.EvidenceStatus;
import io.orderledger.payment.model.Dispute.Phase;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.DisputeClosed;
import io.orderledger.payment.model.PaymentEvent.DisputeEscalated;
import io.orderledger.payment.model.PaymentEvent.DisputeOpened;
import io.orderledger.payment.model.PaymentEvent.DisputeOverturned;
import io.orderledger.payment.model.PaymentEvent.DisputeUpdated;
import io.orderledger.payment.model.PaymentEvent.EvidenceRefused;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceSubmitted;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row a dispute: where to find it, and what its deadline asks for. */
@Component
final class DisputeListProjection implements Projection {

  private static final String OPEN =
      """
      insert into dispute (standing, evidence_due, opened_at, order_number, dispute_id)
      values (?, ?, ?, ?, ?)
      """;
  private static final String CHANGE =
      """
      update dispute
         set standing = coalesce(?, standing), evidence_due = coalesce(?, evidence_due),
             evidence = coalesce(?, evidence)
       where dispute_id = ?
      """;

  @Override
  public String name() {
    return "dispute_list";
  }

  @Override
  public String schemaResource() {
    return "projections/dispute-list.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent event : batch) {
      if (event.payload() instanceof PaymentEvent payment) {
        apply(payment, connection);
      }
    }
  }

  // Disputes are few: a statement each.
  private static void apply(PaymentEvent event, Connection connection) throws SQLException {
    switch (event) {
      case DisputeOpened e -> open(e, connection);
      case DisputeEscalated e ->
          change(connection, e.disputeId(), Standing.OPEN, e.evidenceDue(), null);
      case DisputeUpdated e ->
          change(connection, e.disputeId(), e.standing(), e.evidenceDue(), null);
      case DisputeClosed e -> change(connection, e.disputeId(), over(e), null, null);
      case DisputeOverturned e -> change(connection, e.disputeId(), decided(e.won()), null, null);
      case EvidenceRequested e ->
          change(connection, e.disputeId(), null, null, EvidenceStatus.REQUESTED);
      case EvidenceSubmitted e ->
          change(connection, e.disputeId(), null, null, EvidenceStatus.SUBMITTED);
      case EvidenceRefused e ->
          change(connection, e.disputeId(), null, null, EvidenceStatus.REFUSED);
      default -> {
        // Says nothing of disputes.
      }
    }
  }

  private static Standing over(DisputeClosed closed) {
    return closed.phase() == Phase.INQUIRY ? Standing.INQUIRY_CLOSED : decided(closed.won());
  }

  private static Standing decided(boolean won) {
    return won ? Standing.WON : Standing.LOST;
  }

  private static void open(DisputeOpened e, Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
      insert.setString(1, (e.movedMoney() ? Standing.OPEN : Standing.INQUIRY).name());
      setMoment(insert, 2, e.evidenceDue());
      setMoment(insert, 3, e.at());
      insert.setString(4, e.orderNumber().value());
      insert.setString(5, e.disputeId());
      insert.executeUpdate();
    }
  }

  private static void change(
      Connection connection,
      String disputeId,
      @Nullable Standing standing,
      @Nullable Instant due,
      @Nullable EvidenceStatus evidence)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
      update.setString(1, standing == null ? null : standing.name());
      setMoment(update, 2, due);
      update.setString(3, evidence == null ? null : evidence.name());
      update.setString(4, disputeId);
      update.executeUpdate();
    }
  }

  private static void setMoment(PreparedStatement statement, int place, @Nullable Instant moment)
      throws SQLException {
    statement.setObject(
        place,
        moment == null ? null : moment.atOffset(ZoneOffset.UTC),
        Types.TIMESTAMP_WITH_TIMEZONE);
  }
}
