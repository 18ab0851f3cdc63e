package io.orderledger.order.notice.model;

import io.orderledger.order.model.ForceMajeureNoted;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.Shortage;
import io.orderledger.order.receipt.model.FiscalReceipt;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.PaymentFact.ChargeGround;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a notice about an order tells, before it has words: of what kind it is, who ordered, what
 * the order is after the event that it tells of, and what that kind tells besides. A letter does
 * not change: each call that adds something gives another.
 */
@Clause({ClauseId.B_1_9, ClauseId.B_4_4, ClauseId.B_10_7})
public final class Letter {

  private final NoticeKind kind;
  private final OrderPlaced placed;
  private final String customerId;
  private final OrderHistory.Current order;
  private final Instant moment;
  private @Nullable Tenge amount;
  private @Nullable String pickupPoint;
  private @Nullable LocalDate lastDay;
  private @Nullable Shortage shortage;
  private @Nullable List<Items> items;
  private @Nullable PersonalText promise;
  private @Nullable DelayCause cause;
  private @Nullable ChargeGround ground;
  private @Nullable FiscalReceipt receipt;
  private @Nullable ForceMajeureNoted majeure;
  private @Nullable Waybill waybill;

  private Letter(
      NoticeKind kind,
      OrderPlaced placed,
      String customerId,
      OrderHistory.Current order,
      Instant moment) {
    this.kind = kind;
    this.placed = placed;
    this.customerId = customerId;
    this.order = order;
    this.moment = moment;
  }

  /** A letter that tells no more than its kind says, and when that happened. */
  public static Letter about(OrderHistory order, NoticeKind kind, Instant moment) {
    return new Letter(kind, order.placed(), order.customerId(), order.current(), moment);
  }

  private Letter and(Consumer<Letter> added) {
    Letter more = new Letter(kind, placed, customerId, order, moment);
    more.amount = amount;
    more.pickupPoint = pickupPoint;
    more.lastDay = lastDay;
    more.shortage = shortage;
    more.items = items;
    more.promise = promise;
    more.cause = cause;
    more.ground = ground;
    more.receipt = receipt;
    more.majeure = majeure;
    more.waybill = waybill;
    added.accept(more);
    return more;
  }

  /** Paid, refunded, withheld or to be charged. */
  public Letter amount(@Nullable Tenge sum) {
    return and(more -> more.amount = sum);
  }

  /** Where the goods wait. */
  public Letter pickupPoint(String point) {
    return and(more -> more.pickupPoint = point);
  }

  /**
   * The last Almaty day of free storage, or on which a proposal can be confirmed or objections can
   * be made, or the day of a charge to come; null when there is none.
   */
  public Letter lastDay(@Nullable LocalDate day) {
    return and(more -> more.lastDay = day);
  }

  /** What is out of stock, which the buyer is asked about. */
  public Letter shortage(Shortage missing) {
    return and(more -> more.shortage = missing);
  }

  /** What of the order it is about; null when it is about the whole of it. */
  public Letter items(@Nullable List<Items> some) {
    return and(more -> more.items = some);
  }

  /**
   * What a manager said in a proposal, or promised in a confirmation, or why the seller wants to
   * end the order, or does not consent to its assignment.
   */
  public Letter promise(@Nullable PersonalText said) {
    return and(more -> more.promise = said);
  }

  /** Who or what is behind a delay. */
  public Letter cause(DelayCause behind) {
    return and(more -> more.cause = behind);
  }

  /** Why a saved card was not charged. */
  public Letter ground(ChargeGround why) {
    return and(more -> more.ground = why);
  }

  /** The fiscal receipt that it brings. */
  public Letter receipt(FiscalReceipt registered) {
    return and(more -> more.receipt = registered);
  }

  /** What stands in the way of the order. */
  public Letter majeure(ForceMajeureNoted noted) {
    return and(more -> more.majeure = noted);
  }

  /** Of the carrier that has the goods. */
  public Letter waybill(@Nullable Waybill carriers) {
    return and(more -> more.waybill = carriers);
  }

  public NoticeKind kind() {
    return kind;
  }

  /** To whom it is written: whose the order is after the event that it tells of (B-15.6). */
  public String customerId() {
    return customerId;
  }

  /** Who ordered, under which terms. */
  public OrderPlaced placed() {
    return placed;
  }

  /** What it is about, after the event that it tells of. */
  public OrderHistory.Current order() {
    return order;
  }

  /** When that happened. */
  public Instant moment() {
    return moment;
  }

  public @Nullable Tenge amount() {
    return amount;
  }

  public @Nullable String pickupPoint() {
    return pickupPoint;
  }

  public @Nullable LocalDate lastDay() {
    return lastDay;
  }

  public @Nullable Shortage shortage() {
    return shortage;
  }

  public @Nullable List<Items> items() {
    return items;
  }

  public @Nullable PersonalText promise() {
    return promise;
  }

  public @Nullable DelayCause cause() {
    return cause;
  }

  public @Nullable ChargeGround ground() {
    return ground;
  }

  public @Nullable FiscalReceipt receipt() {
    return receipt;
  }

  public @Nullable ForceMajeureNoted majeure() {
    return majeure;
  }

  public @Nullable Waybill waybill() {
    return waybill;
  }
}
