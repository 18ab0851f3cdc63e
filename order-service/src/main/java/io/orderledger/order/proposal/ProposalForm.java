package io.orderledger.order.proposal;

import io.orderledger.order.contact.ContactForm;
import io.orderledger.order.model.Acceptance.Channel;
import io.orderledger.order.model.OrderLimits;
import io.orderledger.order.party.model.BuyerDeclaration;
import io.orderledger.order.placement.OrderForm.Delivery;
import io.orderledger.order.placement.OrderForm.Item;
import io.orderledger.order.placement.OrderForm.Payment;
import io.orderledger.order.pricing.Wish;
import io.orderledger.order.service.model.ServiceDeclaration;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a manager proposes to a customer. As in the order form there is no price in it.
 *
 * @param contact where the proposal is sent; null when the customer is told otherwise
 * @param buyer null for a natural person of full age
 * @param codes promo codes and coupons; none when not given
 * @param note what the manager says besides; binds only if the confirmation repeats it (B-15.5)
 * @param service what an order for services names; else null
 * @param validUntil the last day, in Almaty, on which it can be confirmed
 */
@Schema(
    example =
        """
        {"customerId": "customer-1", "sellerId": "goods",
         "items": [{"sku": "KETTLE-17", "quantity": 20}],
         "delivery": {"method": "COURIER",
                      "recipient": {"name": "Aigerim S.", "phone": "+7 701 000 00 00",
                                    "address": "Almaty, Abay 1"}},
         "contact": {"email": "buyer@example.org", "language": "RU"},
         "payment": {"method": "CARD"},
         "note": "We bring them before 10 in the morning.", "validUntil": "2026-12-14"}\
        """)
record ProposalForm(
    @NotNull(message = "Say to whom.")
        @Pattern(
            regexp = "[A-Za-z0-9._:|-]{1,128}",
            message = "An opaque id: 1 to 128 letters, digits, '.', '_', ':', '|' or '-'.")
        String customerId,
    @NotNull(message = "A seller is needed.") @Size(max = 64) String sellerId,
    @NotNull(message = "Items are needed.")
        @Size(min = 1, max = OrderLimits.MAX_LINES, message = "An order has 1 to 100 lines.")
        List<@NotNull(message = "An item is needed.") @Valid Item> items,
    @NotNull(message = "The way of delivery is needed.") @Valid Delivery delivery,
    @Nullable ContactForm contact,
    @NotNull(message = "The way of payment is needed.") @Valid Payment payment,
    @Nullable BuyerDeclaration buyer,
    @Nullable @Size(max = 10, message = "At most 10 codes.")
        List<@NotNull @Size(min = 1, max = 64) String> codes,
    @Nullable @Schema(type = "string") PersonalText note,
    @Nullable ServiceDeclaration service,
    @NotNull(message = "Say until when it is good.") LocalDate validUntil) {

  Wish wish(Instant at) {
    return new Wish(
        customerId,
        items.stream().map(Item::wished).toList(),
        delivery.wanted(),
        delivery.recipient() == null ? null : delivery.recipient().address(),
        Objects.requireNonNullElse(codes, List.of()),
        null,
        null,
        Channel.PHONE,
        at);
  }
}
