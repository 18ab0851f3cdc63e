package io.orderledger.delivery.tracking;

import io.orderledger.delivery.tracking.model.RecordScans;
import io.orderledger.delivery.tracking.model.Scan;
import io.orderledger.delivery.tracking.model.ScansRecorded;
import io.orderledger.delivery.tracking.model.Tracking;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.shared.event.Waybill;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What carriers saw, by their tracking numbers. */
class Trackings {

  private final EventStore store;

  Trackings(EventStore store) {
    this.store = store;
  }

  @Configuration(proxyBeanMethods = false)
  static class Parts {

    @Bean
    Trackings trackings(EventStore store) {
      return new Trackings(store);
    }

    @Bean
    ServedAggregate<TrackingAggregate> servedTrackings() {
      return new ServedAggregate<>(TrackingAggregate.class, TrackingAggregate::new, 0);
    }
  }

  CommandResult send(RecordScans scans, CommandKey key, Provenance provenance) {
    return store
        .commands()
        .send(
            new Submission(
                TrackingAggregate.streamOf(scans.carrier(), scans.trackingNumber()),
                scans,
                key,
                provenance));
  }

  /** The first first; empty before the carrier has told of any. */
  List<Scan> of(Waybill waybill) {
    Tracking tracking = Tracking.NOTHING;
    for (RecordedEvent event :
        store.readRecent(TrackingAggregate.streamOf(waybill.carrier(), waybill.trackingNumber()))) {
      tracking = tracking.after((ScansRecorded) event.payload());
    }
    return tracking.inOrder();
  }
}
