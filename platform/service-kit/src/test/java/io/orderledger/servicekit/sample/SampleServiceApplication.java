package io.orderledger.servicekit.sample;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.servicekit.OrderledgerService;
import io.orderledger.servicekit.ServiceApplication;
import io.orderledger.servicekit.access.OpenPaths;
import io.orderledger.servicekit.history.OrderStreams;
import io.orderledger.servicekit.sample.model.SampleEvent.QuantityChanged;
import io.orderledger.servicekit.sample.model.SampleEvent.SampleOpened;
import java.util.List;
import org.springframework.context.annotation.Bean;

@OrderledgerService
public class SampleServiceApplication {

  public static void main(String... args) {
    ServiceApplication.run(SampleServiceApplication.class, "sample-service", args);
  }

  @Bean
  EventTypes eventTypes() {
    return EventTypes.builder()
        .add("sample.opened", 1, SampleOpened.class)
        .add("sample.quantity-changed", 1, QuantityChanged.class)
        .build();
  }

  @Bean
  ServedAggregate<SampleAggregate> samples() {
    return new ServedAggregate<>(SampleAggregate.class, SampleAggregate::new, 0);
  }

  @Bean
  OrderStreams orderStreams() {
    return number ->
        List.of(
            new OrderStreams.OrderStream(SampleAggregate.stream(number), SampleAggregate.class));
  }

  @Bean
  OpenPaths hooks() {
    return OpenPaths.of("/hooks/**");
  }
}
