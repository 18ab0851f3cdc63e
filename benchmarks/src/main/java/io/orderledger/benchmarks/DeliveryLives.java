package io.orderledger.benchmarks;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryCommand;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.Proof;
import io.orderledger.delivery.store.DeliveryAggregate;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Whole lives of deliveries through Axon commands: one event a command. */
final class DeliveryLives {

  static final int COMMANDS = 5;

  private static final Provenance WHO =
      new Provenance("benchmark", "benchmark-life", "benchmark-cause", null);
  private static final int HASH_BYTES = 32;

  private final EventStore store;
  private final AtomicLong orders = new AtomicLong();

  DeliveryLives(EventStore store) {
    this.store = store;
  }

  /** One delivery from its beginning to hand-over; gives the number of commands. */
  int one(boolean withKeys) {
    OrderNumber number = OrderNumber.ofIndex(orders.incrementAndGet());
    StreamId stream = DeliveryAggregate.streamOf(number);
    Instant now = Instant.now();
    Consignment consignment =
        new Consignment(
            number,
            "0b5d1c1e-6c1f-4f0e-9a53-1f6f1a7c0a01",
            DeliveryMethod.COURIER,
            null,
            List.of(new Items(1, 2)),
            5,
            true,
            Tenge.of(25_000),
            null);
    List<DeliveryCommand> life =
        List.of(
            new PrepareDelivery(consignment, null, now),
            new NoteConfirmation(now),
            new NotePayment(null, now),
            new HandToCourier(number + "-1", now),
            new HandOver(null, new Proof(ProofKind.SIGNATURE, "waybill"), now));
    for (int i = 0; i < life.size(); i++) {
      CommandKey key =
          withKeys
              ? new CommandKey.Request("benchmark", "live", number + "/" + i, new byte[HASH_BYTES])
              : CommandKey.none();
      CommandResult result = store.commands().send(new Submission(stream, life.get(i), key, WHO));
      if (result instanceof CommandResult.Refused refused) {
        throw new IllegalStateException("Refused: " + refused.refusal());
      }
    }
    return life.size();
  }
}
