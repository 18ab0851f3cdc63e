package io.orderledger.payment.receipt.model;

import static io.orderledger.payment.receipt.model.ReceiptStory.AT;
import static io.orderledger.payment.receipt.model.ReceiptStory.ORDER;
import static io.orderledger.payment.receipt.model.ReceiptStory.goods;
import static io.orderledger.payment.receipt.model.ReceiptStory.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.receipt.model.ReceiptCommand.ChangeSale;
import io.orderledger.payment.receipt.model.ReceiptCommand.CorrectReceipt;
import io.orderledger.payment.receipt.model.ReceiptCommand.LearnReturn;
import io.orderledger.payment.receipt.model.ReceiptCommand.LearnSale;
import io.orderledger.payment.receipt.model.ReceiptCommand.ParkRegistration;
import io.orderledger.payment.receipt.model.ReceiptCommand.RecordMovement;
import io.orderledger.payment.receipt.model.ReceiptCommand.RecordRegistration;
import io.orderledger.payment.receipt.model.ReceiptCommand.ResumeRegistration;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRegistered;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random money about random orders, each fact told one to three times and in any order. {@code
 * -Dseed=…} lives one of them again.
 */
class ReceiptPropertyTest {

  @Test
  @Clause(ClauseId.B_5_9)
  void each_movement_has_one_receipt_whose_lines_add_up_and_nothing_else_has_one() {
    Long replayed = Long.getLong("seed");
    long first = replayed == null ? 20_261_127L : replayed;
    int corrected = 0;
    for (long seed = first; seed < first + (replayed == null ? 2_000 : 1); seed++) {
      try {
        corrected += new Life(seed).live();
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
    if (replayed == null) {
      assertThat(corrected).as("receipts that were corrected").isGreaterThan(200);
    }
  }

  private static final class Life {
    private final Random random;
    private final Map<String, RecordMovement> money = new HashMap<>();
    private final List<ReceiptEvent> events = new ArrayList<>();
    private ReceiptBook book = ReceiptBook.EMPTY;

    Life(long seed) {
      random = new Random(seed);
    }

    int live() {
      List<ReceiptCommand> facts = new ArrayList<>();
      facts.add(new LearnSale(ORDER, "buyer", sale(), null, AT));
      for (int edit = 1; edit <= random.nextInt(3); edit++) {
        facts.add(new ChangeSale(ORDER, edit, positions(), AT));
      }
      int movements = 1 + random.nextInt(6);
      for (int n = 0; n < movements; n++) {
        RecordMovement moved = movement(n);
        money.put(moved.moved().movementId(), moved);
        facts.add(moved);
        if (moved.moved().returnId() != null) {
          facts.add(new LearnReturn(ORDER, moved.moved().returnId(), items()));
        }
      }
      List<ReceiptCommand> told = new ArrayList<>();
      facts.forEach(fact -> told.addAll(Collections.nCopies(1 + random.nextInt(3), fact)));
      Collections.shuffle(told, random);
      for (ReceiptCommand fact : told) {
        decide(fact);
        disturb();
      }
      check();
      return (int) requested().stream().filter(receipt -> receipt.corrects() != null).count();
    }

    /** What the register and people do meanwhile. */
    private void disturb() {
      List<String> ids = List.copyOf(book.receipts().keySet());
      if (ids.isEmpty()) {
        return;
      }
      String id = ids.get(random.nextInt(ids.size()));
      decide(
          switch (random.nextInt(4)) {
            case 0 -> new ParkRegistration(id, "register_silent", AT);
            case 1 -> new ResumeRegistration(id, "again", "operator", AT);
            case 2 -> new CorrectReceipt(id, any(PaymentMeans.values()), null, "wrong", "operator");
            default -> new RecordRegistration(id, "FN-" + id, "1", "https://ofd.test", AT);
          });
    }

    private void check() {
      for (ReceiptRequested receipt : requested()) {
        RecordMovement moved = money.get(receipt.movementId());
        assertThat(moved).as("money that moved").isNotNull();
        assertThat(receipt.amount()).isEqualTo(moved.moved().amount());
        assertThat(receipt.kind()).isEqualTo(moved.moved().kind());
        assertThat(Tenge.sum(receipt.lines().stream().map(ReceiptLine::sum).toList()))
            .as("lines of %s", receipt)
            .isEqualTo(receipt.amount());
        assertThat(receipt.lines()).allMatch(line -> line.sum().isPositive());
        assertThat(receipt.vat().isMoreThan(receipt.amount())).isFalse();
      }
      assertThat(book.withoutReceipt()).isEmpty();
      for (String movement : money.keySet()) {
        assertThat(requested().stream().filter(r -> r.movementId().equals(movement)))
            .as("a movement's own receipt")
            .filteredOn(receipt -> receipt.corrects() == null)
            .hasSize(1);
        assertThat(book.standing().filter(r -> r.requested().movementId().equals(movement)))
            .as("what stands of it")
            .hasSize(1);
      }
      List<String> registered =
          events.stream()
              .filter(ReceiptRegistered.class::isInstance)
              .map(event -> ((ReceiptRegistered) event).receiptId())
              .toList();
      assertThat(registered).doesNotHaveDuplicates();
      assertThat(requested().stream().map(ReceiptRequested::receiptId)).doesNotHaveDuplicates();
    }

    private List<ReceiptRequested> requested() {
      return events.stream()
          .filter(ReceiptRequested.class::isInstance)
          .map(ReceiptRequested.class::cast)
          .toList();
    }

    private void decide(ReceiptCommand command) {
      if (ReceiptDecider.decide(book, command) instanceof Decision.Accepted<ReceiptEvent> granted) {
        for (ReceiptEvent event : granted.events()) {
          events.add(event);
          book = book.after(event);
        }
      }
    }

    private Sale sale() {
      return ReceiptStory.sale(
          random.nextBoolean() ? null : 1 + random.nextInt(30),
          random.nextBoolean(),
          positions().toArray(Position[]::new));
    }

    private List<Position> positions() {
      List<Position> positions = new ArrayList<>();
      for (int line = 1; line <= 1 + random.nextInt(5); line++) {
        // The same goods may stand in several lines, and a gift costs nothing.
        positions.add(
            goods(
                line,
                "SKU-" + random.nextInt(4),
                1 + random.nextInt(4),
                random.nextInt(5) == 0 ? 0 : amount()));
      }
      positions.add(Position.delivery(Tenge.of(random.nextBoolean() ? 0 : amount())));
      return positions;
    }

    private List<ReturnedItem> items() {
      return List.of(new ReturnedItem(1 + random.nextInt(6), 1 + random.nextInt(5)));
    }

    private RecordMovement movement(int n) {
      boolean back = random.nextInt(3) == 0;
      return moved(
          "m" + n,
          back ? ReceiptKind.RETURN : ReceiptKind.SALE,
          any(PaymentMeans.values()),
          amount(),
          back && random.nextBoolean() ? "return-" + n : null);
    }

    private long amount() {
      return 1 + random.nextInt(random.nextBoolean() ? 100 : 1_000_000);
    }

    private <T> T any(T[] values) {
      return values[random.nextInt(values.length)];
    }
  }
}
