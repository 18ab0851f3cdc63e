package io.orderledger.returns.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.returns.model.ReturnsCommand.AcceptReturn;
import io.orderledger.returns.model.ReturnsCommand.CorrectPurchase;
import io.orderledger.returns.model.ReturnsCommand.NoteHandOver;
import io.orderledger.returns.model.ReturnsCommand.NotePurchase;
import io.orderledger.returns.model.ReturnsCommand.NoteRefund;
import io.orderledger.returns.model.ReturnsCommand.ReceiveReturn;
import io.orderledger.returns.model.ReturnsCommand.RejectReturn;
import io.orderledger.returns.model.ReturnsCommand.RequestReturn;
import io.orderledger.returns.model.ReturnsEvent.ReturnAccepted;
import io.orderledger.returns.model.ReturnsEvent.ReturnPartlyRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnsDeciderTest {

  private static final Instant HANDED_OVER = Instant.parse("2026-11-05T10:40:00Z"); // 15:40 Almaty

  private final ReturnsDecider decider = new ReturnsDecider(WorkingCalendar.ofKazakhstan());
  private ReturnsState state = ReturnsHistory.BEGINNING;

  @Test
  @Clause(ClauseId.B_9_1)
  void t2_fourteen_days_count_from_hand_over_of_that_item() {
    bought(line(1, 2, 16_000), line(2, 1, 5_000));
    handedOver("S1", HANDED_OVER, new Items(1, 2));
    handedOver("S2", Instant.parse("2026-11-10T08:00:00Z"), new Items(2, 1));

    assertThat(request("R0", Instant.parse("2026-11-19T19:00:00Z"), new Items(1, 1)).code())
        .isEqualTo("return-window-over");
    assertThat(refusalClause(request("R0", Instant.parse("2026-11-19T19:00:00Z"), new Items(1, 1))))
        .isEqualTo(ClauseId.B_9_1);
    assertThat(requested("R1", Instant.parse("2026-11-19T18:59:59Z"), new Items(1, 1))).isTrue();
    assertThat(requested("R2", Instant.parse("2026-11-24T18:59:59Z"), new Items(2, 1))).isTrue();
  }

  @Test
  @Clause({ClauseId.B_7_9, ClauseId.B_9_1})
  void t2_pieces_of_one_line_in_two_shipments_have_two_windows() {
    bought(line(1, 3, 24_000));
    handedOver("S1", HANDED_OVER, new Items(1, 1));
    assertThat(request("R0", HANDED_OVER, new Items(1, 2)).clause()).isEqualTo(ClauseId.B_9_1);
    handedOver("S2", Instant.parse("2026-11-10T08:00:00Z"), new Items(1, 2));

    Instant firstIsOver = Instant.parse("2026-11-19T19:00:00Z");
    assertThat(request("R0", firstIsOver, new Items(1, 3)).code()).isEqualTo("return-window-over");
    assertThat(requested("R1", firstIsOver, new Items(1, 1))).isTrue();
    assertThat(requested("R2", firstIsOver, new Items(1, 1))).isTrue();
    assertThat(request("R3", firstIsOver, new Items(1, 1)).code()).isEqualTo("return-window-over");
  }

  @Test
  @Clause({ClauseId.B_7_9, ClauseId.B_9_1})
  void pieces_asked_back_in_time_are_of_the_older_shipment_first() {
    bought(line(1, 2, 16_000));
    handedOver("S1", HANDED_OVER, new Items(1, 1));
    handedOver("S2", Instant.parse("2026-11-10T08:00:00Z"), new Items(1, 1));

    assertThat(requested("R1", Instant.parse("2026-11-19T18:59:59Z"), new Items(1, 1))).isTrue();
    assertThat(requested("R2", Instant.parse("2026-11-19T19:00:00Z"), new Items(1, 1))).isTrue();
  }

  @Test
  @Clause(ClauseId.B_9_1)
  void t10_midnight_belongs_to_almaty() {
    bought(line(1, 1, 8_000));
    // 00:30 on 6 November in Almaty, though still 5 November in UTC.
    handedOver("S1", Instant.parse("2026-11-05T19:30:00Z"), new Items(1, 1));
    assertThat(requested("R1", Instant.parse("2026-11-20T18:59:59Z"), new Items(1, 1))).isTrue();
  }

  @Test
  @Clause(ClauseId.B_9_1)
  void a_last_day_that_is_no_working_day_gives_way_to_the_next() {
    bought(line(1, 1, 8_000));
    // Saturday 7 November + 14 days is Saturday 21: Monday 23 is the last day.
    handedOver("S1", Instant.parse("2026-11-07T08:00:00Z"), new Items(1, 1));
    assertThat(requested("R1", Instant.parse("2026-11-23T18:59:59Z"), new Items(1, 1))).isTrue();
  }

  @Test
  @Clause(ClauseId.B_2_10)
  void the_days_are_a_consumers_unless_the_edition_grants_them_to_businesses() {
    granted(
        new NotePurchase(
            new Purchase(
                OrderNumber.ofIndex(1),
                "customer-1",
                List.of(line(1, 1, 8_000)),
                14,
                true,
                Purchase.ReturnRight.NOT_FOR_BUSINESS,
                Tenge.ZERO),
            HANDED_OVER));
    handedOver("S1", HANDED_OVER, new Items(1, 1));

    Refusal refusal = request("R1", HANDED_OVER, new Items(1, 1));

    assertThat(refusal.code()).isEqualTo("not-a-consumer");
    assertThat(refusalClause(refusal)).isEqualTo(ClauseId.B_2_10);
  }

  @Test
  @Clause(ClauseId.B_5_12)
  void m1_one_piece_at_a_time_gives_back_3000_2999_3000() {
    bought(line(1, 3, 8_999), line(2, 1, 9_001));
    handedOver("S1", HANDED_OVER, new Items(1, 3), new Items(2, 1));
    assertThat(returned("R1", new Items(1, 1))).isEqualTo(Tenge.of(3_000));
    assertThat(returned("R2", new Items(1, 1))).isEqualTo(Tenge.of(2_999));
    assertThat(returned("R3", new Items(1, 1))).isEqualTo(Tenge.of(3_000));
    assertThat(returned("R4", new Items(2, 1))).isEqualTo(Tenge.of(9_001));
  }

  @Test
  @Clause(ClauseId.B_5_12)
  void m5_two_for_one_gives_back_half_each() {
    bought(line(1, 2, 8_000));
    handedOver("S1", HANDED_OVER, new Items(1, 2));
    assertThat(returned("R1", new Items(1, 1))).isEqualTo(Tenge.of(4_000));
    assertThat(returned("R2", new Items(1, 1))).isEqualTo(Tenge.of(4_000));
  }

  @Test
  @Clause(ClauseId.B_5_12)
  void a_piece_whose_share_is_nothing_is_refunded_with_its_acceptance() {
    bought(line(1, 3, 1));
    handedOver("S1", HANDED_OVER, new Items(1, 3));
    assertThat(requested("R1", HANDED_OVER, new Items(1, 1))).isTrue();
    granted(new ReceiveReturn("R1", HANDED_OVER));
    assertThat(granted(new AcceptReturn("R1", HANDED_OVER))).hasSize(2);
    assertThat(granted(new NoteRefund("R1", "F1", Tenge.ZERO, HANDED_OVER))).isEmpty();
    assertThat(returned("R2", new Items(1, 2))).isEqualTo(Tenge.of(1));
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void m15_the_delivery_fee_stays_when_the_goods_were_of_proper_quality() {
    bought(line(1, 1, 10_800), line(2, 1, 7_200));
    handedOver("S1", HANDED_OVER, new Items(1, 1), new Items(2, 1));
    assertThat(returned("R1", new Items(2, 1))).isEqualTo(Tenge.of(7_200));
    assertThat(returned("R2", new Items(1, 1))).isEqualTo(Tenge.of(10_800));
  }

  @Test
  @Clause(ClauseId.B_9_5)
  void a_refund_is_owed_only_after_the_goods_were_received_and_inspected() {
    bought(line(1, 1, 8_000));
    handedOver("S1", HANDED_OVER, new Items(1, 1));
    assertThat(requested("R1", HANDED_OVER, new Items(1, 1))).isTrue();
    assertThat(refused(new AcceptReturn("R1", HANDED_OVER)).code()).isEqualTo("not-received");
  }

  @Test
  @Clause(ClauseId.B_9_8)
  void goods_made_to_measure_are_refused_with_the_clause() {
    bought(new PurchasedLine(1, "CURTAIN", 1, Tenge.of(9_000), "made to measure"));
    handedOver("S1", HANDED_OVER, new Items(1, 1));
    Refusal refusal = request("R1", HANDED_OVER, new Items(1, 1));
    assertThat(refusal.clause()).isEqualTo(ClauseId.B_9_8);
    assertThat(refusal.field()).isEqualTo("items[0].line");
  }

  @Test
  void no_more_goes_back_than_was_handed_over() {
    bought(line(1, 3, 9_000));
    handedOver("S1", HANDED_OVER, new Items(1, 2));
    assertThat(request("R1", HANDED_OVER, new Items(1, 3)).code())
        .isEqualTo("more-than-was-handed-over");
    assertThat(requested("R2", HANDED_OVER, new Items(1, 2))).isTrue();
    assertThat(request("R3", HANDED_OVER, new Items(1, 1)).code())
        .isEqualTo("more-than-was-handed-over");
  }

  @Test
  void a_rejected_return_frees_its_pieces() {
    bought(line(1, 1, 9_000));
    handedOver("S1", HANDED_OVER, new Items(1, 1));
    assertThat(requested("R1", HANDED_OVER, new Items(1, 1))).isTrue();
    granted(new ReceiveReturn("R1", HANDED_OVER));
    granted(new RejectReturn("R1", InspectionGround.USED, HANDED_OVER));
    assertThat(requested("R2", HANDED_OVER, new Items(1, 1))).isTrue();
  }

  @Test
  @Clause(ClauseId.B_9_3)
  void bad_requests_name_the_field() {
    bought(line(1, 2, 9_000));
    handedOver("S1", HANDED_OVER, new Items(1, 2));
    assertThat(request("R", HANDED_OVER).field()).isEqualTo("items");
    assertThat(request("R", HANDED_OVER, new Items(9, 1)).field()).isEqualTo("items[0].line");
    assertThat(request("R", HANDED_OVER, new Items(1, 0)).field()).isEqualTo("items[0].quantity");
    assertThat(request("R", HANDED_OVER, new Items(1, 1), new Items(1, 1)).code())
        .isEqualTo("line-named-twice");
  }

  @Test
  void told_twice_changes_nothing() {
    bought(line(1, 1, 9_000));
    handedOver("S1", HANDED_OVER, new Items(1, 1));
    assertThat(granted(new NoteHandOver("S1", List.of(new Items(1, 1)), HANDED_OVER))).isEmpty();
    returned("R1", new Items(1, 1));
    assertThat(granted(new NoteRefund("R1", "F1", Tenge.of(9_000), HANDED_OVER))).hasSize(1);
    assertThat(granted(new NoteRefund("R1", "F1", Tenge.of(9_000), HANDED_OVER))).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_4_3)
  void after_an_edit_what_was_bought_then_goes_back() {
    bought(line(1, 2, 9_000), line(2, 1, 5_000));

    granted(correction(2, line(1, 1, 7_000)));
    assertThat(granted(correction(1, line(1, 3, 1)))).as("told late").isEmpty();
    assertThat(granted(correction(2, line(1, 1, 7_000)))).as("told twice").isEmpty();

    handedOver("S1", HANDED_OVER, new Items(1, 1));
    assertThat(request("R1", HANDED_OVER, new Items(2, 1)).code()).isEqualTo("unknown-line");
    assertThat(returned("R1", new Items(1, 1))).isEqualTo(Tenge.of(7_000));
  }

  @Test
  @Clause(ClauseId.B_4_3)
  void an_edit_that_meets_a_return_is_for_a_person_to_judge() {
    bought(line(1, 2, 9_000));
    handedOver("S1", HANDED_OVER, new Items(1, 2));
    assertThat(requested("R1", HANDED_OVER, new Items(1, 1))).isTrue();

    assertThat(refused(correction(1, line(1, 1, 4_500))).code()).isEqualTo("edited-after-return");

    granted(new ReceiveReturn("R1", HANDED_OVER));
    granted(new RejectReturn("R1", InspectionGround.USED, HANDED_OVER));
    assertThat(granted(correction(1, line(1, 1, 4_500)))).hasSize(1);
  }

  @Test
  @Clause({ClauseId.B_4_6, ClauseId.B_7_9})
  void an_order_that_loses_what_never_came_leaves_the_return_of_what_came_as_it_is() {
    bought(line(1, 2, 16_000), line(2, 1, 5_000));
    handedOver("S1", HANDED_OVER, new Items(1, 1));
    requested("R1", HANDED_OVER, new Items(1, 1));

    assertThat(granted(correction(1, line(1, 1, 8_000)))).hasSize(1);
    granted(new ReceiveReturn("R1", HANDED_OVER));
    assertThat(granted(new AcceptReturn("R1", HANDED_OVER)))
        .singleElement()
        .isInstanceOfSatisfying(
            ReturnAccepted.class,
            accepted -> assertThat(accepted.refund()).isEqualTo(Tenge.of(8_000)));
  }

  private static CorrectPurchase correction(int edit, PurchasedLine... lines) {
    return new CorrectPurchase(edit, List.of(lines), Tenge.ZERO, HANDED_OVER);
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_refund_that_is_paid_back_in_parts_is_done_when_the_whole_is_there() {
    bought(line(1, 1, 9_000));
    handedOver("S1", HANDED_OVER, new Items(1, 1));
    returned("R1", new Items(1, 1));

    assertThat(granted(new NoteRefund("R1", "F1", Tenge.of(4_000), HANDED_OVER)))
        .containsExactly(
            new ReturnPartlyRefunded(
                OrderNumber.ofIndex(1), "R1", "F1", Tenge.of(4_000), HANDED_OVER));
    assertThat(granted(new NoteRefund("R1", "F1", Tenge.of(4_000), HANDED_OVER))).isEmpty();
    assertThat(granted(new NoteRefund("R1", "F2", Tenge.of(4_999), HANDED_OVER))).hasSize(1);
    assertThat(granted(new NoteRefund("R1", "F3", Tenge.of(1), HANDED_OVER)))
        .containsExactly(
            new ReturnRefunded(OrderNumber.ofIndex(1), "R1", Tenge.of(9_000), HANDED_OVER));
    assertThat(granted(new NoteRefund("R1", "F4", Tenge.of(1), HANDED_OVER))).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_5_12)
  void whatever_the_returns_the_refunds_add_up_to_what_was_paid() {
    Random random = new Random(20261125);
    for (int run = 0; run < 2_000; run++) {
      state = ReturnsHistory.BEGINNING;
      PurchasedLine[] lines = new PurchasedLine[1 + random.nextInt(4)];
      List<Integer> pieces = new ArrayList<>();
      for (int i = 0; i < lines.length; i++) {
        lines[i] = line(i + 1, 1 + random.nextInt(5), random.nextLong(100_000));
        for (int p = 0; p < lines[i].quantity(); p++) {
          pieces.add(i + 1);
        }
      }
      bought(lines);
      List<Items> all = new ArrayList<>();
      for (PurchasedLine line : lines) {
        all.add(new Items(line.line(), line.quantity()));
      }
      handedOver("S", HANDED_OVER, all.toArray(Items[]::new));
      java.util.Collections.shuffle(pieces, random);
      Tenge back = Tenge.ZERO;
      for (int i = 0; i < pieces.size(); i++) {
        back = back.plus(returned("R" + i, new Items(pieces.get(i), 1)));
      }
      assertThat(back)
          .isEqualTo(Tenge.sum(java.util.Arrays.stream(lines).map(PurchasedLine::net).toList()));
    }
  }

  private static PurchasedLine line(int number, int quantity, long net) {
    return new PurchasedLine(number, "SKU-" + number, quantity, Tenge.of(net), null);
  }

  private void bought(PurchasedLine... lines) {
    granted(
        new NotePurchase(
            new Purchase(OrderNumber.ofIndex(1), "customer-1", List.of(lines), 14, true),
            HANDED_OVER));
  }

  private void handedOver(String shipment, Instant at, Items... items) {
    granted(new NoteHandOver(shipment, List.of(items), at));
  }

  private Tenge returned(String id, Items... items) {
    assertThat(requested(id, HANDED_OVER, items)).isTrue();
    granted(new ReceiveReturn(id, HANDED_OVER));
    return ((ReturnAccepted) granted(new AcceptReturn(id, HANDED_OVER)).getFirst()).refund();
  }

  private boolean requested(String id, Instant at, Items... items) {
    return granted(new RequestReturn(id, List.of(items), ReturnReason.CHANGED_MIND, at)).getFirst()
        instanceof ReturnRequested;
  }

  private Refusal request(String id, Instant at, Items... items) {
    return refused(new RequestReturn(id, List.of(items), ReturnReason.CHANGED_MIND, at));
  }

  private static @Nullable ClauseId refusalClause(Refusal refusal) {
    return refusal.clause();
  }

  private List<ReturnsEvent> granted(ReturnsCommand command) {
    return switch (decider.decide(state, command)) {
      case Decision.Accepted<ReturnsEvent> accepted -> {
        accepted.events().forEach(event -> state = ReturnsHistory.evolve(state, event));
        yield accepted.events();
      }
      case Decision.Refused<ReturnsEvent> refused ->
          throw new AssertionError("Refused: " + refused.refusal());
    };
  }

  private Refusal refused(ReturnsCommand command) {
    return switch (decider.decide(state, command)) {
      case Decision.Refused<ReturnsEvent> refused -> refused.refusal();
      case Decision.Accepted<ReturnsEvent> accepted ->
          throw new AssertionError("Granted: " + accepted.events());
    };
  }
}
