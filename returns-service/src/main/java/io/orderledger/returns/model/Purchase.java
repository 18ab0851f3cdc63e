package io.orderledger.returns.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Optional;

/**
 * What was bought, and the terms of the edition it was bought under.
 *
 * @param customerId whose the order is: who placed it, or whom its rights passed to (B-15.6)
 * @param returnWindowDays calendar days after hand-over (B-9.1)
 * @param lastDayGivesWay whether a last day that is not a working day ends on the next working day
 * @param returnRight granted in events of before buyers were told apart
 * @param deliveryFee what the buyer paid for delivery; zero in events of before it was needed
 */
public record Purchase(
    OrderNumber orderNumber,
    String customerId,
    List<PurchasedLine> lines,
    int returnWindowDays,
    boolean lastDayGivesWay,
    ReturnRight returnRight,
    Tenge deliveryFee) {

  // A record's component is null when JSON leaves it out, whatever its type says.
  public Purchase {
    lines = List.copyOf(lines);
    returnRight = returnRight == null ? ReturnRight.GRANTED : returnRight;
    deliveryFee = deliveryFee == null ? Tenge.ZERO : deliveryFee;
  }

  /** A consumer's purchase, delivered for nothing. */
  public Purchase(
      OrderNumber orderNumber,
      String customerId,
      List<PurchasedLine> lines,
      int returnWindowDays,
      boolean lastDayGivesWay) {
    this(
        orderNumber,
        customerId,
        lines,
        returnWindowDays,
        lastDayGivesWay,
        ReturnRight.GRANTED,
        Tenge.ZERO);
  }

  /** Whether the buyer has the contractual days of B-9.1 (B-2.10). */
  public enum ReturnRight {
    GRANTED,
    /** A legal entity or sole proprietor, under an edition that keeps the days to consumers. */
    NOT_FOR_BUSINESS
  }

  /** The same order after an edit. */
  Purchase corrected(List<PurchasedLine> nowBought, Tenge nowForDelivery) {
    return new Purchase(
        orderNumber,
        customerId,
        nowBought,
        returnWindowDays,
        lastDayGivesWay,
        returnRight,
        nowForDelivery);
  }

  /** The same goods and rights, another customer's (B-15.6). */
  Purchase of(String customer) {
    return new Purchase(
        orderNumber, customer, lines, returnWindowDays, lastDayGivesWay, returnRight, deliveryFee);
  }

  public Optional<PurchasedLine> line(int number) {
    return lines.stream().filter(line -> line.line() == number).findFirst();
  }
}
