package io.orderledger.messaging.relay;

import io.orderledger.eventstore.RecordedEvent;
import java.util.List;

/** Whether what Kafka was told last is what the database holds. */
final class Agreement {

  private Agreement() {}

  /**
   * Compares the ends.
   *
   * @throws KafkaIsAhead when Kafka holds an event that is not in the log at its index
   */
  static void check(List<TopicTails.Told> ends, LogEpochs epochs, CommittedOrder log) {
    for (TopicTails.Told told : ends) {
      if (told.epoch() > epochs.current().number()) {
        throw new KafkaIsAhead(
            "it holds epoch %d, the database knows epochs up to %d."
                .formatted(told.epoch(), epochs.current().number()));
      }
      if (!epochs.abandoned(told.epoch(), told.index())) {
        same(told, log);
      }
    }
  }

  private static void same(TopicTails.Told told, CommittedOrder log) {
    List<RecordedEvent> here = log.read(told.index() - 1, 1);
    if (here.isEmpty()) {
      throw new KafkaIsAhead(
          "it holds event %d, the database ends at %d.".formatted(told.index(), log.headIndex()));
    }
    if (!here.getFirst().eventId().toString().equals(told.eventId())) {
      throw new KafkaIsAhead(
          "event %d is %s there and %s here."
              .formatted(told.index(), told.eventId(), here.getFirst().eventId()));
    }
  }
}
