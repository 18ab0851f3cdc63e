package io.orderledger.returns.model;

import io.orderledger.returns.model.Purchase.ReturnRight;
import io.orderledger.returns.model.ReturnsCommand.RequestReturn;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.event.OrderFact.PartialReturn;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What speaks against a return that is asked for. Goods with a defect go back without regard to the
 * days, products and sets that bind goods of proper quality; whether they have one, and whether the
 * warranty still runs, is found at the inspection.
 */
@Clause({
  ClauseId.B_2_10,
  ClauseId.B_3_6,
  ClauseId.B_9_1,
  ClauseId.B_9_3,
  ClauseId.B_9_7,
  ClauseId.B_9_8
})
final class RequestRules {

  private final ReturnWindow window;

  RequestRules(ReturnWindow window) {
    this.window = window;
  }

  /** The first ground against it; empty when it may be asked for. */
  Optional<Refusal> whyNot(Known known, RequestReturn request) {
    boolean forDefects = request.reason() == ReturnReason.DEFECT;
    if (!forDefects && known.purchase().returnRight() == ReturnRight.NOT_FOR_BUSINESS) {
      return Optional.of(
          Refusal.of(
              "not-a-consumer",
              ClauseId.B_2_10,
              "The days for a return are a consumer's, and the order was a business's: this"
                  + " edition does not grant them to businesses."));
    }
    if (request.items().isEmpty()) {
      return Optional.of(
          Refusal.of("nothing-to-return", "Name at least one item to return.").at("items"));
    }
    for (int at = 0; at < request.items().size(); at++) {
      Optional<Refusal> refusal = form(known, request.items(), at);
      if (refusal.isEmpty() && !forDefects) {
        refusal = properQuality(known, request.items().get(at), at, Almaty.dateOf(request.at()));
      }
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return forDefects ? Optional.empty() : sets(known, request);
  }

  private static Optional<Refusal> form(Known known, List<Items> items, int at) {
    Items asked = items.get(at);
    String field = "items[" + at + "]";
    if (known.purchase().line(asked.line()).isEmpty()) {
      return Optional.of(
          Refusal.of("unknown-line", "The order has no line " + asked.line() + '.')
              .at(field + ".line"));
    }
    if (items.stream().filter(other -> other.line() == asked.line()).count() > 1) {
      return Optional.of(
          Refusal.of("line-named-twice", "Name each line once, with all its pieces.")
              .at(field + ".line"));
    }
    if (asked.quantity() < 1) {
      return Optional.of(
          Refusal.of("quantity-too-small", "Return at least one piece.").at(field + ".quantity"));
    }
    int left = known.handedOver(asked.line()) - known.takenBy(asked.line());
    return asked.quantity() > left
        ? Optional.of(
            Refusal.of(
                    "more-than-was-handed-over",
                    ClauseId.B_9_1,
                    "No more can go back than was handed over and is not being returned already: "
                        + left
                        + " pieces of line "
                        + asked.line()
                        + '.')
                .at(field + ".quantity"))
        : Optional.empty();
  }

  private Optional<Refusal> properQuality(Known known, Items asked, int at, LocalDate today) {
    PurchasedLine line = known.purchase().line(asked.line()).orElseThrow();
    String field = "items[" + at + "]";
    String ground = line.noReturnGround();
    if (ground != null) {
      return Optional.of(
          Refusal.of(
                  "not-returnable",
                  ClauseId.B_9_8,
                  "Goods of proper quality of this line cannot be returned: " + ground + '.')
              .at(field + ".line"));
    }
    return asked.quantity() > window.openPieces(known, line, today)
        ? Optional.of(windowOver(known, line).at(field))
        : Optional.empty();
  }

  private Refusal windowOver(Known known, PurchasedLine line) {
    int days = known.purchase().returnWindowDays();
    return Refusal.of(
        "return-window-over",
        ClauseId.B_9_1,
        window
            .lastDay(known, line, known.hindrances().ofThoseOver())
            .map(
                last -> "The " + days + " days for a return ended with " + last + " (Asia/Almaty).")
            .orElse("A gift goes back within the days of its main goods."));
  }

  /** A set is broken only where its promotion allows it, and where that leaves a refund. */
  private static Optional<Refusal> sets(Known known, RequestReturn request) {
    KeptGoods before = new KeptGoods(known.purchase(), known.taken());
    KeptGoods after =
        new KeptGoods(
            known.purchase(),
            known
                .taken()
                .and(
                    new OneReturn.Requested(
                        request.returnId(), request.items(), request.reason())));
    for (InSet part : asked(known, request)) {
      String set = part.set();
      if (after.broken(set) <= before.broken(set)) {
        continue;
      }
      if (part.partialReturn() == PartialReturn.WHOLE_SET_ONLY) {
        return Optional.of(
            wholeSetOnly(ClauseId.B_9_7, "This set was sold to be returned only as a whole"));
      }
      if (!after.refund(set).isMoreThan(before.refund(set))) {
        return Optional.of(
            wholeSetOnly(
                ClauseId.B_3_6,
                "What is kept of this set costs at its single prices what was paid for the set, so"
                    + " nothing is left to refund"));
      }
    }
    return Optional.empty();
  }

  private static List<InSet> asked(Known known, RequestReturn request) {
    return request.items().stream()
        .flatMap(items -> known.purchase().line(items.line()).stream())
        .flatMap(line -> line.sets().stream())
        .toList();
  }

  private static Refusal wholeSetOnly(ClauseId clause, String why) {
    return Refusal.of("whole-set-only", clause, why + ": return the whole set.").at("items");
  }
}
