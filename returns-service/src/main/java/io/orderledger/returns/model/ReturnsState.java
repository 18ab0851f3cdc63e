package io.orderledger.returns.model;

import io.orderledger.returns.model.OneReturn.AwaitingRefund;
import io.orderledger.returns.model.OneReturn.Received;
import io.orderledger.returns.model.OneReturn.Refunded;
import io.orderledger.returns.model.OneReturn.Rejected;
import io.orderledger.returns.model.OneReturn.Requested;
import java.util.List;
import java.util.Optional;

/** What is known of one order's goods and returns. */
public sealed interface ReturnsState {

  /** No order is known. */
  record Unknown() implements ReturnsState {}

  /**
   * An order's purchase, what reached the buyer, and what comes or came back.
   *
   * @param returns in the order of their requests
   */
  record Known(Purchase purchase, List<HandOver> handOvers, List<OneReturn> returns)
      implements ReturnsState {
    public Known {
      handOvers = List.copyOf(handOvers);
      returns = List.copyOf(returns);
    }

    public Optional<OneReturn> find(String returnId) {
      return returns.stream().filter(each -> each.returnId().equals(returnId)).findFirst();
    }

    int handedOver(int line) {
      return handOvers.stream().mapToInt(handOver -> handOver.pieces(line)).sum();
    }

    /** Pieces that are asked for, under way or back; a rejected return gives its pieces free. */
    int takenBy(int line) {
      return returns.stream()
          .filter(
              each ->
                  switch (each) {
                    case Requested r -> true;
                    case Received r -> true;
                    case AwaitingRefund r -> true;
                    case Refunded r -> true;
                    case Rejected r -> false;
                  })
          .mapToInt(each -> Pieces.of(each.items(), line))
          .sum();
    }

    /** Pieces whose refund is decided: what the next refund's rounding builds on. */
    int accepted(int line) {
      return returns.stream()
          .filter(
              each ->
                  switch (each) {
                    case AwaitingRefund r -> true;
                    case Refunded r -> true;
                    case Requested r -> false;
                    case Received r -> false;
                    case Rejected r -> false;
                  })
          .mapToInt(each -> Pieces.of(each.items(), line))
          .sum();
    }
  }
}
