package io.orderledger.order.placement;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.Acceptance;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.numbering.OrderNumbers;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.party.model.Admission;
import io.orderledger.order.party.model.Buyer;
import io.orderledger.order.party.model.BuyerRules;
import io.orderledger.order.party.model.CashRules;
import io.orderledger.order.party.model.InstalmentRules;
import io.orderledger.order.party.model.PaymentChoice;
import io.orderledger.order.pricing.Priced;
import io.orderledger.order.pricing.Quotes;
import io.orderledger.order.service.model.Naming;
import io.orderledger.order.service.model.OrderedService;
import io.orderledger.order.service.model.ServiceRules;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.OrderView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The order form. */
@RestController
@Tag(name = "Orders")
@Clause({ClauseId.B_1_3, ClauseId.B_1_5_3, ClauseId.B_1_6, ClauseId.B_15_1, ClauseId.A_3_2})
public class PlacementEndpoint {

  private final Orders orders;
  private final OrderNumbers numbers;
  private final TermsOfPlacement terms;
  private final Quotes quotes;
  private final Checkout checkout;
  private final Clock clock;

  PlacementEndpoint(
      Orders orders,
      OrderNumbers numbers,
      TermsOfPlacement terms,
      Quotes quotes,
      Checkout checkout,
      Clock clock) {
    this.orders = orders;
    this.numbers = numbers;
    this.terms = terms;
    this.quotes = quotes;
    this.checkout = checkout;
    this.clock = clock;
  }

  @PostMapping("/orders")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Places an order at the catalogue's prices, less what promotions take off",
      description =
          "The order is bound to the seller's offer edition in force at this moment, or to the"
              + " signed contract that the form names, whose"
              + " terms say who may buy. A manager who takes an order on the phone, or one for"
              + " services in the office, names the customer. An order for services names the"
              + " kind of service, the place and the client's details. With"
              + " expectedTotal, as a quote told it, it is placed at that price or not at all;"
              + " without, a code that does not work is refused. Nothing is kept under the"
              + " Idempotency-Key of what is refused before the order is decided (the form, who may"
              + " buy, the catalogue, promotions, delivery): it had no effect, and may be repeated"
              + " under the same key, as it was or put right. What deciding the order refuses, such"
              + " as a total that is not the expected one, is kept and answered the same again.")
  @ApiResponse(responseCode = "201", description = "Placed; Location is the order's address")
  ResponseEntity<OrderView> place(
      @Valid @RequestBody OrderForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Orderer orderer = Orderer.of(form, caller);
    RecipientRules.check(form.delivery());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    TermsOfPlacement.Found under = terms.of(form, orderer.customerId(), Almaty.dateOf(now));
    OfferEdition edition = under.edition();
    Buyer buyer = buyer(form, edition, now);
    PaymentMethod method = paymentMethod(form, edition, buyer);
    OrderedService service = service(form, edition);
    OrderNumber number = numbers.allocate();
    Checkout.Placed placed =
        checkout.place(
            () -> order(number, form, orderer, buyer, method, service, under, now),
            key,
            provenance);
    // A repeated request is answered with the order of the first: another number than this one's.
    OrderHistory order = orders.placed(placed.command(), CommandAnswers.granted(placed.result()));
    URI location = URI.create("/orders/" + order.placed().orderNumber());
    return CommandAnswers.created(
        placed.result(), location, _ -> OrderView.of(order, orderer.manager() == null));
  }

  private PlaceOrder order(
      OrderNumber number,
      OrderForm form,
      Orderer orderer,
      Buyer buyer,
      PaymentMethod paymentMethod,
      @Nullable OrderedService service,
      TermsOfPlacement.Found under,
      Instant now) {
    OfferEdition edition = under.edition();
    Priced priced = quotes.price(edition, form.wish(orderer.customerId(), orderer.channel(), now));
    CashRules.whyNot(
            paymentMethod,
            edition.terms().payment(),
            buyer,
            form.delivery().method(),
            priced.quote().total())
        .or(
            () ->
                InstalmentRules.whyNot(
                    paymentMethod, edition.terms().payment(), priced.quote().total()))
        .map(Problems::refused)
        .ifPresent(
            problem -> {
              throw Problems.of(problem);
            });
    return new PlaceOrder(
        number,
        orderer.customerId(),
        buyer,
        form.sellerId(),
        priced.items(),
        priced.gifts(),
        form.delivery().method(),
        form.delivery().pickupPoint(),
        form.delivery().recipient(),
        form.contact() == null ? null : form.contact().checked("contact"),
        paymentMethod,
        priced.quote(),
        priced.basis(),
        form.expectedTotal(),
        acceptance(form.acceptance(), orderer, under, now),
        priced.promise(),
        form.delivery().wanted(),
        service,
        now);
  }

  private static Buyer buyer(OrderForm form, OfferEdition edition, Instant now) {
    return switch (BuyerRules.admit(form.buyer(), edition.terms().buyer(), Almaty.dateOf(now))) {
      case Admission.Admitted(var buyer) -> buyer;
      case Admission.Refused(var refusal) -> throw Problems.of(Problems.refused(refusal));
    };
  }

  private static PaymentMethod paymentMethod(OrderForm form, OfferEdition edition, Buyer buyer) {
    PaymentMethod wanted = form.payment() == null ? null : form.payment().method();
    return switch (PaymentChoice.of(wanted, edition.terms(), buyer)) {
      case PaymentChoice.Chosen(var method) -> method;
      case PaymentChoice.Refused(var refusal) -> throw Problems.of(Problems.refused(refusal));
    };
  }

  private static @Nullable OrderedService service(OrderForm form, OfferEdition edition) {
    return switch (ServiceRules.named(
        form.service(), edition.terms().ordering(), form.contact() != null)) {
      case Naming.Named(var service) -> service;
      case Naming.Refused(var refusal) -> throw Problems.of(Problems.refused(refusal));
    };
  }

  private static Acceptance acceptance(
      OrderForm.Acceptance given, Orderer orderer, TermsOfPlacement.Found under, Instant now) {
    return new Acceptance(
        given.act(),
        orderer.channel(),
        now,
        under.edition().edition(),
        given.privacyEdition(),
        given.consents(),
        orderer.manager(),
        under.contract());
  }
}
