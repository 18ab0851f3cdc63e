package io.orderledger.servicekit.talking;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Publisher;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.servicekit.OrderledgerService;
import io.orderledger.servicekit.sample.SampleServiceApplication;
import io.orderledger.servicekit.sample.model.SampleCommand.ChangeQuantity;
import io.orderledger.servicekit.sample.model.SampleEvent.SampleOpened;
import io.orderledger.shared.event.ReturnFact.ReturnRejected;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

@OrderledgerService
@Import(SampleServiceApplication.class)
public class TalkingServiceApplication {

  @Bean
  Publisher publisher() {
    return event ->
        event.payload() instanceof SampleOpened opened
            ? List.of(
                new ReturnRejected(
                    opened.number(), "r", Long.toString(opened.quantity()), event.occurredAt()))
            : List.of();
  }

  /** Adds five to the quantity that was told; more than ten is refused by the decider. */
  @Component
  static final class WhenToldThenAddFive implements Reaction<ReturnRejected> {

    private static final Logger LOG = LoggerFactory.getLogger(WhenToldThenAddFive.class);

    private final Commands commands;

    WhenToldThenAddFive(Commands commands) {
      this.commands = commands;
    }

    @Override
    public String consumer() {
      return "sample.add-five-when-told";
    }

    @Override
    public Class<ReturnRejected> event() {
      return ReturnRejected.class;
    }

    @Override
    public Handled on(ReturnRejected told, Received received) {
      LOG.info("Told.");
      return Handled.of(
          commands.send(
              new Submission(
                  StreamId.of("sample", told.orderNumber().value()),
                  new ChangeQuantity(Long.parseLong(told.ground()) + 5),
                  received.inbox(consumer()),
                  received.provenance(consumer()))));
    }
  }
}
