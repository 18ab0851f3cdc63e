package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.ReportShortage;
import io.orderledger.order.model.Shortage.Missing;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be out of stock of an order, and what can be offered instead. */
@Clause(ClauseId.B_4_5)
final class ShortageRules {

  /** Whoever knows no day within it does not offer to wait. */
  private static final Period LONGEST_WAIT = Period.ofYears(1);

  private ShortageRules() {}

  /**
   * What is wrong with the report, and where; empty when nothing is.
   *
   * @param here what of the lines has not left
   */
  static Optional<Refusal> whyNot(
      List<OrderLine> lines, List<OrderLine> here, ReportShortage report) {
    Shortage shortage = report.shortage();
    return missing(here, shortage.missing())
        .or(() -> replacement(lines, shortage.replacement()))
        .or(() -> availableOn(shortage.availableOn(), report.at()));
  }

  private static Optional<Refusal> missing(List<OrderLine> lines, List<Missing> missing) {
    if (missing.isEmpty()) {
      return refuse("nothing-missing", "Say what is missing.", "missing");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < missing.size(); i++) {
      Missing each = missing.get(i);
      int ordered =
          lines.stream()
              .filter(line -> line.sku().equals(each.sku()))
              .mapToInt(OrderLine::quantity)
              .sum();
      String at = "missing[" + i + "].";
      if (ordered == 0) {
        return refuse(
            "not-ordered",
            "No such product of the order is still to leave: check the SKU.",
            at + "sku");
      }
      if (!seen.add(each.sku())) {
        return refuse(
            "duplicate-line",
            "The product was named before: put its missing pieces together there.",
            at + "sku");
      }
      if (each.quantity() < 1 || each.quantity() > ordered) {
        return refuse(
            "quantity",
            ordered + " pieces of it have not left: at least 1 and at most these are missing.",
            at + "quantity");
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> replacement(
      List<OrderLine> lines, @Nullable Replacement replacement) {
    if (replacement == null) {
      return Optional.empty();
    }
    if (lines.stream().anyMatch(line -> line.sku().equals(replacement.sku()))) {
      return refuse(
          "replacement-in-order",
          "The order has this product already: offer another one.",
          "replacement.sku");
    }
    if (replacement.quantity() < 1 || replacement.quantity() > OrderLimits.MAX_QUANTITY) {
      return refuse(
          "quantity",
          "A quantity is 1 to " + OrderLimits.MAX_QUANTITY + " pieces.",
          "replacement.quantity");
    }
    if (replacement.unitPrice().isNegative()) {
      return refuse("price", "A price is zero or more.", "replacement.price");
    }
    if (lines.size() >= OrderLimits.MAX_LINES) {
      return refuse(
          "line-count", "The order has no room for another line: offer none.", "replacement");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> availableOn(@Nullable LocalDate day, Instant at) {
    LocalDate today = Almaty.dateOf(at);
    if (day == null) {
      return Optional.empty();
    }
    if (day.isAfter(today) && !day.isAfter(today.plus(LONGEST_WAIT))) {
      return Optional.empty();
    }
    return refuse(
        "available-on",
        "Goods that are missing today come on a later day, within a year: name it, or none.",
        "availableOn");
  }

  private static Optional<Refusal> refuse(String code, String message, String field) {
    return Optional.of(Refusal.of(code, ClauseId.B_4_5, message).at(field));
  }
}
