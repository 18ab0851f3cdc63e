package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryCommand.CollectWithCode;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithDocument;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.RecordRefusal;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.NotCollected;
import io.orderledger.delivery.model.DeliveryEvent.RefusedAtDoor;
import io.orderledger.delivery.model.DeliveryEvent.WrongCodePresented;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;

/** How goods that left come to the buyer, or back (B-1.12, B-6.5, B-6.12, B-7.1). */
final class HandOvers {

  static final int WRONG_CODES_ALLOWED = 5;

  private HandOvers() {}

  @Clause({ClauseId.B_7_1, ClauseId.B_7_6})
  static Decision<DeliveryEvent> handOver(OneConsignment state, HandOver handOver) {
    return switch (state) {
      case InTransit transit ->
          accept(
              new HandedOver(
                  transit.consignment().orderNumber(),
                  transit.shipmentId(),
                  transit.consignment().items(),
                  handOver.proof(),
                  handOver.at()));
      case OnShelf s ->
          refuse(
              "waits-on-the-shelf",
              ClauseId.B_1_12,
              "The order waits for pickup: it is collected with its code or a document.");
      case Unknown u -> Refusals.unknownDelivery();
      case Preparing p -> Refusals.notDispatched();
      case Held h -> Refusals.held();
      case Delivered d -> Refusals.alreadyHandedOver();
      case CameBack b -> Refusals.cameBack();
    };
  }

  @Clause(ClauseId.B_1_12)
  static Decision<DeliveryEvent> collectWithCode(OneConsignment state, CollectWithCode collect) {
    return switch (state) {
      case OnShelf shelf when shelf.wrongCodes() >= WRONG_CODES_ALLOWED ->
          refuse(
              "too-many-wrong-codes",
              ClauseId.B_1_12,
              "A wrong code was presented too often: ask for an identity document instead.");
      case OnShelf shelf when sameInConstantTime(shelf.codeCheck(), collect.presentedCheck()) ->
          collected(shelf, new Proof(ProofKind.CODE, shelf.shipmentId()), collect.at());
      case OnShelf shelf ->
          accept(
              new WrongCodePresented(
                  shelf.consignment().orderNumber(),
                  shelf.shipmentId(),
                  shelf.wrongCodes() + 1,
                  collect.at()));
      case Unknown u -> Refusals.unknownDelivery();
      case Preparing p -> Refusals.notDispatched();
      case Held h -> Refusals.held();
      case InTransit t -> Refusals.withTheCourier();
      case Delivered d -> Refusals.alreadyHandedOver();
      case CameBack b -> Refusals.cameBack();
    };
  }

  @Clause({ClauseId.B_1_12, ClauseId.B_6_5})
  static Decision<DeliveryEvent> collectWithDocument(
      OneConsignment state, CollectWithDocument collect) {
    return switch (state) {
      case OnShelf shelf -> collected(shelf, collect.proof(), collect.at());
      case Unknown u -> Refusals.unknownDelivery();
      case Preparing p -> Refusals.notDispatched();
      case Held h -> Refusals.held();
      case InTransit t -> Refusals.withTheCourier();
      case Delivered d -> Refusals.alreadyHandedOver();
      case CameBack b -> Refusals.cameBack();
    };
  }

  static Decision<DeliveryEvent> collected(OnShelf shelf, Proof proof, Instant at) {
    return accept(
        new HandedOver(
            shelf.consignment().orderNumber(),
            shelf.shipmentId(),
            shelf.consignment().items(),
            proof,
            at));
  }

  @Clause(ClauseId.B_6_12)
  static Decision<DeliveryEvent> recordRefusal(OneConsignment state, RecordRefusal refusal) {
    return switch (state) {
      case InTransit transit ->
          accept(
              new RefusedAtDoor(
                  transit.consignment().orderNumber(),
                  transit.shipmentId(),
                  refusal.documents(),
                  withheld(refusal.documents(), transit.consignment().paid()),
                  refusal.at()));
      case Unknown u -> Refusals.unknownDelivery();
      case Preparing p -> Refusals.notDispatched();
      case Held h -> Refusals.held();
      case OnShelf s ->
          refuse(
              "waits-on-the-shelf", "The order waits for pickup: nobody can refuse it at a door.");
      case Delivered d -> Refusals.alreadyHandedOver();
      case CameBack b -> Refusals.cameBack();
    };
  }

  /**
   * What the documents come to, but no more than was paid: capped at each step, to not overflow.
   */
  private static Tenge withheld(List<CostDocument> documents, Tenge paid) {
    return documents.stream()
        .map(CostDocument::amount)
        .reduce(Tenge.ZERO, (sum, amount) -> sum.plus(amount.min(paid)).min(paid));
  }

  @Clause(ClauseId.B_6_5)
  static Decision<DeliveryEvent> takeBack(OneConsignment state, Instant at) {
    return switch (state) {
      case OnShelf shelf when Almaty.dateOf(at).isAfter(shelf.freeUntil()) ->
          accept(new NotCollected(shelf.consignment().orderNumber(), shelf.shipmentId(), at));
      case OnShelf shelf ->
          refuse(
              "storage-still-free",
              ClauseId.B_6_5,
              "Storage is free until the end of " + shelf.freeUntil() + " (Asia/Almaty).");
      case Unknown u -> Refusals.unknownDelivery();
      case Preparing p -> Refusals.notDispatched();
      case Held h -> Refusals.held();
      case InTransit t -> Refusals.withTheCourier();
      case Delivered d -> Refusals.alreadyHandedOver();
      case CameBack b -> nothing();
    };
  }

  private static boolean sameInConstantTime(String expected, String presented) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        presented.getBytes(StandardCharsets.US_ASCII));
  }
}
