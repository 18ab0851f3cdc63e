package io.orderledger.order.publishing;

import io.orderledger.order.model.OrderEvent.SupplyMoved;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.OrderFact.DatePromised;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The days that a moved supply moves, as others are told of them. */
@Clause({ClauseId.B_4_7, ClauseId.B_6_3})
final class SuppliedAnew {

  private SuppliedAnew() {}

  /** Of goods that come by themselves their own day; else that of the whole order. */
  static List<IntegrationEvent> of(SupplyMoved moved) {
    DeliveryPromise promise = moved.content().deliveryPromise();
    boolean apart = moved.content().delivery().apart();
    Supply supply = Objects.requireNonNull(moved.lines().getFirst().supply());
    LocalDate by = apart ? supply.promisedBy() : promise.promisedBy();
    return List.of(
        new DatePromised(
            moved.orderNumber(),
            apart ? moved.lines().stream().map(OrderLine::line).toList() : null,
            by,
            by.isAfter(promise.latest()) ? by : promise.latest(),
            DelayCause.SELLER,
            moved.at()));
  }
}
