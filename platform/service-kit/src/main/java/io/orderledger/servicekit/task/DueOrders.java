package io.orderledger.servicekit.task;

import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all orders that a recurring task finds due, page by page. */
public final class DueOrders {

  private static final Logger LOG = LoggerFactory.getLogger(DueOrders.class);
  private static final int AT_ONCE = 500;

  private DueOrders() {}

  /** What is due, in the order of the numbers. */
  @FunctionalInterface
  public interface Page {
    /**
     * The next ones.
     *
     * @param last the number that was seen last; empty for the first page
     * @param atOnce as many as there are at most; fewer when there are no more
     */
    List<String> after(String last, int atOnce);
  }

  /** One that fails keeps no other from being looked at; it stays due. */
  public static void lookAtAll(String task, Page page, Consumer<OrderNumber> look) {
    List<String> due = List.of();
    do {
      due = page.after(due.isEmpty() ? "" : due.getLast(), AT_ONCE);
      due.forEach(number -> look(task, new OrderNumber(number), look));
    } while (due.size() == AT_ONCE);
  }

  private static void look(String task, OrderNumber number, Consumer<OrderNumber> look) {
    try {
      look.accept(number);
    } catch (RuntimeException e) {
      LOG.warn("{} could not look at {}; it is tried again.", task, number, e);
    }
  }
}
