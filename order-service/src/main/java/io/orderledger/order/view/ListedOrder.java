package io.orderledger.order.view;

import io.orderledger.order.model.Fulfilment;
import io.orderledger.order.model.Money;
import io.orderledger.order.model.OrderStatus;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One order in a list.
 *
 * @param cancellationPending whether delivery's answer to a cancellation is awaited
 * @param nextSteps what the reader may lawfully ask next
 */
public record ListedOrder(
    @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
    OrderStatus status,
    Money.Standing payment,
    Fulfilment.Stage fulfilment,
    boolean cancellationPending,
    String sellerId,
    Tenge total,
    List<OrderStatus.Step> nextSteps,
    Instant placedAt) {}
