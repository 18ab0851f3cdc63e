package io.orderledger.order.notice;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.order.notice.model.NoticeEvent.NoticeRequested;
import io.orderledger.order.notice.model.NoticeEvent.SendingRequested;
import io.orderledger.servicekit.task.LogCursor;
import io.orderledger.servicekit.task.LogFollower;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Asks for the notices that events call for, and makes a task of each sending that was asked for.
 * Its cursor is its own and no replay moves it. A letter that cannot be put into words is parked,
 * and later ones about the same order or person behind it, in order; all others go on.
 */
@Component
class CommittedOrders {

  private static final Logger LOG = LoggerFactory.getLogger(CommittedOrders.class);

  private final Writing writing;
  private final ParkedLetters parked;
  private final NoticeTasks tasks;
  private final LogFollower follower;

  CommittedOrders(
      EventStore store, Writing writing, ParkedLetters parked, NoticeTasks tasks, JdbcClient jdbc) {
    this.writing = writing;
    this.parked = parked;
    this.tasks = tasks;
    this.follower =
        new LogFollower(
            "committed-orders", store, new LogCursor(jdbc, "notice_cursor"), this::take);
  }

  LogFollower follower() {
    return follower;
  }

  void take(List<RecordedEvent> batch) {
    // Most events call for no letter, and most orders' buyers are told nothing at all.
    Supplier<Set<String>> held = SingletonSupplier.of(parked::held);
    boolean due = false;
    for (RecordedEvent event : batch) {
      Writing.about(event).ifPresent(about -> write(event, about, held));
      switch (event.payload()) {
        case NoticeRequested it -> due = send(it.noticeId(), 1);
        case SendingRequested it -> due = send(it.noticeId(), it.sending());
        default -> {
          // Nothing is to be sent for it.
        }
      }
    }
    if (due) {
      tasks.nudge();
    }
  }

  private void write(RecordedEvent event, String about, Supplier<Set<String>> held) {
    try {
      if (!writing.isCalledFor(event)) {
        return;
      }
      if (held.get().contains(about)) {
        parked.park(event.logIndex(), about, ParkedLetters.BEHIND);
      } else {
        writing.write(event);
      }
    } catch (Unwritable unwritable) {
      LOG.error(
          "The letter that event {} calls for cannot be put into words and is parked.",
          event.logIndex(),
          unwritable);
      parked.park(event.logIndex(), about, unwritable.place());
      held.get().add(about);
    }
  }

  private boolean send(UUID noticeId, int sending) {
    tasks.sendNow(noticeId, sending);
    return true;
  }
}
