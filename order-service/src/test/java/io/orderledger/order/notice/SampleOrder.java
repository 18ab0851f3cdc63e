package io.orderledger.order.notice;

import io.orderledger.order.contract.model.SignedContract;
import io.orderledger.order.model.Acceptance;
import io.orderledger.order.model.Contact;
import io.orderledger.order.model.Language;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.Recipient;
import io.orderledger.order.model.Replacement;
import io.orderledger.order.model.Shortage;
import io.orderledger.order.service.model.OrderedService;
import io.orderledger.order.tariff.model.PreOrderShipping;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.event.Carriage;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order to write about: two lines, one with a discount, 24 500 in all. */
public final class SampleOrder {

  public static final OrderNumber NUMBER = OrderNumber.ofIndex(271_828);
  public static final Instant AT = Instant.parse("2026-11-05T10:40:00Z");

  /** One of the kettles is missing; a larger one and waiting are offered. */
  public static final Shortage SHORTAGE =
      new Shortage(
          List.of(new Shortage.Missing("KETTLE-17", 1)),
          new Replacement("KETTLE-20", "Kettle, 2 l", 1, Tenge.of(9_900), null, Set.of(), null),
          LocalDate.of(2026, 12, 1),
          AT.plus(Duration.ofHours(72)));

  private SampleOrder() {}

  public static OrderPlaced placed(DeliveryMethod method) {
    return placed(NUMBER, method);
  }

  public static OrderPlaced placed(OrderNumber number, DeliveryMethod method) {
    return placed(number, method, PaymentMethod.CARD, null, null);
  }

  /** A bank pays for the buyer. */
  public static OrderPlaced byInstalments() {
    return placed(NUMBER, DeliveryMethod.COURIER, PaymentMethod.INSTALMENTS, null, null);
  }

  /** With tea that is expected on 20 December and comes apart from the kettles. */
  public static OrderPlaced preOrdered() {
    return placed(
        NUMBER,
        DeliveryMethod.COURIER,
        PaymentMethod.CARD,
        new Supply(
            LocalDate.of(2026, 12, 20), LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 24)),
        new WantedDelivery(
            DeliveryMethod.COURIER, null, null, 0, Set.of(), PreOrderShipping.APART));
  }

  /** A lesson at the client's, named as an order for services is. */
  public static OrderPlaced lesson() {
    OrderPlaced goods = placed(DeliveryMethod.COURIER);
    return with(
        goods.acceptance(),
        new OrderedService(
            "Piano lesson",
            new OrderedService.Client(
                PersonalText.of("Zhanna T."),
                PersonalText.of("+7 701 222 33 44"),
                PersonalText.of("Almaty, Dostyk 77"))));
  }

  /** Under a contract that both have signed. */
  public static OrderPlaced signed() {
    Acceptance offer = placed(DeliveryMethod.COURIER).acceptance();
    return with(
        new Acceptance(
            offer.act(),
            offer.channel(),
            offer.moment(),
            "contract-1",
            offer.privacyEdition(),
            offer.consents(),
            null,
            new SignedContract("17/26", LocalDate.of(2026, 11, 2))),
        null);
  }

  private static OrderPlaced with(Acceptance acceptance, @Nullable OrderedService service) {
    OrderPlaced goods = placed(DeliveryMethod.COURIER);
    return new OrderPlaced(
        goods.orderNumber(),
        goods.customerId(),
        goods.buyer(),
        goods.sellerId(),
        goods.lines(),
        goods.deliveryMethod(),
        goods.pickupPoint(),
        goods.recipient(),
        goods.contact(),
        goods.paymentMethod(),
        goods.goodsTotal(),
        goods.deliveryFee(),
        goods.total(),
        acceptance,
        goods.price(),
        goods.deliveryPromise(),
        goods.wantedDelivery(),
        goods.at(),
        service);
  }

  /** An order that a carrier brings for 4 500 tenge, if it is not the buyer's own. */
  public static OrderPlaced byCarrier(Carriage carriage) {
    long cost = carriage.hiredByBuyer() ? 0 : 4_500;
    return placed(
        NUMBER,
        DeliveryMethod.CARRIER,
        PaymentMethod.CARD,
        null,
        null,
        Tenge.of(carriage.paidOnReceipt() ? 0 : cost),
        new DeliveryPromise(
            "2026-05",
            "far",
            cost == 0 ? List.of() : List.of(new CostPart(CostReason.BASE, Tenge.of(cost))),
            LocalDate.of(2026, 11, 6),
            LocalDate.of(2026, 11, 12),
            LocalDate.of(2026, 12, 5),
            carriage));
  }

  private static OrderPlaced placed(
      OrderNumber number,
      DeliveryMethod method,
      PaymentMethod payment,
      @Nullable Supply tea,
      @Nullable WantedDelivery way) {
    return placed(
        number,
        method,
        payment,
        tea,
        way,
        Tenge.of(1_500),
        new DeliveryPromise(
            "2026-01",
            "home",
            List.of(new CostPart(CostReason.BASE, Tenge.of(1_500))),
            LocalDate.of(2026, 11, 6),
            LocalDate.of(2026, 11, 12),
            LocalDate.of(2026, 12, 5)));
  }

  private static OrderPlaced placed(
      OrderNumber number,
      DeliveryMethod method,
      PaymentMethod payment,
      @Nullable Supply tea,
      @Nullable WantedDelivery way,
      Tenge deliveryFee,
      DeliveryPromise promise) {
    boolean courier = method != DeliveryMethod.PICKUP;
    return new OrderPlaced(
        number,
        "customer-1",
        null,
        "goods",
        List.of(
            new OrderLine(
                1, "KETTLE-17", "Kettle <1.7 l> & lid", 2, Tenge.of(9_500), Tenge.of(18_000), null),
            new OrderLine(2, "TEA-3", "Tea", 1, Tenge.of(5_000), Tenge.of(5_000), null, tea)),
        method,
        courier ? null : "ALA-1",
        new Recipient(
            PersonalText.of("Nazgul T."),
            PersonalText.of("+7 701 555 00 11"),
            courier ? PersonalText.of("Almaty, Abay 1") : null),
        new Contact(PersonalText.of("nazgul@example.org"), null, Language.KK),
        payment,
        Tenge.of(23_000),
        deliveryFee,
        Tenge.of(23_000).plus(deliveryFee),
        new Acceptance(
            Acceptance.Act.ORDER_FORM,
            Acceptance.Channel.SITE,
            AT,
            "2026-05",
            "2026-01",
            List.of("order"),
            null),
        null,
        promise,
        way,
        AT,
        null);
  }
}
