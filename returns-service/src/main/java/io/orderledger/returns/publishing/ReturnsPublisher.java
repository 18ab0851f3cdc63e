package io.orderledger.returns.publishing;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.messaging.Publisher;
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
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.ReturnFact;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the other services are told of returns. */
@Component
final class ReturnsPublisher implements Publisher {

  @Override
  public List<IntegrationEvent> translate(RecordedEvent recorded) {
    return switch ((ReturnsEvent) recorded.payload()) {
      case ReturnRequested(var number, var id, var items, var reason, var at) ->
          List.of(new ReturnFact.ReturnRequested(number, id, items, at));
      case ReturnAccepted(var number, var id, var items, var refund, _, var at) ->
          List.of(new ReturnFact.ReturnAccepted(number, id, items, refund, at));
      case ReturnRejected(var number, var id, var ground, var at) ->
          List.of(new ReturnFact.ReturnRejected(number, id, ground.name(), at));
      case PurchaseNoted noted -> List.of();
      case PurchaseCorrected corrected -> List.of();
      case HandOverNoted noted -> List.of();
      case RightsAssigned assigned -> List.of();
      case DisputeNoted noted -> List.of();
      case ForceMajeureNoted noted -> List.of();
      case ReturnReceived received -> List.of();
      case ReturnPartlyRefunded part -> List.of();
      case ReturnRefunded refunded -> List.of();
    };
  }
}
