package io.orderledger.returns.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.Optional;

/**
 * What was bought, and the terms of the edition it was bought under.
 *
 * @param returnWindowDays calendar days after hand-over (B-9.1)
 * @param lastDayGivesWay whether a last day that is not a working day ends on the next working day
 */
public record Purchase(
    OrderNumber orderNumber,
    String customerId,
    List<PurchasedLine> lines,
    int returnWindowDays,
    boolean lastDayGivesWay) {

  public Purchase {
    lines = List.copyOf(lines);
  }

  public Optional<PurchasedLine> line(int number) {
    return lines.stream().filter(line -> line.line() == number).findFirst();
  }
}
