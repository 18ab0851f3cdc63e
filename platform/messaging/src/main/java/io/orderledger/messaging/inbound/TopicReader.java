package io.orderledger.messaging.inbound;

import io.orderledger.messaging.envelope.FactReader;
import io.orderledger.messaging.envelope.RawRecord;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads records and puts them into their keys' lanes; commits what is durable. One consumer, one
 * thread; lives until it is stopped or the client fails for good.
 */
final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration POLL_PAUSED = Duration.ofMillis(5);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** After a crash so much is handled again, which the inbox makes harmless. */
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * Commits are ours. An order's facts of all topics come to one instance (range, equal partition
   * counts). A killed instance's partitions are free again after 6 s, the least a broker allows.
   */
  private static final Map<String, Object> DECIDED =
      Map.of(
          ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
          ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName(),
          ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000,
          ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000,
          ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500,
          ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);

  private final InboundSettings settings;
  private final Lanes lanes;
  private final RecordWork work;
  private final CaughtUp caughtUp;
  private final Consumer<byte[], byte[]> consumer;
  private final Assignment assignment;
  private boolean paused;
  private long committedAt = System.nanoTime();
  private long lookedAt = committedAt;

  TopicReader(
      InboundSettings settings,
      Effects effects,
      Lanes lanes,
      RecordWork work,
      CaughtUp caughtUp,
      Assignment.Changes changes) {
    this.settings = settings;
    this.lanes = lanes;
    this.work = work;
    this.caughtUp = caughtUp;
    this.consumer = settings.kafka().consumer(settings.service(), settings.clientId(), DECIDED);
    this.assignment = new Assignment(consumer, changes);
    consumer.subscribe(effects.topicNames(), assignment);
  }

  Assignment assignment() {
    return assignment;
  }

  void readWhile(BooleanSupplier running) {
    while (running.getAsBoolean()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(paused ? POLL_PAUSED : POLL)) {
        take(record);
      }
      pauseOrResume();
      long now = System.nanoTime();
      if (now - committedAt > COMMIT_NANOS) {
        committedAt = now;
        assignment.commit();
      }
      if (now - lookedAt > LOOK_NANOS && !caughtUp.all() && assignment.size() > 0) {
        lookedAt = now;
        caughtUp.look(consumer, assignment.durable());
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    RawRecord raw = RawRecord.of(record);
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    var handling = assignment.of(partition).begin(record.offset());
    String lane = FactReader.key(raw).orElse(record.topic() + '#' + record.partition());
    lanes.submit(
        lane,
        () -> {
          try {
            if (!handling.revoked()) {
              work.handle(raw);
              handling.done();
            }
          } finally {
            handling.ended();
          }
        });
  }

  private void pauseOrResume() {
    int inFlight = lanes.inFlight();
    if (!paused && inFlight >= settings.inFlight()) {
      consumer.pause(consumer.assignment());
      paused = true;
    } else if (paused && inFlight <= settings.inFlight() / 2) {
      consumer.resume(consumer.paused());
      paused = false;
    }
  }

  /** Commits what is durable, and leaves the group. */
  @Override
  public void close() {
    try {
      assignment.commitNow();
    } finally {
      assignment.end();
      consumer.close();
    }
  }
}
