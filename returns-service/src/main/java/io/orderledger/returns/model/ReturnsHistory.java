package io.orderledger.returns.model;

import io.orderledger.returns.model.OneReturn.AwaitingRefund;
import io.orderledger.returns.model.OneReturn.PaidBack;
import io.orderledger.returns.model.OneReturn.Received;
import io.orderledger.returns.model.OneReturn.Refunded;
import io.orderledger.returns.model.OneReturn.Rejected;
import io.orderledger.returns.model.OneReturn.Requested;
import io.orderledger.returns.model.ReturnsEvent.DisputeNoted;
import io.orderledger.returns.model.ReturnsEvent.HandOverNoted;
import io.orderledger.returns.model.ReturnsEvent.PurchaseCorrected;
import io.orderledger.returns.model.ReturnsEvent.PurchaseNoted;
import io.orderledger.returns.model.ReturnsEvent.ReturnAccepted;
import io.orderledger.returns.model.ReturnsEvent.ReturnPartlyRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnReceived;
import io.orderledger.returns.model.ReturnsEvent.ReturnRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnRejected;
import io.orderledger.returns.model.ReturnsEvent.ReturnRequested;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.returns.model.ReturnsState.Unknown;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Rebuilds what is known of an order's returns from its events. */
public final class ReturnsHistory {

  /** The state before anything happened. */
  public static final ReturnsState BEGINNING = new Unknown();

  private ReturnsHistory() {}

  public static ReturnsState evolve(ReturnsState state, ReturnsEvent event) {
    return switch (event) {
      case PurchaseNoted noted ->
          new Known(noted.purchase(), 0, List.of(), List.of(), Map.of(), Set.of(), Hindrances.NONE);
      case DisputeNoted noted -> known(state).with(noted);
      case ForceMajeureNoted noted ->
          known(state).with(new Hindrances(noted.circumstances(), noted.extendsTerms()));
      case RightsAssigned assigned -> {
        Known known = known(state);
        yield known.with(known.purchase().of(assigned.customerId()));
      }
      case PurchaseCorrected corrected -> {
        Known known = known(state);
        yield new Known(
            known.purchase().corrected(corrected.lines(), corrected.deliveryFee()),
            corrected.edit(),
            known.handOvers(),
            known.returns(),
            known.askedOn(),
            known.disputes(),
            known.hindrances());
      }
      case HandOverNoted noted -> {
        Known known = known(state);
        HandOver handOver =
            new HandOver(noted.shipmentId(), noted.items(), Almaty.dateOf(noted.at()));
        yield new Known(
            known.purchase(),
            known.edit(),
            with(known.handOvers(), handOver),
            known.returns(),
            known.askedOn(),
            known.disputes(),
            known.hindrances());
      }
      case ReturnRequested requested -> {
        Known known = known(state);
        yield new Known(
            known.purchase(),
            known.edit(),
            known.handOvers(),
            with(
                known.returns(),
                new Requested(requested.returnId(), requested.items(), requested.reason())),
            with(known.askedOn(), requested),
            known.disputes(),
            known.hindrances());
      }
      case ReturnReceived received ->
          change(
              state,
              received.returnId(),
              before -> new Received(before.returnId(), before.items(), before.reason()));
      case ReturnAccepted accepted ->
          change(
              state,
              accepted.returnId(),
              before ->
                  new AwaitingRefund(
                      before.returnId(),
                      before.items(),
                      before.reason(),
                      accepted.refund(),
                      accepted.parts(),
                      List.of()));
      case ReturnRejected rejected ->
          change(
              state,
              rejected.returnId(),
              before ->
                  new Rejected(
                      before.returnId(), before.items(), before.reason(), rejected.ground()));
      case ReturnPartlyRefunded part ->
          change(
              state,
              part.returnId(),
              before -> {
                AwaitingRefund awaiting = awaiting(before);
                return new AwaitingRefund(
                    awaiting.returnId(),
                    awaiting.items(),
                    awaiting.reason(),
                    awaiting.refund(),
                    awaiting.parts(),
                    with(awaiting.paidBack(), new PaidBack(part.refundId(), part.amount())));
              });
      case ReturnRefunded refunded ->
          change(
              state,
              refunded.returnId(),
              before ->
                  new Refunded(
                      before.returnId(),
                      before.items(),
                      before.reason(),
                      refunded.amount(),
                      awaiting(before).parts()));
    };
  }

  private static Known change(
      ReturnsState state, String returnId, UnaryOperator<OneReturn> change) {
    Known known = known(state);
    return new Known(
        known.purchase(),
        known.edit(),
        known.handOvers(),
        known.returns().stream()
            .map(each -> each.returnId().equals(returnId) ? change.apply(each) : each)
            .toList(),
        known.askedOn(),
        known.disputes(),
        known.hindrances());
  }

  private static Map<String, LocalDate> with(
      Map<String, LocalDate> askedOn, ReturnRequested requested) {
    Map<String, LocalDate> all = new HashMap<>(askedOn);
    all.put(requested.returnId(), Almaty.dateOf(requested.at()));
    return all;
  }

  private static <T> List<T> with(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }

  private static AwaitingRefund awaiting(OneReturn one) {
    if (one instanceof AwaitingRefund awaiting) {
      return awaiting;
    }
    throw new IllegalStateException("A broken stream: only an accepted return is refunded.");
  }

  private static Known known(ReturnsState state) {
    if (state instanceof Known known) {
      return known;
    }
    throw new IllegalStateException("A broken stream: it must begin with the purchase.");
  }
}
