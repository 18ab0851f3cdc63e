package io.orderledger.order.pricing;

import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.PriceRecord;
import io.orderledger.order.model.Shortfall;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.pricing.model.Quoting;
import io.orderledger.order.promotion.Promotions;
import io.orderledger.order.store.Orders;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Prices before an order is placed, and the reckoning of one that was. */
@RestController
@Tag(name = "Prices")
@Clause({ClauseId.B_2_8, ClauseId.B_3_2})
class QuotesEndpoint {

  private final Quotes quotes;
  private final OfferArchive offers;
  private final Promotions promotions;
  private final Orders orders;
  private final Clock clock;

  QuotesEndpoint(
      Quotes quotes, OfferArchive offers, Promotions promotions, Orders orders, Clock clock) {
    this.quotes = quotes;
    this.offers = offers;
    this.promotions = promotions;
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * An order's price, reckoned again from what it was made of.
   *
   * @param shortfalls what was out of stock since: the reckoned total is the quote's less what goes
   *     back for it, and with what came instead
   * @param same whether every line, promotion and gift came out as it was recorded
   * @param reckoned what it comes to now; the same unless the reckoning itself has changed
   */
  record PriceCheck(
      OrderNumber orderNumber,
      boolean same,
      Tenge recorded,
      Tenge reckoned,
      QuoteView quote,
      List<Shortfall> shortfalls) {}

  @PostMapping("/quotes")
  @Access(customer = Access.Customer.OWN, reads = true)
  @Operation(
      summary = "What a purchase would cost now, and why",
      description =
          "Each line says which promotion reduces it and how much dearer any other would be;"
              + " notApplied says what did not work, and by which clause. Nothing is reserved.")
  QuoteView quote(@Valid @RequestBody QuoteForm form, Caller caller) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    OfferEdition edition =
        offers
            .inForce(form.sellerId(), Almaty.dateOf(now))
            .orElseThrow(
                () -> Problems.invalid("sellerId", "No such seller has an offer in force."));
    Priced priced = quotes.price(edition, form.wish(caller.subject(), now));
    return QuoteView.of(priced, now);
  }

  private static Map<String, Supply> supplies(OrderHistory.Current now) {
    Map<String, Supply> supplies = new HashMap<>();
    for (OrderLine line : now.chosen()) {
      if (line.supply() != null) {
        supplies.put(line.sku(), line.supply());
      }
    }
    return supplies;
  }

  @GetMapping("/orders/{orderNumber}/price")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(
      summary = "An order's price, reckoned again from its own inputs",
      description = "The same order gives the same price for ever: same says whether it did.")
  PriceCheck check(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber, Caller caller) {
    OrderHistory order = orders.require(orderNumber, caller);
    OrderHistory.Current now = order.current();
    PriceRecord price = now.price();
    if (price == null) {
      throw Problems.of(
          Problem.of(404, "price-not-recorded", "The order is older than the record of prices."));
    }
    Quote again =
        Quoting.quote(
            promotions.ofEdition(order.placed().sellerId(), price.basis().promotionEdition()),
            price.basis().terms(),
            price.basis().cart(),
            price.basis().uses());
    Tenge shortfalls = Tenge.sum(now.shortfalls().stream().map(Shortfall::difference).toList());
    Tenge reckoned = again.total().plus(shortfalls);
    return new PriceCheck(
        orderNumber,
        PriceRecord.of(price.basis(), again).equals(price) && reckoned.equals(now.total()),
        now.total(),
        reckoned,
        QuoteView.of(again, now.deliveryPromise(), supplies(now), order.placed().at()),
        now.shortfalls());
  }
}
