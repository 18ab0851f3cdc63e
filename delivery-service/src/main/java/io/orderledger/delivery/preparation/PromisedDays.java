package io.orderledger.delivery.preparation;

import io.orderledger.delivery.model.PreOrder;
import io.orderledger.delivery.model.Promise;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.Line;
import io.orderledger.shared.event.OrderFact.Supply;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days that an order's facts promise. */
public final class PromisedDays {

  private PromisedDays() {}

  /** Of all that has no day of its own; null when none is promised. */
  public static @Nullable Promise of(@Nullable DeliveryPromise promise, Instant at) {
    return promise == null
        ? null
        : Promise.first(Almaty.dateOf(at), promise.promisedBy(), promise.latest());
  }

  /** How a carrier brings the goods; null where none does. */
  public static @Nullable Carriage carriage(@Nullable DeliveryPromise promise) {
    return promise == null ? null : promise.carriage();
  }

  /** Lines whose goods come in shipments of their own. */
  @Clause(ClauseId.B_4_7)
  public static List<PreOrder> preOrders(List<Line> lines, Instant at) {
    List<PreOrder> preOrders = new ArrayList<>();
    for (Line line : lines) {
      Supply supply = line.supply();
      LocalDate by = supply == null ? null : supply.promisedBy();
      if (by != null) {
        preOrders.add(new PreOrder(line.line(), Promise.first(Almaty.dateOf(at), by, by)));
      }
    }
    return preOrders;
  }
}
