package io.orderledger.returns.model;

import io.orderledger.returns.model.OneReturn.AwaitingRefund;
import io.orderledger.returns.model.OneReturn.Received;
import io.orderledger.returns.model.OneReturn.Refunded;
import io.orderledger.returns.model.OneReturn.Rejected;
import io.orderledger.returns.model.OneReturn.Requested;
import io.orderledger.returns.model.ReturnsEvent.DisputeNoted;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of one order's goods and returns. */
public sealed interface ReturnsState {

  /** No order is known. */
  record Unknown() implements ReturnsState {}

  /**
   * An order's purchase, what reached the buyer, and what comes or came back.
   *
   * @param edit the order's last edit that is known; 0 before the first
   * @param returns in the order of their requests
   * @param askedOn the Almaty day on which each return was asked for, by its id
   * @param disputes that are open about the payment: returns wait while there is one
   * @param hindrances the force majeure that bears on the order
   */
  record Known(
      Purchase purchase,
      int edit,
      List<HandOver> handOvers,
      List<OneReturn> returns,
      Map<String, LocalDate> askedOn,
      Set<String> disputes,
      Hindrances hindrances)
      implements ReturnsState {
    public Known {
      handOvers = List.copyOf(handOvers);
      returns = List.copyOf(returns);
      askedOn = Map.copyOf(askedOn);
      disputes = Set.copyOf(disputes);
    }

    /** Whether a dispute about the payment holds up what was not yet inspected (B-5.13). */
    public boolean suspended() {
      return !disputes.isEmpty();
    }

    Known with(DisputeNoted noted) {
      Set<String> changed = new HashSet<>(disputes);
      if (noted.open()) {
        changed.add(noted.disputeId());
      } else {
        changed.remove(noted.disputeId());
      }
      return new Known(purchase, edit, handOvers, returns, askedOn, changed, hindrances);
    }

    Known with(Purchase another) {
      return new Known(another, edit, handOvers, returns, askedOn, disputes, hindrances);
    }

    Known with(Hindrances others) {
      return new Known(purchase, edit, handOvers, returns, askedOn, disputes, others);
    }

    public Optional<OneReturn> find(String returnId) {
      return returns.stream().filter(each -> each.returnId().equals(returnId)).findFirst();
    }

    int handedOver(int line) {
      return handOvers.stream().mapToInt(handOver -> handOver.pieces(line)).sum();
    }

    /** Pieces that are asked for, under way or back; a rejected return gives its pieces free. */
    int takenBy(int line) {
      return taken().of(line);
    }

    private static boolean isTaken(OneReturn one) {
      return switch (one) {
        case Requested r -> true;
        case Received r -> true;
        case AwaitingRefund r -> true;
        case Refunded r -> true;
        case Rejected r -> false;
      };
    }

    /** What is asked for, under way or back. */
    GivenBack taken() {
      return GivenBack.in(takenReturns());
    }

    List<OneReturn> takenReturns() {
      return returns.stream().filter(Known::isTaken).toList();
    }

    /** Whether all pieces that reached the buyer are among these lines. */
    boolean keepsWhatCame(List<PurchasedLine> lines) {
      return purchase.lines().stream()
          .filter(line -> handedOver(line.line()) > 0)
          .allMatch(line -> lines.stream().anyMatch(now -> keeps(now, line)));
    }

    private boolean keeps(PurchasedLine now, PurchasedLine before) {
      return now.line() == before.line()
          && now.sku().equals(before.sku())
          && now.quantity() >= handedOver(before.line());
    }

    /** What has its refund decided: the next one builds on it. */
    GivenBack accepted() {
      return GivenBack.in(returns.stream().filter(Known::isAccepted).toList());
    }

    private static boolean isAccepted(OneReturn one) {
      return switch (one) {
        case AwaitingRefund r -> true;
        case Refunded r -> true;
        case Requested r -> false;
        case Received r -> false;
        case Rejected r -> false;
      };
    }

    /** What earlier refunds withheld for a reason on a line, less what went back of it. */
    Tenge withheld(RefundPart.Reason reason, int line) {
      return Tenge.sum(
              returns.stream()
                  .flatMap(each -> parts(each).stream())
                  .filter(
                      part -> part.reason() == reason && part.line() != null && part.line() == line)
                  .map(RefundPart::amount)
                  .toList())
          .negated();
    }

    private static List<RefundPart> parts(OneReturn one) {
      return switch (one) {
        case AwaitingRefund awaiting -> awaiting.parts();
        case Refunded refunded -> refunded.parts();
        case Requested r -> List.of();
        case Received r -> List.of();
        case Rejected r -> List.of();
      };
    }
  }
}
