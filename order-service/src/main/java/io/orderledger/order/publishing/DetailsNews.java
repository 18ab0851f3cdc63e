package io.orderledger.order.publishing;

import io.orderledger.order.model.ContactChanged;
import io.orderledger.order.model.OrderEvent.OfDetails;
import io.orderledger.order.model.SellerDetailsTold;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DetailsFact.SellerDetailsNotified;
import io.orderledger.shared.event.IntegrationEvent;
import java.util.List;

/** What the other services are told of changed details: where to pay, and who writes documents. */
@Clause(ClauseId.A_7_2)
final class DetailsNews {

  private DetailsNews() {}

  static List<IntegrationEvent> of(OfDetails event) {
    return switch (event) {
      case SellerDetailsTold told ->
          List.of(new SellerDetailsNotified(told.orderNumber(), told.details(), told.at()));
      case ContactChanged _ -> List.of(); // only letters go to it, and they are written here
    };
  }
}
