package io.orderledger.returns.store;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.returns.model.ForceMajeureNoted;
import io.orderledger.returns.model.ReturnsEvent;
import io.orderledger.returns.model.RightsAssigned;
import io.orderledger.servicekit.history.OrderStreams;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's event types by their names on disk, which are for ever, and its aggregate. */
@Configuration(proxyBeanMethods = false)
class ReturnsStoreConfiguration {

  @Bean
  EventTypes eventTypes() {
    return EventTypes.builder()
        .add("returns.purchase-noted", 1, ReturnsEvent.PurchaseNoted.class)
        .add("returns.purchase-corrected", 1, ReturnsEvent.PurchaseCorrected.class)
        .add("returns.hand-over-noted", 1, ReturnsEvent.HandOverNoted.class)
        .add("returns.dispute-noted", 1, ReturnsEvent.DisputeNoted.class)
        .add("returns.requested", 1, ReturnsEvent.ReturnRequested.class)
        .add("returns.received", 1, ReturnsEvent.ReturnReceived.class)
        .add("returns.accepted", 1, ReturnsEvent.ReturnAccepted.class)
        .add("returns.rejected", 1, ReturnsEvent.ReturnRejected.class)
        .add("returns.partly-refunded", 1, ReturnsEvent.ReturnPartlyRefunded.class)
        .add("returns.refunded", 1, ReturnsEvent.ReturnRefunded.class)
        .add("returns.rights-assigned", 1, RightsAssigned.class)
        .add("returns.force-majeure-noted", 1, ForceMajeureNoted.class)
        .build();
  }

  @Bean
  ServedAggregate<ReturnsAggregate> servedReturns() {
    return new ServedAggregate<>(ReturnsAggregate.class, ReturnsAggregate::new, 0);
  }

  @Bean
  OrderStreams orderStreams() {
    return number ->
        List.of(
            new OrderStreams.OrderStream(
                ReturnsAggregate.streamOf(number), ReturnsAggregate.class));
  }
}
