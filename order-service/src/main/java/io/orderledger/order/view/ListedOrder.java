package io.orderledger.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.model.Fulfilment;
import io.orderledger.order.model.HoldGround;
import io.orderledger.order.model.Money;
import io.orderledger.order.model.OrderStatus;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order in a list.
 *
 * @param cancellationPending whether delivery's answer to a cancellation is awaited
 * @param hold why a person must look at it first; absent when nobody must, and for its buyer
 * @param nextSteps what the reader may lawfully ask next
 */
public record ListedOrder(
    @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
    OrderStatus status,
    Money.Standing payment,
    Fulfilment.Stage fulfilment,
    boolean cancellationPending,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HoldGround hold,
    String sellerId,
    Tenge total,
    List<OrderStatus.Step> nextSteps,
    Instant placedAt) {}
