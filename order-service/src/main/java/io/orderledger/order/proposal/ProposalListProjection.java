package io.orderledger.order.proposal;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.proposal.ProposalView.Status;
import io.orderledger.order.proposal.model.Proposal;
import io.orderledger.order.proposal.model.ProposalEvent.ProposalMade;
import io.orderledger.order.proposal.model.ProposalEvent.ProposalWithdrawn;
import io.orderledger.shared.identifier.OrderNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** All proposals and what became of them; ids and sums, nothing personal. */
@Component
final class ProposalListProjection implements Projection {

  private static final String ADD = "insert into proposal values (?, ?, ?, ?, ?, ?, ?, null)";

  /** The placement of an order that nobody proposed finds no row. */
  private static final String END = "update proposal set outcome = ? where order_number = ?";

  @Override
  public String name() {
    return "proposal_list";
  }

  @Override
  public String schemaResource() {
    return "projections/proposal_list.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD);
        PreparedStatement end = connection.prepareStatement(END)) {
      boolean added = false;
      boolean ended = false;
      // Adding first is right whatever the order within the batch: a proposal begins once.
      for (RecordedEvent recorded : batch) {
        switch (recorded.payload()) {
          case ProposalMade made -> {
            bind(made.proposal(), add);
            added = true;
          }
          case ProposalWithdrawn withdrawn -> {
            bind(withdrawn.orderNumber(), Status.WITHDRAWN, end);
            ended = true;
          }
          case OrderPlaced placed -> {
            bind(placed.orderNumber(), Status.CONFIRMED, end);
            ended = true;
          }
          default -> {
            // Says nothing of proposals.
          }
        }
      }
      if (added) {
        add.executeBatch();
      }
      if (ended) {
        end.executeBatch();
      }
    }
  }

  private static void bind(Proposal proposal, PreparedStatement add) throws SQLException {
    add.setString(1, proposal.orderNumber().value());
    add.setString(2, proposal.customerId());
    add.setString(3, proposal.sellerId());
    add.setLong(4, proposal.content().total().amount());
    add.setObject(5, proposal.validUntil(), Types.DATE);
    add.setString(6, proposal.proposedBy());
    add.setObject(7, proposal.at().atOffset(ZoneOffset.UTC));
    add.addBatch();
  }

  private static void bind(OrderNumber number, Status outcome, PreparedStatement end)
      throws SQLException {
    end.setString(1, outcome.name());
    end.setString(2, number.value());
    end.addBatch();
  }
}
