package io.orderledger.payment.reconciliation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.reconciliation.model.SettlementLine.Kind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random days with breaks planted in them: just those are found. */
@Clause(ClauseId.B_5_19)
class PlantedBreaksTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final FeeTerms AGREED = new FeeTerms(290, Tenge.of(30));
  private static final List<Kind> KINDS =
      List.of(Kind.CHARGE, Kind.REFUND, Kind.REFUND_FAILURE, Kind.DISPUTE, Kind.DISPUTE_REVERSAL);

  private record Planted(Break.Kind kind, String reference) {}

  private final List<Movement> ours = new ArrayList<>();
  private final List<SettlementLine> theirs = new ArrayList<>();
  private final List<Planted> planted = new ArrayList<>();
  private final List<Payout> payouts = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();

  /** To repeat a failure, take its seed alone. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void just_the_breaks_that_were_planted_are_found(long seed) {
    Random random = new Random(seed);
    int movements = random.nextInt(60);
    for (int i = 0; i < movements; i++) {
      plant(random, i);
    }
    int paidOut = random.nextInt(5);
    for (int i = 0; i < paidOut; i++) {
      plantPayout(random, i);
    }
    Collections.shuffle(ours, random);
    Collections.shuffle(theirs, random);
    Collections.shuffle(payouts, random);
    Collections.shuffle(credits, random);

    List<Break> found = new ArrayList<>(new DayBooks(DAY, true, ours, theirs, AGREED).breaks());
    found.addAll(PayoutMatching.of(payouts, credits, DAY.plusDays(2), 2).breaks());

    assertThat(found.stream().map(it -> new Planted(it.kind(), it.reference())))
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(planted);
  }

  private void plant(Random random, int i) {
    Kind kind = KINDS.get(random.nextInt(KINDS.size()));
    String reference = kind + "_" + i;
    boolean comes =
        kind == Kind.CHARGE || kind.name().endsWith("FAILURE") || kind.name().endsWith("REVERSAL");
    long tenge = (1 + random.nextInt(500_000)) * (comes ? 1L : -1L);
    // Never the day's other side: that side's own day finds it then.
    Movement movement =
        new Movement(OrderNumber.ofIndex(i), kind, reference, Tenge.of(tenge), moment(random, DAY));
    SettlementLine line = line("txn_" + i, kind, reference, tenge * 100, moment(random, DAY));
    switch (random.nextInt(12)) {
      case 0 -> {
        planted.add(new Planted(Break.Kind.MISSING_AT_US, reference));
        theirs.add(line);
      }
      case 1 -> {
        planted.add(new Planted(Break.Kind.MISSING_AT_PROVIDER, reference));
        ours.add(movement);
      }
      case 2 -> {
        planted.add(new Planted(Break.Kind.AMOUNT_DIFFERS, reference));
        long off = (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(1_000));
        ours.add(movement);
        theirs.add(line("txn_" + i, kind, reference, tenge * 100 + off, line.at()));
      }
      case 3 -> {
        planted.add(new Planted(Break.Kind.FEE_UNEXPLAINED, reference));
        ours.add(movement);
        theirs.add(
            new SettlementLine(
                line.id(), kind, reference, line.gross(), line.fee() + 100, null, null, line.at()));
      }
      case 4 -> {
        planted.add(new Planted(Break.Kind.DUPLICATE, reference));
        ours.add(movement);
        theirs.add(line);
        theirs.add(line("txn_again_" + i, kind, reference, tenge * 100, line.at()));
      }
      case 5 -> {
        ours.add(
            new Movement(
                movement.order(),
                kind,
                reference,
                movement.amount(),
                moment(random, DAY.plusDays(1 + random.nextInt(3)))));
        theirs.add(line);
      }
      case 6 -> {
        ours.add(movement);
        theirs.add(
            line(
                line.id(),
                kind,
                reference,
                line.gross(),
                moment(random, DAY.minusDays(1 + random.nextInt(3)))));
      }
      default -> {
        ours.add(movement);
        theirs.add(line);
      }
    }
  }

  private void plantPayout(Random random, int i) {
    Payout payout =
        new Payout("po_" + i + "_", DAY, 1_000_000L * (i + 1) + random.nextInt(99), null);
    payouts.add(payout);
    String purpose = random.nextBoolean() ? "PAYOUT " + payout.id() : null;
    switch (random.nextInt(4)) {
      case 0 -> planted.add(new Planted(Break.Kind.PAYOUT_NOT_CREDITED, payout.id()));
      case 1 -> {
        planted.add(new Planted(Break.Kind.AMOUNT_DIFFERS, payout.id()));
        credits.add(new Credit(i, DAY, payout.hundredths() - 100, "PAYOUT " + payout.id()));
      }
      default -> credits.add(new Credit(i, DAY.plusDays(1), payout.hundredths(), purpose));
    }
  }

  private static SettlementLine line(
      String id, Kind kind, String reference, long gross, Instant at) {
    long fee = kind == Kind.CHARGE ? Math.ceilDiv(gross * 290, 10_000L) + 3_000 : 0;
    return new SettlementLine(id, kind, reference, gross, fee, null, null, at);
  }

  private static Instant moment(Random random, LocalDate day) {
    return Almaty.startOf(day).plus(Duration.ofSeconds(random.nextInt(86_400)));
  }
}
