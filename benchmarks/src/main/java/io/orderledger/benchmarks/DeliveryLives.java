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
    for (int step = 0; step < COMMANDS; step++) {
      send(number, step, withKeys);
    }
    return COMMANDS;
  }

  /** The first command of a new delivery's life. */
  OrderNumber begin() {
    OrderNumber number = OrderNumber.ofIndex(orders.incrementAndGet());
    send(number, 0, false);
    return number;
  }

  /**
   * One command of a delivery's life.
   *
   * @param step from 0, in order
   */
  void send(OrderNumber number, int step, boolean withKey) {
    CommandKey key =
        withKey
            ? new CommandKey.Request("benchmark", "live", number + "/" + step, new byte[HASH_BYTES])
            : CommandKey.none();
    Submission submission =
        new Submission(DeliveryAggregate.streamOf(number), command(number, step), key, WHO);
    if (store.commands().send(submission) instanceof CommandResult.Refused refused) {
      throw new IllegalStateException("Refused: " + refused.refusal());
    }
  }

  private static DeliveryCommand command(OrderNumber number, int step) {
    Instant now = Instant.now();
    return switch (step) {
      case 0 -> new PrepareDelivery(consignment(number), null, now);
      case 1 -> new NoteConfirmation(now);
      case 2 -> new NotePayment(null, now);
      case 3 -> new HandToCourier(number + "-1", now);
      case 4 -> new HandOver(null, new Proof(ProofKind.SIGNATURE, "waybill"), now);
      default -> throw new IllegalArgumentException("No step " + step);
    };
  }

  private static Consignment consignment(OrderNumber number) {
    return new Consignment(
        number,
        "0b5d1c1e-6c1f-4f0e-9a53-1f6f1a7c0a01",
        DeliveryMethod.COURIER,
        null,
        List.of(new Items(1, 2)),
        5,
        true,
        Tenge.of(25_000),
        null);
  }
}
