package io.orderledger.order.placement;

import io.orderledger.order.contact.ContactForm;
import io.orderledger.order.model.Acceptance.Act;
import io.orderledger.order.model.Acceptance.Channel;
import io.orderledger.order.model.OrderLimits;
import io.orderledger.order.model.Recipient;
import io.orderledger.order.party.model.BuyerDeclaration;
import io.orderledger.order.pricing.Wish;
import io.orderledger.order.service.model.ServiceDeclaration;
import io.orderledger.order.tariff.CarrierWish;
import io.orderledger.order.tariff.Destination;
import io.orderledger.order.tariff.model.PreOrderShipping;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer fills in (B-1.5.3). There is no price in it: the server's prices hold, and a form
 * that names one is refused as having a field too many.
 *
 * @param payment null for a card, or what the edition takes instead
 * @param codes promo codes and coupons; none when not given
 * @param partner who sent the buyer, for promotions of partners
 * @param device an id of the buyer's device, for promotions that count devices
 * @param expectedTotal what a quote told; the order is placed at this total or not at all
 * @param customerId whose order a manager takes on the phone; null for the caller's own
 * @param buyer null for a natural person of full age
 * @param channel through which a manager takes the order; null for the phone
 * @param contract the signed contract that stands in for the offer, by its id; else null
 * @param service what an order for services names; null for goods
 */
@Schema(
    example =
        """
        {"sellerId": "goods", "items": [{"sku": "KETTLE-17", "quantity": 2}],
         "delivery": {"method": "COURIER",
                      "recipient": {"name": "Aigerim S.", "phone": "+7 701 000 00 00",
                                    "address": "Almaty, Abay 1"},
                      "destination": {"country": "KZ", "city": "Almaty"}},
         "contact": {"email": "buyer@example.org", "language": "RU"},
         "payment": {"method": "CARD"},
         "acceptance": {"act": "ORDER_FORM", "privacyEdition": "2026-01",
                        "consents": ["order-processing"]}}\
        """)
public record OrderForm(
    @NotNull(message = "A seller is needed.") @Size(max = 64) String sellerId,
    @NotNull(message = "Items are needed.")
        @Size(min = 1, max = OrderLimits.MAX_LINES, message = "An order has 1 to 100 lines.")
        List<@NotNull(message = "An item is needed.") @Valid Item> items,
    @NotNull(message = "The way of delivery is needed.") @Valid Delivery delivery,
    @Nullable ContactForm contact,
    @Nullable @Valid Payment payment,
    @NotNull(message = "The acceptance of the offer is needed.") @Valid Acceptance acceptance,
    @Identifier @Nullable @Size(max = 10, message = "At most 10 codes.")
        List<@NotNull @Size(min = 1, max = 64) String> codes,
    @Identifier @Nullable @Size(max = 64) String partner,
    @Identifier @Nullable @Size(max = 128) String device,
    @Nullable Tenge expectedTotal,
    @Identifier
        @Nullable
        @Pattern(
            regexp = "[A-Za-z0-9._:|-]{1,128}",
            message = "An opaque id: 1 to 128 letters, digits, '.', '_', ':', '|' or '-'.")
        String customerId,
    @Nullable BuyerDeclaration buyer,
    @Nullable Channel channel,
    @Nullable ServiceDeclaration service,
    @Identifier @Nullable @Size(max = 64) String contract) {

  Wish wish(String customer, Channel channel, Instant at) {
    return new Wish(
        customer,
        items.stream().map(Item::wished).toList(),
        delivery.wanted(),
        delivery.recipient() == null ? null : delivery.recipient().address(),
        Objects.requireNonNullElse(codes, List.of()),
        partner,
        device,
        channel,
        at);
  }

  public record Item(
      @NotNull(message = "A SKU is needed.") @Size(max = 64) @Identifier String sku,
      @NotNull(message = "A quantity is needed.") Integer quantity) {

    public Wish.Item wished() {
      return new Wish.Item(sku, quantity);
    }
  }

  /**
   * Where the goods go.
   *
   * @param pickupPoint for {@code PICKUP} only
   * @param recipient needed unless for {@code PICKUP}, with an address
   * @param destination not for {@code PICKUP}: what of the address decides the cost
   * @param preOrders whether goods that cannot be supplied yet come apart from the others; null for
   *     together
   * @param carrier for {@code CARRIER} only; null for one that the seller chooses
   */
  public record Delivery(
      @NotNull(message = "The way of delivery is needed.") DeliveryMethod method,
      @Nullable @Size(max = 64) String pickupPoint,
      @Nullable Recipient recipient,
      @Nullable @Valid Destination destination,
      @Nullable PreOrderShipping preOrders,
      @Nullable @Valid CarrierWish carrier) {

    public WantedDelivery wanted() {
      return Destination.wanted(method, pickupPoint, destination, carrier).shipping(preOrders);
    }
  }

  public record Payment(@NotNull(message = "The way of payment is needed.") PaymentMethod method) {}

  public record Acceptance(
      @NotNull(message = "The act of acceptance is needed.") Act act,
      @NotNull(message = "The edition of the privacy policy is needed.") @Size(min = 1, max = 64)
          String privacyEdition,
      @NotNull(message = "The consents are needed; none is an empty list.") @Size(max = 20)
          List<@NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String> consents) {}
}
