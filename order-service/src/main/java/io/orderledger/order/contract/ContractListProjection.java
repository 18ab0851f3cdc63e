package io.orderledger.order.contract;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.order.contract.model.ContractRegistered;
import io.orderledger.order.payment.PaymentLimit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** All signed contracts; nothing personal but whose they are. */
@Component
final class ContractListProjection implements Projection {

  private static final String ADD = "insert into contract values (?, ?, ?, ?, ?, ?, ?)";

  @Override
  public String name() {
    return "contract_list";
  }

  @Override
  public String schemaResource() {
    return "projections/contract_list.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      boolean added = false;
      for (RecordedEvent recorded : batch) {
        if (recorded.payload() instanceof ContractRegistered registered) {
          bind(registered, add);
          added = true;
        }
      }
      if (added) {
        add.executeBatch();
      }
    }
  }

  private static void bind(ContractRegistered registered, PreparedStatement add)
      throws SQLException {
    add.setString(1, registered.edition().edition());
    add.setString(2, registered.edition().sellerId());
    add.setString(3, registered.customerId());
    add.setString(4, registered.contract().number());
    add.setObject(5, registered.contract().signedOn());
    add.setObject(6, registered.at().atOffset(ZoneOffset.UTC));
    add.setLong(7, PaymentLimit.shortest(registered.edition().terms().payment()).toSeconds());
    add.addBatch();
  }
}
