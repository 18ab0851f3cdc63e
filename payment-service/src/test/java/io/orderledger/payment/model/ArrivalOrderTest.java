package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.attempted;
import static io.orderledger.payment.model.PaymentStory.authorized;
import static io.orderledger.payment.model.PaymentStory.capturedFact;
import static io.orderledger.payment.model.PaymentStory.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.model.PaymentCommand.RecordAttemptFailed;
import io.orderledger.payment.model.PaymentCommand.RecordClosed;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever order the provider's facts come in, and however often, they end in one state. */
class ArrivalOrderTest {

  @Test
  void authorized_captured_and_refunded_in_any_order_with_duplicates_end_in_one_state() {
    assertThat(
            endsOf(
                () -> attempted(30_000),
                List.of(authorized(30_000), capturedFact(30_000, 30_000), refunded("re_x", 5_000))))
        .isEqualTo(7);
  }

  @Test
  void a_partial_capture_ends_the_same() {
    endsOf(
        () -> attempted(30_000),
        List.of(authorized(30_000), capturedFact(30_000, 18_000), refunded("re_x", 5_000)));
  }

  @Test
  void declines_before_the_money_do_not_matter_in_the_end() {
    endsOf(
        () -> attempted(30_000),
        List.of(
            new RecordAttemptFailed(1, "pi_1", "generic_decline", AT),
            authorized(30_000),
            capturedFact(30_000, 30_000)));
  }

  @Test
  void a_void_and_what_was_held_before_end_the_same() {
    endsOf(() -> attempted(30_000), List.of(authorized(30_000), new RecordClosed(1, "pi_1", AT)));
  }

  @Test
  void a_refund_of_ours_accepted_succeeded_and_sent_back_ends_the_same() {
    endsOf(
        () ->
            PaymentStory.captured(30_000)
                .when(new PaymentCommand.RefundReturn("ret-1", Tenge.of(9))),
        List.of(
            new PaymentCommand.RecordRefundAccepted("refund-01", "re_refund-01"),
            refunded("refund-01", 9),
            PaymentStory.refundFailed("refund-01", 9)));
  }

  /**
   * Plays all sequences of up to five facts.
   *
   * @return how many different sets of facts were told; each ended in exactly one state
   */
  static int endsOf(Supplier<PaymentStory> beginning, List<PaymentCommand> facts) {
    Map<Set<Integer>, Payment> ends = new HashMap<>();
    Map<Set<Integer>, Object> books = new HashMap<>();
    for (List<Integer> order : sequences(facts.size(), 5)) {
      PaymentStory story = beginning.get();
      order.forEach(fact -> story.when(facts.get(fact)));
      Set<Integer> told = new HashSet<>(order);
      assertThat(story.state()).as("%s", order).isEqualTo(ends.getOrDefault(told, story.state()));
      Object balances = Balances.of(story.history());
      assertThat(balances).as("%s", order).isEqualTo(books.getOrDefault(told, balances));
      ends.put(told, story.state());
      books.put(told, balances);
    }
    return ends.size();
  }

  private static List<List<Integer>> sequences(int kinds, int longest) {
    List<List<Integer>> all = new ArrayList<>();
    List<List<Integer>> ofLength = List.of(List.of());
    for (int length = 1; length <= longest; length++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> shorter : ofLength) {
        for (int kind = 0; kind < kinds; kind++) {
          List<Integer> next = new ArrayList<>(shorter);
          next.add(kind);
          longer.add(next);
        }
      }
      all.addAll(longer);
      ofLength = longer;
    }
    return all;
  }
}
