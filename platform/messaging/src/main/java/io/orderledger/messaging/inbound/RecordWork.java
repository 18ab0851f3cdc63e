package io.orderledger.messaging.inbound;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.envelope.Decoded;
import io.orderledger.messaging.envelope.EnvelopeReader;
import io.orderledger.messaging.envelope.FactReader;
import io.orderledger.messaging.envelope.RawRecord;
import io.orderledger.messaging.envelope.Unreadable;
import io.orderledger.messaging.inbound.ParkingTable.Label;
import io.orderledger.shared.decision.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with one record, in its key's lane: when {@link #handle} returns, every consumer's
 * effect is durable, or the record is kept for it.
 */
final class RecordWork {

  private static final Logger LOG = LoggerFactory.getLogger(RecordWork.class);

  private final InboundSettings settings;
  private final Effects effects;
  private final FactReader facts;
  private final Attempt attempt;
  private final Patience patience;
  private final ParkedKeys parkedKeys;
  private final ParkingTable parking;
  private final WaitingRoom room;
  private final WaitingTable waiting;
  private final Releases releases;

  RecordWork(InboundSettings settings, Effects effects, Shared shared, Releases releases) {
    this.settings = settings;
    this.effects = effects;
    this.facts = shared.facts();
    this.attempt = shared.attempt();
    this.patience = shared.patience();
    this.parkedKeys = shared.parkedKeys();
    this.parking = shared.parking();
    this.room = shared.room();
    this.waiting = shared.waiting();
    this.releases = releases;
  }

  /** What the handling of records, of releases and of redrives has in common. */
  record Shared(
      FactReader facts,
      Attempt attempt,
      Patience patience,
      ParkedKeys parkedKeys,
      ParkingTable parking,
      WaitingRoom room,
      WaitingTable waiting) {}

  void handle(RawRecord raw) {
    switch (facts.decode(raw)) {
      case Decoded.Fact fact -> handle(fact, raw);
      // Not its own name: anybody could fill the metrics with names.
      case Decoded.Unknown unknown -> settings.observer().ignored("unknown");
      case Decoded.Tombstone tombstone -> settings.observer().ignored("tombstone");
      case Decoded.Undecodable bad -> keep(bad, raw);
    }
  }

  /** Gives a fact to each of its consumers. */
  void handle(Decoded.Fact fact, RawRecord raw) {
    List<Effect> of = effects.of(fact.event().getClass());
    if (of.isEmpty()) {
      settings.observer().ignored(fact.type());
    }
    of.forEach(effect -> give(effect, fact, raw));
  }

  private void give(Effect effect, Decoded.Fact fact, RawRecord raw) {
    ConsumerKey key = new ConsumerKey(effect.consumer(), fact.received().key());
    Label label = new Label(key.key(), fact.type(), fact.received().messageId());
    if (parkedBehind(key, label, raw)) {
      return;
    }
    if (room.blocks(key, raw.topic())) {
      wait(key, fact, raw, "an earlier record of the key");
      return;
    }
    switch (attempt.of(effect, fact)) {
      case Handled.Applied(var met) -> met.forEach(releases::met);
      case Handled.Waits(var prerequisite) -> wait(key, fact, raw, prerequisite);
      case Handled.Refused(var refusal) -> park(key, label, raw, refusal);
    }
  }

  private boolean parkedBehind(ConsumerKey key, Label label, RawRecord raw) {
    if (!parkedKeys.contains(key)) {
      return false;
    }
    boolean parked = patience.untilKnown(() -> parking.parkBehind(key.consumer(), label, raw));
    if (!parked) {
      parkedKeys.remove(key); // Another instance dealt with it a moment ago.
    }
    return parked;
  }

  private void wait(ConsumerKey key, Decoded.Fact fact, RawRecord raw, String prerequisite) {
    Instant now = settings.clock().instant();
    Instant deadline = now.plus(settings.waitAtMost());
    patience.untilDone(() -> waiting.add(key, fact, raw, prerequisite, now, deadline));
    room.add(new WaitingTable.Row(key, raw.topic(), raw.partition(), prerequisite));
  }

  private void park(ConsumerKey key, Label label, RawRecord raw, Refusal why) {
    patience.untilDone(() -> parking.park(key.consumer(), label, raw, why));
    room.forget(key); // What waited was parked behind it.
    parkedKeys.add(key);
  }

  /** An unreadable record holds up those who should have had it, as far as it can be known. */
  private void keep(Decoded.Undecodable bad, RawRecord raw) {
    settings.observer().undecodable(raw.topic());
    LOG.warn("Unreadable record {}: {}", raw.position(), bad.why());
    Refusal why = Refusal.of("undecodable", bad.why());
    Label label = new Label(bad.key(), typeOf(raw), null);
    List<Effect> meant = bad.event() == null ? List.of() : effects.of(bad.event());
    String key = bad.key();
    if (bad.event() != null && key != null) {
      for (Effect effect : meant) {
        ConsumerKey consumerKey = new ConsumerKey(effect.consumer(), key);
        if (!parkedBehind(consumerKey, label, raw)) {
          park(consumerKey, label, raw, why);
        }
      }
      return;
    }
    patience.untilDone(() -> parking.park(ParkedRecord.ANY, label, raw, why));
    if (key != null) {
      parkedKeys.add(new ConsumerKey(ParkedRecord.ANY, key));
    }
  }

  private static @Nullable String typeOf(RawRecord raw) {
    try {
      return EnvelopeReader.type(raw.headers());
    } catch (Unreadable unreadable) {
      return null;
    }
  }
}
