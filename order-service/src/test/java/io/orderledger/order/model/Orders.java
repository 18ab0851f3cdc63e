package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.AnswerShortage;
import io.orderledger.order.model.OrderCommand.ConfirmOrder;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderCommand.RecordAlreadyDispatched;
import io.orderledger.order.model.OrderCommand.RecordAuthorization;
import io.orderledger.order.model.OrderCommand.RecordCapture;
import io.orderledger.order.model.OrderCommand.RecordDispatch;
import io.orderledger.order.model.OrderCommand.RecordGoodsHeld;
import io.orderledger.order.model.OrderCommand.RecordHandOver;
import io.orderledger.order.model.OrderCommand.RecordHeldForEdit;
import io.orderledger.order.model.OrderCommand.RecordRefusalAtDoor;
import io.orderledger.order.model.OrderCommand.RecordTooLateToEdit;
import io.orderledger.order.model.OrderCommand.ReportShortage;
import io.orderledger.order.model.OrderCommand.RequestCancellation;
import io.orderledger.order.model.OrderCommand.RequestEdit;
import io.orderledger.order.model.Shortage.By;
import io.orderledger.order.model.Shortage.Choice;
import io.orderledger.order.model.Shortage.Missing;
import io.orderledger.order.pricing.model.Buyer;
import io.orderledger.order.pricing.model.Cart;
import io.orderledger.order.pricing.model.CartLine;
import io.orderledger.order.pricing.model.PricingTerms;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.pricing.model.PromotionSet;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.pricing.model.Quoting;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.order.tariff.model.PreOrderShipping;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.CostPart;
import io.orderledger.shared.event.OrderFact.CostReason;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order of 23 000 and 2 000 for delivery, and what can be said to it. */
final class Orders {

  static final OrderNumber NUMBER = OrderNumber.ofIndex(271_828);
  static final Instant PLACED = Instant.parse("2026-11-05T10:40:00Z");
  static final Instant LATER = Instant.parse("2026-11-06T08:00:00Z");
  static final Instant ANSWER_BY = LATER.plus(Duration.ofHours(72));
  static final Tenge TOTAL = Tenge.of(25_000);
  static final String PARCEL = "S1";
  static final WantedDelivery BY_COURIER =
      new WantedDelivery(DeliveryMethod.COURIER, null, null, 0, Set.of());

  private Orders() {}

  /** Who agreed to have an order. */
  static Assignee assignee() {
    return new Assignee(
        new io.orderledger.order.party.model.Buyer(
            io.orderledger.order.party.model.Buyer.Kind.PERSON,
            io.orderledger.order.party.model.AgeClass.OF_AGE,
            io.orderledger.order.party.model.Buyer.AgeSource.ACCOUNT,
            null,
            ClauseId.B_1_3,
            null,
            null),
        new Contact(PersonalText.of("next@example.org"), null, Language.KK),
        new Recipient(
            PersonalText.of("Dana"),
            PersonalText.of("+7 701 111 11 11"),
            PersonalText.of("Abay 2")),
        "2026-01",
        List.of("order-processing"));
  }

  static PlaceOrder place() {
    return place(
        new PricedItem("KETTLE-17", "Kettle", 2, Tenge.of(9_000), null),
        new PricedItem("TEA-3", "Tea", 1, Tenge.of(5_000), "statutory list"));
  }

  static PlaceOrder place(PricedItem... items) {
    return place(List.of(), null, null, items);
  }

  /** A form with codes, promotions in force and the total that the buyer was told. */
  static PlaceOrder place(
      List<Promotion> promotions,
      @Nullable String code,
      @Nullable Tenge told,
      PricedItem... items) {
    // Lines that cannot be have no price: they are refused before anybody looks at it.
    boolean possible = LineRules.whyNot(List.of(items)).isEmpty();
    Cart cart = possible ? cart(code, items) : cart(code);
    Quote quote =
        Quoting.quote(PromotionSet.of("1", promotions), PricingTerms.USUAL, cart, Uses.NONE);
    return new PlaceOrder(
        NUMBER,
        "customer-1",
        null,
        "goods",
        List.of(items),
        List.of(),
        DeliveryMethod.COURIER,
        null,
        new Recipient(
            PersonalText.of("Nazgul"),
            PersonalText.of("+7 701 555 00 11"),
            PersonalText.of("Abay 1")),
        new Contact(PersonalText.of("nazgul@example.org"), null, Language.KK),
        PaymentMethod.CARD,
        quote,
        PriceBasis.of("1", PricingTerms.USUAL, cart, Uses.NONE),
        told,
        new Acceptance(
            Acceptance.Act.ORDER_FORM,
            Acceptance.Channel.SITE,
            PLACED,
            "2026-01",
            "2026-01",
            List.of("order"),
            null),
        new DeliveryPromise(
            "2026-01",
            "almaty",
            List.of(new CostPart(CostReason.BASE, Tenge.of(2_000))),
            LocalDate.of(2026, 11, 6),
            LocalDate.of(2026, 11, 10),
            LocalDate.of(2026, 12, 5)),
        BY_COURIER,
        null,
        PLACED);
  }

  /** Goods of which some may be pre-ordered, in one shipment or apart. */
  static PlaceOrder shippedAs(PreOrderShipping shipping, PricedItem... items) {
    PlaceOrder place = place(items);
    WantedDelivery way = BY_COURIER.shipping(shipping);
    return new PlaceOrder(
        place.orderNumber(),
        place.customerId(),
        place.buyer(),
        place.sellerId(),
        place.items(),
        place.gifts(),
        place.deliveryMethod(),
        place.pickupPoint(),
        place.recipient(),
        place.contact(),
        place.paymentMethod(),
        place.quote(),
        place.basis(),
        place.expectedTotal(),
        place.acceptance(),
        PreOrders.promise(place.deliveryPromise(), place.items(), way),
        way,
        place.service(),
        place.at());
  }

  /** An edit as its preview priced it. */
  static RequestEdit edit(int edit, PricedItem... items) {
    PlaceOrder anew = place(items);
    return edit(edit, anew, anew.quote().total());
  }

  /** An edit that makes the order what a placement would make it. */
  static RequestEdit edit(int edit, PlaceOrder anew, Tenge told) {
    return new RequestEdit(
        edit,
        anew.items(),
        anew.gifts(),
        BY_COURIER,
        anew.quote(),
        anew.basis(),
        anew.deliveryPromise(),
        false,
        new Recipient(
            PersonalText.of("Berik"),
            PersonalText.of("+7 701 555 00 22"),
            PersonalText.of("Dostyk 2")),
        told,
        LATER);
  }

  static RecordHeldForEdit heldFor(int edit) {
    return new RecordHeldForEdit(edit, LATER);
  }

  static RecordTooLateToEdit tooLateFor(int edit) {
    return new RecordTooLateToEdit(edit, LATER);
  }

  static ReportShortage shortage(
      int edit,
      @Nullable Replacement replacement,
      @Nullable LocalDate availableOn,
      Missing... missing) {
    return new ReportShortage(
        edit, new Shortage(List.of(missing), replacement, availableOn, ANSWER_BY), null, LATER);
  }

  static OrderContent contentOf(List<OrderEvent> events) {
    return OrderHistory.of(events).orElseThrow().current().content().orElseThrow();
  }

  static AnswerShortage chosen(GivenOrder order, Choice choice) {
    return chosen(order.events(), choice, By.BUYER, LATER);
  }

  static AnswerShortage silence(GivenOrder order, Instant at) {
    return chosen(order.events(), Choice.REFUND, By.TIMEOUT, at);
  }

  static AnswerShortage chosen(List<OrderEvent> events, Choice choice, By by, Instant at) {
    OrderHistory order = OrderHistory.of(events).orElseThrow();
    return new AnswerShortage(
        order.state().contract().edits(), choice, by, contentOf(events), order.nextLine(), at);
  }

  private static Cart cart(@Nullable String code, PricedItem... items) {
    return new Cart(
        new Buyer("customer-1", null, null, Map.of()),
        Stream.of(items)
            .map(
                item ->
                    new CartLine(
                        item.sku(), Set.of(), item.quantity(), item.unitPrice(), null, false))
            .toList(),
        Tenge.of(2_000),
        code == null ? List.of() : List.of(code),
        List.of(),
        Map.of(),
        PLACED,
        "2026-01");
  }

  static ConfirmOrder confirm() {
    return new ConfirmOrder(null, LATER);
  }

  static RecordAuthorization authorization(long amount) {
    return new RecordAuthorization(1, Tenge.of(amount), LATER);
  }

  static RecordCapture capture(long amount) {
    return new RecordCapture(Tenge.of(amount), LATER);
  }

  static RecordDispatch dispatch() {
    return new RecordDispatch(PARCEL, LATER);
  }

  static RecordHandOver handOver(Items... items) {
    return new RecordHandOver(PARCEL, List.of(items), ProofKind.SIGNATURE, LATER);
  }

  static RecordHandOver handOverOfAll() {
    return handOver(new Items(1, 2), new Items(2, 1));
  }

  static RecordRefusalAtDoor refusalAtDoor(long documentedCost) {
    return new RecordRefusalAtDoor(PARCEL, Tenge.of(documentedCost), null, LATER);
  }

  static RequestCancellation cancellationBy(CancellationGround ground) {
    return new RequestCancellation(ground, PersonalText.of("changed my mind"), LATER);
  }

  static RecordGoodsHeld held() {
    return new RecordGoodsHeld(LATER);
  }

  static RecordAlreadyDispatched alreadyDispatched() {
    return new RecordAlreadyDispatched(LATER);
  }
}
