package io.orderledger.order.edit;

import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderLimits;
import io.orderledger.order.model.Recipient;
import io.orderledger.order.placement.OrderForm.Delivery;
import io.orderledger.order.placement.OrderForm.Item;
import io.orderledger.order.pricing.EditWish;
import io.orderledger.order.pricing.EditWish.Redirection;
import io.orderledger.order.pricing.Wish;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order is to be. What is left out stays as it is.
 *
 * @param items all that it is to have, not only what changes; null when they stay
 * @param delivery null when it stays
 * @param expectedTotal what the preview told; needed to make the edit
 */
@Schema(
    example =
        """
        {"items": [{"sku": "KETTLE-17", "quantity": 1}], "expectedTotal": {"amount": 19500,
         "currency": "KZT"}}\
        """)
record EditForm(
    @Nullable @Size(min = 1, max = OrderLimits.MAX_LINES, message = "An order has 1 to 100 lines.")
        List<@NotNull(message = "An item is needed.") @Valid Item> items,
    @Nullable @Valid Delivery delivery,
    @Nullable Tenge expectedTotal) {

  EditWish wish(OrderHistory.Current now, Instant at) {
    if (items == null && delivery == null) {
      throw Problems.invalid("items", "Say what is to change: the items, the delivery, or both.");
    }
    return new EditWish(
        items == null ? asTheyAre(now) : items.stream().map(Item::wished).toList(),
        delivery == null
            ? null
            : new Redirection(
                delivery.wanted(),
                delivery.recipient() == null ? null : delivery.recipient().address()),
        at);
  }

  @Nullable Recipient recipient(OrderHistory.Current now) {
    return delivery == null ? now.recipient() : delivery.recipient();
  }

  /** The gifts after them follow from them. */
  private static List<Wish.Item> asTheyAre(OrderHistory.Current now) {
    return now.chosen().stream().map(line -> new Wish.Item(line.sku(), line.quantity())).toList();
  }
}
