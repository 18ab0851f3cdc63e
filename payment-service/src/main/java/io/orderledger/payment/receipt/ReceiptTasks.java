package io.orderledger.payment.receipt;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.receipt.register.FiscalSettings;
import io.orderledger.servicekit.database.TaskStore;
import io.orderledger.servicekit.task.DurableTasks;
import io.orderledger.servicekit.task.GrowingPauses;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The durable tasks: a receipt is asked for until the register has it, or a person must look. A
 * task's name is the id of the event that asks for it, so that it can be made again at any time.
 */
@Component
class ReceiptTasks {

  private static final TaskDescriptor<ReceiptTask> REGISTRATION =
      TaskDescriptor.of("fiscal-registration", ReceiptTask.class);
  private static final int AT_ONCE = 4;

  private final FiscalReceipts receipts;
  private final Clock clock;
  private final Scheduler scheduler;

  ReceiptTasks(
      @TaskStore DataSource dataSource,
      FiscalReceipts receipts,
      Registration registration,
      FiscalSettings settings,
      Clock clock) {
    this.receipts = receipts;
    this.clock = clock;
    this.scheduler =
        DurableTasks.scheduler(dataSource, "receipt_task", AT_ONCE, task(registration, settings));
  }

  private OneTimeTask<ReceiptTask> task(Registration registration, FiscalSettings settings) {
    return Tasks.oneTime(REGISTRATION)
        .onFailure(new GrowingPauses<>(settings.retryAfter(), settings.retryAtMost()))
        .execute((instance, context) -> registration.carryOut(event(instance.getData())));
  }

  private RecordedEvent event(ReceiptTask task) {
    return receipts
        .event(OrderNumber.parse(task.order()).orElseThrow(), task.sequence())
        .orElseThrow();
  }

  void start() {
    scheduler.start();
  }

  void stop() {
    scheduler.stop();
  }

  void register(RecordedEvent event, OrderNumber order) {
    scheduler.scheduleIfNotExists(
        REGISTRATION
            .instance(event.eventId().toString())
            .data(new ReceiptTask(order.value(), event.sequence()))
            .build(),
        clock.instant());
  }

  /** Looks for tasks that are due, rather than at the next poll. */
  void nudge() {
    scheduler.triggerCheckForDueExecutions();
  }
}
