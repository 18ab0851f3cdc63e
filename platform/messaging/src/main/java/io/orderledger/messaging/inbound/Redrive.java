package io.orderledger.messaging.inbound;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.envelope.Decoded;
import io.orderledger.messaging.envelope.RawRecord;
import io.orderledger.messaging.inbound.RecordWork.Shared;
import io.orderledger.shared.decision.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what persons ordered about parked records, in the lane of their key, where its
 * partition is read: nothing of the key moves meanwhile.
 */
final class Redrive {

  private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);

  private final Lanes lanes;
  private final Shared shared;
  private final RecordWork work;
  private final Releases releases;
  private final ActionTable actions;
  private final WaitAgain waitAgain;
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

  Redrive(
      Lanes lanes,
      Shared shared,
      RecordWork work,
      Releases releases,
      ActionTable actions,
      WaitAgain waitAgain) {
    this.lanes = lanes;
    this.shared = shared;
    this.work = work;
    this.releases = releases;
    this.actions = actions;
    this.waitAgain = waitAgain;
  }

  /** Takes up the orders about partitions that are read here. */
  void takeUp(BiPredicate<String, Integer> readHere) {
    for (ActionTable.Due due : actions.due()) {
      if (readHere.test(due.topic(), due.partition()) && underWay.add(due.id())) {
        lanes.submit(due.laneKey(), () -> carryOut(due));
      }
    }
  }

  private void carryOut(ActionTable.Due due) {
    try {
      String outcome = outcome(due);
      LOG.info("{} {} carried out: {}", due.kind(), due.id(), outcome);
      shared.patience().untilDone(() -> actions.finish(due.id(), outcome));
    } finally {
      underWay.remove(due.id());
    }
  }

  private String outcome(ActionTable.Due due) {
    List<Kept> found = shared.patience().untilKnown(() -> shared.parking().of(due.parkedId()));
    if (found.isEmpty()) {
      return "It was not parked any more.";
    }
    Kept named = found.getFirst();
    ConsumerKey key = new ConsumerKey(named.consumer(), named.key());
    boolean unattributed = named.consumer().equals(ParkedRecord.ANY);
    if (due.kind().equals(ActionTable.DISCARD)) {
      boolean first = unattributed || open(key).getFirst().id() == named.id();
      close(named, "discarded");
      String rest = first && !unattributed ? inOrder(key) : "";
      unparkIfDone(key);
      return ("Discarded. " + rest).strip();
    }
    String outcome = unattributed ? alone(named) : inOrder(key);
    unparkIfDone(key);
    return outcome;
  }

  private String inOrder(ConsumerKey key) {
    int applied = 0;
    int waiting = 0;
    for (List<Kept> open = open(key); !open.isEmpty(); open = open(key)) {
      for (Kept kept : open) {
        switch (tried(key, kept)) {
          case Handled.Applied(var met) -> {
            close(kept, "applied");
            met.forEach(releases::met);
            applied++;
          }
          case Handled.Waits(var prerequisite) -> {
            shared.patience().untilDone(() -> waitAgain.move(key, kept, prerequisite));
            waiting++;
          }
          case Handled.Refused(var refusal) -> {
            again(kept, refusal);
            return "Applied %d, waiting %d; record %d is parked again: %s"
                .formatted(applied, waiting, kept.id(), refusal.code());
          }
        }
      }
    }
    return "Applied %d, waiting %d; nothing is parked any more.".formatted(applied, waiting);
  }

  private Handled tried(ConsumerKey key, Kept kept) {
    return shared.room().blocks(key, kept.topic())
        ? Handled.waitsFor("an earlier record of the key")
        : releases.handled(kept);
  }

  /** A record that nobody could be given: read it anew, by what this version can read. */
  private String alone(Kept kept) {
    Optional<RawRecord> raw = kept.raw();
    if (raw.isPresent()
        && shared.facts().decode(raw.get())
            instanceof Decoded.Undecodable(var event, var k, var why)) {
      again(kept, Refusal.of("undecodable", why));
      return "It is still not readable: " + why;
    }
    if (raw.isEmpty()) {
      return "The key that sealed it has expired: it can only be discarded.";
    }
    work.handle(raw.get());
    close(kept, "applied");
    return "It is readable now, and was given to its consumers.";
  }

  private List<Kept> open(ConsumerKey key) {
    return shared.patience().untilKnown(() -> shared.parking().of(key));
  }

  private void close(Kept kept, String as) {
    shared.patience().untilDone(() -> shared.parking().close(kept.id(), as));
  }

  private void again(Kept kept, Refusal why) {
    shared.patience().untilDone(() -> shared.parking().parkedAgain(kept.id(), why));
  }

  private void unparkIfDone(ConsumerKey key) {
    if (open(key).isEmpty()) {
      shared.parkedKeys().remove(key);
    }
  }
}
