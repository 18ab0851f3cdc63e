package io.orderledger.order.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.proposal.model.Proposal;
import io.orderledger.order.service.model.OrderedService;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed.
 *
 * @param orderNumber the order's, once it is confirmed
 * @param promise the days count anew from the confirmation
 * @param applied promotions that reduce the price
 * @param service what an order for services names; else absent
 * @param note what the manager said besides; absent when nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
    @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
    @Schema(
            example = "open",
            allowableValues = {"open", "confirmed", "withdrawn", "expired"})
        String status,
    String sellerId,
    String offerEdition,
    List<OrderLine> lines,
    Tenge goodsTotal,
    Tenge deliveryFee,
    Tenge total,
    List<Quote.Applied> applied,
    DeliveryMethod deliveryMethod,
    DeliveryPromise promise,
    PaymentMethod paymentMethod,
    @Nullable OrderedService service,
    @Nullable PersonalText note,
    LocalDate validUntil,
    String proposedBy,
    Instant proposedAt) {

  /** What became of a proposal. */
  enum Status {
    OPEN,
    CONFIRMED,
    WITHDRAWN,
    EXPIRED
  }

  static ProposalView of(Proposal proposal, Status status) {
    return new ProposalView(
        proposal.orderNumber(),
        status.name().toLowerCase(Locale.ROOT),
        proposal.sellerId(),
        proposal.offerEdition(),
        proposal.content().lines(),
        proposal.content().goodsTotal(),
        proposal.content().deliveryFee(),
        proposal.content().total(),
        proposal.content().price().applied(),
        proposal.content().delivery().method(),
        proposal.content().deliveryPromise(),
        proposal.paymentMethod(),
        proposal.service(),
        proposal.note(),
        proposal.validUntil(),
        proposal.proposedBy(),
        proposal.at());
  }
}
