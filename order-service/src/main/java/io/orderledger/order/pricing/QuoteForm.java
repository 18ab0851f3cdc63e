package io.orderledger.order.pricing;

import io.orderledger.order.model.Acceptance;
import io.orderledger.order.model.OrderLimits;
import io.orderledger.order.tariff.CarrierWish;
import io.orderledger.order.tariff.Destination;
import io.orderledger.order.tariff.model.PreOrderShipping;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody thinks of buying; nothing is reserved for it. */
@Schema(
    example =
        """
        {"sellerId": "goods", "items": [{"sku": "KETTLE-17", "quantity": 2}],
         "delivery": {"method": "COURIER", "address": "Almaty, Abay 1"}, "codes": ["SPRING"]}\
        """)
record QuoteForm(
    @NotNull(message = "A seller is needed.") @Size(max = 64) String sellerId,
    @NotNull(message = "Items are needed.")
        @Size(min = 1, max = OrderLimits.MAX_LINES, message = "An order has 1 to 100 lines.")
        List<@NotNull(message = "An item is needed.") @Valid Item> items,
    @NotNull(message = "The way of delivery is needed.") @Valid Delivery delivery,
    @Nullable @Size(max = 10, message = "At most 10 codes.")
        List<@NotNull @Size(min = 1, max = 64) String> codes,
    @Identifier @Nullable @Size(max = 64) String partner,
    @Identifier @Nullable @Size(max = 128) String device) {

  @Schema(name = "WantedItem")
  record Item(
      @NotNull(message = "A SKU is needed.") @Size(max = 64) @Identifier String sku,
      @NotNull(message = "A quantity is needed.") Integer quantity) {}

  /**
   * How the goods would come.
   *
   * @param pickupPoint for {@code PICKUP}; any of the home zone when not given
   * @param destination not for {@code PICKUP}; the home zone when not given
   * @param preOrders whether goods that cannot be supplied yet come apart from the others; null for
   *     together
   * @param carrier for {@code CARRIER} only; null for one that the seller chooses
   */
  @Schema(name = "WantedDelivery")
  record Delivery(
      @NotNull(message = "The way of delivery is needed.") DeliveryMethod method,
      @Nullable @Schema(type = "string") PersonalText address,
      @Nullable @Size(max = 64) String pickupPoint,
      @Nullable @Valid Destination destination,
      @Nullable PreOrderShipping preOrders,
      @Nullable @Valid CarrierWish carrier) {

    WantedDelivery wanted() {
      return Destination.wanted(method, pickupPoint, destination, carrier).shipping(preOrders);
    }
  }

  Wish wish(String customer, Instant at) {
    return new Wish(
        customer,
        items.stream().map(item -> new Wish.Item(item.sku(), item.quantity())).toList(),
        delivery.wanted(),
        delivery.address(),
        Objects.requireNonNullElse(codes, List.of()),
        partner,
        device,
        Acceptance.Channel.SITE,
        at);
  }
}
