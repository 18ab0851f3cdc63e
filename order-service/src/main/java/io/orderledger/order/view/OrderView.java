package io.orderledger.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.model.Acceptance;
import io.orderledger.order.model.Contact;
import io.orderledger.order.model.Fulfilment;
import io.orderledger.order.model.Hindrances;
import io.orderledger.order.model.HoldGround;
import io.orderledger.order.model.Money;
import io.orderledger.order.model.OrderEvent.OrderHeld;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.OrderState;
import io.orderledger.order.model.OrderStatus;
import io.orderledger.order.model.PromiseCourse;
import io.orderledger.order.model.PromiseMove;
import io.orderledger.order.model.Recipient;
import io.orderledger.order.model.ShipmentCourse;
import io.orderledger.order.model.SuspectedPayment;
import io.orderledger.order.party.model.Buyer;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.service.model.OrderedService;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One order as its events tell it, as it was placed and last edited.
 *
 * @param hold why a person must look at the order first; absent when it is not held
 * @param promise what a manager promised and the confirmation repeats; absent when nothing
 * @param payment the payment facet: money may come before the confirmation or after delivery
 * @param disputed whether the buyer's bank disputes the payment, and nothing is serviced meanwhile
 * @param fulfilment the facet of the goods
 * @param buyer whose order it is; absent where nobody asked who buys
 * @param total what the buyer owes: goods and delivery
 * @param shipments what left for the buyer, the first first; what is in none is with the seller
 * @param contact how the buyer is reached; shown to the buyer alone
 * @param sellerDetails as the buyer was last notified of them; absent while those of the
 *     offer edition hold
 * @param service what an order for services names; absent where none is named
 * @param edit the last that was asked for; absent while none was
 * @param shortage what is out of stock while the buyer is asked about it; else absent
 * @param cancellation absent while none was asked for
 * @param forceMajeure what is known to stand in its way, or stood (B-12.1)
 * @param nextSteps what the reader may lawfully ask next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
    @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
    OrderStatus status,
    boolean confirmed,
    @Nullable PersonalText promise,
    @Nullable OnHold hold,
    Money.Standing payment,
    boolean disputed,
    Fulfilment.Stage fulfilment,
    @Nullable Buyer buyer,
    String sellerId,
    String offerEdition,
    List<OrderLine> lines,
    Tenge goodsTotal,
    Tenge deliveryFee,
    Tenge total,
    Money money,
    Delivery delivery,
    List<Shipment> shipments,
    @Nullable Contact contact,
    @Nullable SellerDetails sellerDetails,
    PaymentMethod paymentMethod,
    Acceptance acceptance,
    @Nullable OrderedService service,
    @Nullable EditView edit,
    @Nullable ShortageView shortage,
    @Nullable CancellationView cancellation,
    List<Circumstance> forceMajeure,
    List<OrderStatus.Step> nextSteps,
    Instant placedAt) {

  /**
   * Where the goods go.
   *
   * @param recipient absent when nobody was named, and after the person was erased
   * @param promise when they come as it holds now, and what that cost is made of
   * @param dueToCarrier what the carrier takes of the buyer when they come, beside the order;
   *     absent where it takes nothing (B-6.4)
   * @param promisedFirst last Almaty day as the placement promised it; absent without a promise
   * @param moves why another day holds now, the first first; empty while the first one holds
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Delivery(
      DeliveryMethod method,
      @Nullable String pickupPoint,
      @Nullable Recipient recipient,
      @Nullable DeliveryPromise promise,
      @Nullable Tenge dueToCarrier,
      @Nullable LocalDate promisedFirst,
      List<PromiseMove> moves) {

    static Delivery of(OrderHistory order) {
      OrderHistory.Current now = order.current();
      Optional<PromiseCourse> promises = order.promises();
      return new Delivery(
          now.deliveryMethod(),
          now.pickupPoint(),
          now.recipient(),
          now.deliveryPromise(),
          now.dueToCarrier(),
          promises.map(course -> course.first().promisedBy()).orElse(null),
          promises.map(PromiseCourse::moves).orElse(List.of()));
    }
  }

  /**
   * Goods that left together: with dates, title and risk of their own (B-7.9).
   *
   * @param items what of the order's lines
   * @param leftAt when they went to the courier or the pickup point
   * @param freeUntil last Almaty day of free storage; absent when they are on no shelf
   * @param handedOverAt when title and risk passed, and their days for a return began; absent while
   *     they are the seller's
   * @param waybill of the carrier that has or had them; absent where none brings them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Shipment(
      @Schema(example = "K7Q-M2X-9DF-1") String shipmentId,
      Fulfilment.Stage stage,
      List<Items> items,
      @Nullable Instant leftAt,
      @Nullable LocalDate freeUntil,
      @Nullable Instant handedOverAt,
      @Nullable Waybill waybill) {

    static Shipment of(ShipmentCourse course, List<OrderLine> lines) {
      return new Shipment(
          course.shipmentId(),
          course.stage(),
          course.itemsOf(lines),
          course.leftAt(),
          course.freeUntil(),
          course.stage() == Fulfilment.Stage.HANDED_OVER ? course.endedAt() : null,
          course.waybill());
    }
  }

  /**
   * What an order is held for.
   *
   * @param priceErrors prices that nobody can have meant
   * @param failedPayments so many attempts to pay had failed; absent where it is held for its
   *     prices
   * @param suspected what looks like fraud; shown to the seller's people only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OnHold(
      HoldGround ground,
      List<Quote.PriceError> priceErrors,
      @Nullable Integer failedPayments,
      @Nullable SuspectedPayment suspected) {

    static OnHold of(OrderHeld held, boolean forBuyer) {
      return new OnHold(
          held.ground(),
          held.priceErrors(),
          held.failedPayments(),
          forBuyer ? null : held.suspected());
    }
  }

  /**
   * The view of an order.
   *
   * @param forBuyer whether the next steps are the buyer's or the seller's
   */
  public static OrderView of(OrderHistory order, boolean forBuyer) {
    OrderPlaced placed = order.placed();
    OrderHistory.Current now = order.current();
    OrderState.Existing state = order.state();
    return new OrderView(
        placed.orderNumber(),
        OrderStatus.of(state),
        order.isConfirmed(),
        order.promise().orElse(null),
        order.hold().map(held -> OnHold.of(held, forBuyer)).orElse(null),
        state.money().standing(),
        order.disputed(),
        state.fulfilment().stage(),
        order.buyer(),
        placed.sellerId(),
        placed.acceptance().offerEdition(),
        now.lines(),
        now.goodsTotal(),
        now.deliveryFee(),
        now.total(),
        state.money(),
        Delivery.of(order),
        order.shipments().stream().map(each -> Shipment.of(each, now.lines())).toList(),
        forBuyer ? now.details().contact() : null,
        now.details().seller(),
        placed.paymentMethod(),
        placed.acceptance(),
        placed.service(),
        EditView.latest(order).orElse(null),
        ShortageView.open(order).orElse(null),
        CancellationView.of(order).orElse(null),
        Hindrances.in(order.events()).circumstances(),
        forBuyer ? OrderStatus.nextStepsOfBuyer(state) : OrderStatus.nextStepsOfSeller(state),
        placed.at());
  }
}
