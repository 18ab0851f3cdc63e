package io.orderledger.payment.receipt;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.receipt.model.ReceiptCommand.RecordMovement;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.payment.receipt.model.ReceiptEvent.RegistrationResumed;
import io.orderledger.servicekit.task.LogCursor;
import io.orderledger.servicekit.task.LogFollower;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the receipts of each movement of money, and makes a task of each receipt that is asked for.
 * Its cursor is its own and no replay moves it; an event taken twice does nothing twice.
 */
@Component
class CommittedMoney {

  private final FiscalReceipts receipts;
  private final ReceiptTasks tasks;
  private final LogFollower follower;

  CommittedMoney(EventStore store, FiscalReceipts receipts, ReceiptTasks tasks, JdbcClient jdbc) {
    this.receipts = receipts;
    this.tasks = tasks;
    this.follower =
        new LogFollower(
            "committed-money", store, new LogCursor(jdbc, "receipt_cursor"), this::take);
  }

  void start() {
    follower.start();
  }

  void stop() {
    follower.stop();
  }

  boolean isFailing() {
    return follower.isFailing();
  }

  private void take(List<RecordedEvent> batch) {
    boolean due = false;
    for (RecordedEvent event : batch) {
      MoneyMovements.of(event)
          .ifPresent(moved -> receipts.tell(moved.orderNumber(), new RecordMovement(moved), event));
      if (event.payload() instanceof ReceiptRequested asked) {
        tasks.register(event, asked.orderNumber());
        due = true;
      } else if (event.payload() instanceof RegistrationResumed resumed) {
        tasks.register(event, resumed.orderNumber());
        due = true;
      }
    }
    if (due) {
      tasks.nudge();
    }
  }
}
