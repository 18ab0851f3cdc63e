package io.orderledger.payment.effect;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.IntentCreated;
import io.orderledger.payment.model.PaymentEvent.RefundAccepted;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is still to be asked of the provider, and what of it does not succeed. */
@RestController
class TaskEndpoint {

  private final JdbcClient jdbc;
  private final Payments payments;

  TaskEndpoint(JdbcClient jdbc, Payments payments) {
    this.jdbc = jdbc;
    this.payments = payments;
  }

  private record Task(String name, TaskLine line) {}

  @Operation(summary = "Tasks towards the provider; those that failed at their last try, or all")
  @GetMapping("/payment-tasks")
  @Access(operator = true, auditor = true)
  Page<TaskLine> tasks(@RequestParam(defaultValue = "false") boolean failing, PageRequest page) {
    // By name and id: the moments of the tries change while the list is read.
    List<String> after = page.cursor(2).orElse(List.of("", ""));
    List<Task> tasks =
        jdbc.sql(
                """
                select task_name, task_instance, task_data, execution_time, last_failure,
                       coalesce(consecutive_failures, 0) as failures
                  from payment_task
                 where (task_name, task_instance) > (?, ?)
                   and (consecutive_failures > 0 or not ?)
                 order by task_name, task_instance limit ?
                """)
            .params(after.getFirst(), after.getLast(), failing, page.limit() + 1)
            .query((row, n) -> task(row))
            .list();
    Page<Task> part = page.page(tasks, task -> List.of(task.name(), task.line().id()));
    return new Page<>(part.items().stream().map(Task::line).toList(), part.next());
  }

  private Task task(ResultSet row) throws SQLException {
    String name = row.getString("task_name");
    byte[] data = row.getBytes("task_data");
    if (name.equals(EffectTasks.QUESTION.getTaskName())) {
      QuestionTask asked = Serializer.DEFAULT_JAVA_SERIALIZER.deserialize(QuestionTask.class, data);
      return new Task(name, line(row, asked.order(), asked.sequence()));
    }
    EffectTask asked = Serializer.DEFAULT_JAVA_SERIALIZER.deserialize(EffectTask.class, data);
    return new Task(name, line(row, asked.order(), asked.sequence()));
  }

  private TaskLine line(ResultSet row, String order, long sequence) throws SQLException {
    OrderNumber number = OrderNumber.parse(order).orElseThrow();
    int failures = row.getInt("failures");
    return new TaskLine(
        row.getString("task_instance"),
        number,
        asks((PaymentEvent) payments.event(number, sequence).orElseThrow().payload()),
        failures,
        failures == 0 ? null : moment(row, "last_failure"),
        row.getObject("execution_time", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static TaskLine.Asks asks(PaymentEvent event) {
    return switch (event) {
      case AttemptRequested e -> TaskLine.Asks.ATTEMPT;
      case CaptureRequested e -> TaskLine.Asks.CAPTURE;
      case VoidRequested e -> TaskLine.Asks.VOID;
      case RefundRequested e -> TaskLine.Asks.REFUND;
      case EvidenceRequested e -> TaskLine.Asks.EVIDENCE;
      case IntentCreated e -> TaskLine.Asks.WHETHER_PAID;
      case RefundAccepted e -> TaskLine.Asks.WHETHER_REFUNDED;
      default -> throw new IllegalStateException("No task is made for " + event);
    };
  }
}
