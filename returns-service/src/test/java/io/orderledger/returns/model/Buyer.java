package io.orderledger.returns.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.returns.model.Purchase.ReturnRight;
import io.orderledger.returns.model.ReturnsCommand.AcceptReturn;
import io.orderledger.returns.model.ReturnsCommand.NoteHandOver;
import io.orderledger.returns.model.ReturnsCommand.NotePurchase;
import io.orderledger.returns.model.ReturnsCommand.ReceiveReturn;
import io.orderledger.returns.model.ReturnsCommand.RejectReturn;
import io.orderledger.returns.model.ReturnsCommand.RequestReturn;
import io.orderledger.returns.model.ReturnsEvent.ReturnAccepted;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.Gift;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.event.OrderFact.PartialReturn;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Somebody who bought things and gives them back, in few words, for tests. */
final class Buyer {

  static final Instant DAY_0 = Instant.parse("2026-11-05T10:40:00Z");

  private final ReturnsDecider decider = new ReturnsDecider(WorkingCalendar.ofKazakhstan());
  private ReturnsState state = ReturnsHistory.BEGINNING;
  private int returns;
  private Instant now = DAY_0;

  /** Has everything of the order since {@link #DAY_0}. */
  static Buyer of(long deliveryFee, PurchasedLine... lines) {
    Buyer buyer = ordered(deliveryFee, lines);
    buyer.handedOver(
        DAY_0,
        Arrays.stream(lines)
            .map(line -> new Items(line.line(), line.quantity()))
            .toArray(Items[]::new));
    return buyer;
  }

  static Buyer of(PurchasedLine... lines) {
    return of(0, lines);
  }

  static Buyer ordered(long deliveryFee, PurchasedLine... lines) {
    Buyer buyer = new Buyer();
    buyer.granted(
        new NotePurchase(
            new Purchase(
                OrderNumber.ofIndex(1),
                "customer-1",
                List.of(lines),
                14,
                true,
                ReturnRight.GRANTED,
                Tenge.of(deliveryFee)),
            DAY_0));
    return buyer;
  }

  static PurchasedLine line(int line, int quantity, long unitPrice, long net) {
    return line(line, quantity, unitPrice, net, List.of());
  }

  static PurchasedLine line(int line, int quantity, long unitPrice, long net, List<InSet> sets) {
    return new PurchasedLine(
        line, "SKU-" + line, quantity, Tenge.of(net), null, Tenge.of(unitPrice), sets, null);
  }

  static PurchasedLine gift(int line, int quantity, long unitPrice, long threshold, int... mains) {
    return new PurchasedLine(
        line,
        "GIFT-" + line,
        quantity,
        Tenge.ZERO,
        null,
        Tenge.of(unitPrice),
        List.of(),
        new Gift(Tenge.of(threshold), Arrays.stream(mains).boxed().toList()));
  }

  static InSet inSet(String set, int sets, int pieces, long net, long saved) {
    return new InSet(
        set, sets, pieces, Tenge.of(net), Tenge.of(saved), PartialReturn.AT_SINGLE_PRICES);
  }

  static Items pieces(int line, int quantity) {
    return new Items(line, quantity);
  }

  void handedOver(Instant at, Items... items) {
    granted(new NoteHandOver("S-" + at, List.of(items), at));
  }

  void waitsUntil(Instant moment) {
    now = moment;
  }

  /** What the whole way of a return gives back, in tenge. */
  long returns(Items... items) {
    return accepts(asks(items));
  }

  /** The same, for a defect that is confirmed. */
  long returnsDefective(Items... items) {
    return accepts(asks(ReturnReason.DEFECT, items));
  }

  /** The id of a return that is granted. */
  String asks(Items... items) {
    return asks(ReturnReason.CHANGED_MIND, items);
  }

  String asks(ReturnReason reason, Items... items) {
    String id = "R" + ++returns;
    granted(new RequestReturn(id, List.of(items), reason, now));
    return id;
  }

  /** Why a return is not granted. */
  Refusal isRefused(Items... items) {
    return switch (decider.decide(state, request(items))) {
      case Decision.Refused<ReturnsEvent> refused -> refused.refusal();
      case Decision.Accepted<ReturnsEvent> accepted ->
          throw new AssertionError("Granted: " + accepted.events());
    };
  }

  Refusal refused(ReturnsCommand command) {
    return switch (decider.decide(state, command)) {
      case Decision.Refused<ReturnsEvent> refused -> refused.refusal();
      case Decision.Accepted<ReturnsEvent> accepted ->
          throw new AssertionError("Granted: " + accepted.events());
    };
  }

  boolean mayReturn(Items... items) {
    return decider.decide(state, request(items)) instanceof Decision.Accepted;
  }

  private static RequestReturn request(Items... items) {
    return new RequestReturn("asked", List.of(items), ReturnReason.CHANGED_MIND, DAY_0);
  }

  /** The parts of the refund as things stand. */
  List<RefundPart> expects(String id) {
    Known known = (Known) state;
    return Reckoning.of(known, known.find(id).orElseThrow());
  }

  long accepts(String id) {
    List<RefundPart> expected = expects(id);
    granted(new ReceiveReturn(id, now));
    ReturnAccepted accepted = (ReturnAccepted) granted(new AcceptReturn(id, now)).getFirst();
    assertThat(accepted.parts()).isEqualTo(expected);
    assertThat(Reckoning.sum(accepted.parts())).isEqualTo(accepted.refund());
    return accepted.refund().amount();
  }

  void rejects(String id, InspectionGround ground) {
    granted(new ReceiveReturn(id, now));
    granted(new RejectReturn(id, ground, now));
  }

  List<ReturnsEvent> granted(ReturnsCommand command) {
    return switch (decider.decide(state, command)) {
      case Decision.Accepted<ReturnsEvent> accepted -> {
        accepted.events().forEach(event -> state = ReturnsHistory.evolve(state, event));
        yield accepted.events();
      }
      case Decision.Refused<ReturnsEvent> refused ->
          throw new AssertionError("Refused: " + refused.refusal());
    };
  }
}
