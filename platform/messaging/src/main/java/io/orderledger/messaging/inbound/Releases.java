package io.orderledger.messaging.inbound;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.envelope.Decoded;
import io.orderledger.messaging.envelope.RawRecord;
import io.orderledger.messaging.inbound.RecordWork.Shared;
import io.orderledger.shared.decision.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries waiting records again: when their prerequisite holds, and from time to time. */
final class Releases {

  private final Lanes lanes;
  private final Effects effects;
  private final Shared shared;
  private final Clock clock;

  Releases(Lanes lanes, Effects effects, Shared shared, Clock clock) {
    this.lanes = lanes;
    this.effects = effects;
    this.shared = shared;
    this.clock = clock;
  }

  void met(String prerequisite) {
    shared.room().waitingFor(prerequisite).forEach(this::submit);
  }

  void due() {
    shared.room().due().forEach(this::submit);
  }

  private void submit(ConsumerKey key) {
    lanes.submit(key.key(), () -> again(key));
  }

  private void again(ConsumerKey key) {
    if (shared.parkedKeys().contains(key)) {
      return;
    }
    List<WaitingTable.Row> left = new ArrayList<>();
    Set<String> heldUp = new HashSet<>();
    for (Kept kept : shared.patience().untilKnown(() -> shared.waiting().of(key))) {
      if (heldUp.contains(kept.topic())) {
        left.add(row(key, kept, "an earlier record of the key"));
        continue;
      }
      switch (handled(kept)) {
        case Handled.Applied(var met) -> {
          remove(kept);
          met.forEach(this::met);
        }
        case Handled.Waits(var prerequisite) when clock.instant().isBefore(kept.deadline()) -> {
          heldUp.add(kept.topic());
          left.add(row(key, kept, prerequisite));
        }
        case Handled.Waits(var prerequisite) -> {
          park(key, kept, Refusal.of("waited-too-long", "Did not come: " + prerequisite + '.'));
          return;
        }
        case Handled.Refused(var refusal) -> {
          park(key, kept, refusal);
          return;
        }
      }
    }
    shared.room().left(key, left);
  }

  /** Decodes a kept record and calls its consumer's reaction. */
  Handled handled(Kept kept) {
    Optional<RawRecord> raw = kept.raw();
    if (raw.isEmpty()) {
      return new Handled.Refused(
          Refusal.of("expired", "The key that sealed the record has expired."));
    }
    return switch (shared.facts().decode(raw.get())) {
      case Decoded.Fact fact ->
          effects
              .of(kept.consumer(), fact.event().getClass())
              .map(effect -> shared.attempt().of(effect, fact))
              .orElseGet(
                  () ->
                      new Handled.Refused(
                          Refusal.of("no-reaction", "This version has no such consumer.")));
      case Decoded.Undecodable bad -> new Handled.Refused(Refusal.of("undecodable", bad.why()));
      case Decoded.Unknown unknown -> Handled.applied();
      case Decoded.Tombstone tombstone -> Handled.applied();
    };
  }

  private void remove(Kept kept) {
    shared.patience().untilDone(() -> shared.waiting().remove(kept.id()));
  }

  private void park(ConsumerKey key, Kept kept, Refusal why) {
    shared.patience().untilDone(() -> shared.parking().parkWaiting(kept, why));
    shared.room().forget(key);
    shared.parkedKeys().add(key);
  }

  private static WaitingTable.Row row(ConsumerKey key, Kept kept, String prerequisite) {
    return new WaitingTable.Row(key, kept.topic(), kept.partition(), prerequisite);
  }
}
