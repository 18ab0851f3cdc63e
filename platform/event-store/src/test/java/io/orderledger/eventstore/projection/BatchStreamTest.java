package io.orderledger.eventstore.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.log.LogContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class BatchStreamTest {

  private final CountDownLatch watched = new CountDownLatch(1);
  private final CountDownLatch appended = new CountDownLatch(1);
  private final AtomicReference<String> watchedBy = new AtomicReference<>("nobody");
  private final AtomicReference<Thread> watcher = new AtomicReference<>();
  private final AtomicInteger told = new AtomicInteger();

  /** Empty; an append comes when the test says so. */
  private final CommittedOrder order =
      new CommittedOrder() {
        @Override
        public List<RecordedEvent> read(long afterIndex, int limit) {
          return List.of();
        }

        @Override
        public List<RecordedEvent> follow(long afterIndex, int limit) {
          return List.of();
        }

        @Override
        public long headIndex() {
          return 0;
        }

        @Override
        public boolean awaitAppendsAfter(long index, Duration atMost) throws InterruptedException {
          watchedBy.set(String.valueOf(MDC.get(LogContext.SERVICE)));
          watcher.set(Thread.currentThread());
          watched.countDown();
          return appended.await(10, TimeUnit.SECONDS);
        }
      };

  private final CommittedBatches batches =
      new CommittedBatches(order, Warehouse.HASTY, new Standing());

  @AfterEach
  void end() {
    batches.close();
    appended.countDown();
  }

  private void follow() throws InterruptedException {
    var stream = batches.openStream(null);
    stream.setOnAvailableCallback(told::incrementAndGet);
    assertThat(stream.peek()).isEmpty();
    assertThat(watched.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoever_follows_is_told_of_an_append() throws InterruptedException {
    follow();
    appended.countDown();
    while (told.get() == 0) {
      Thread.sleep(5);
    }
  }

  @Test
  void nobody_is_told_after_the_close_when_the_executor_is_gone() throws InterruptedException {
    follow();
    batches.close();
    appended.countDown();
    assertThat(watcher.get().join(Duration.ofSeconds(10))).isTrue();
    assertThat(told).hasValue(0);
  }

  @Test
  void it_watches_under_the_service_that_opened_it() throws InterruptedException {
    try (var inLogs = MDC.putCloseable(LogContext.SERVICE, "order-service")) {
      assertThat(inLogs).isNotNull();
      follow();
    }
    assertThat(watchedBy).hasValue("order-service");
  }
}
