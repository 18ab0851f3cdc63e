package io.orderledger.returns.model;

import static io.orderledger.returns.model.Buyer.line;
import static io.orderledger.returns.model.Buyer.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.returns.model.ReturnsCommand.NoteForceMajeure;
import io.orderledger.returns.model.ReturnsCommand.RequestReturn;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.majeure.TermExtension.Share;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** T11: force majeure from 17 to 23 November 2026; handed over on the 2nd, the 10th, the 20th. */
@Clause({ClauseId.B_9_1, ClauseId.B_12_1})
class HindrancesTest {

  private static final Instant NOTED = morningOf(LocalDate.of(2026, 11, 24));

  private static Instant morningOf(LocalDate day) {
    return Almaty.startOf(day).plusSeconds(1);
  }

  private static NoteForceMajeure noted(@Nullable LocalDate ended) {
    return new NoteForceMajeure(
        List.of(
            new Circumstance(
                "fm-1", Side.BOTH, Kind.NATURAL_DISASTER, LocalDate.of(2026, 11, 17), ended, 0)),
        true,
        NOTED);
  }

  private static NoteForceMajeure ended() {
    return noted(LocalDate.of(2026, 11, 23));
  }

  private static Buyer since(int november) {
    Buyer buyer = Buyer.ordered(0, line(1, 1, 5_000, 5_000));
    buyer.handedOver(morningOf(LocalDate.of(2026, 11, november)), pieces(1, 1));
    return buyer;
  }

  private static RequestReturn on(LocalDate day) {
    return new RequestReturn("R1", List.of(pieces(1, 1)), ReturnReason.OTHER, morningOf(day));
  }

  private static void assertLastDay(Buyer buyer, LocalDate last) {
    assertThat(buyer.refused(on(last.plusDays(1))).message()).contains(last.toString());
    buyer.granted(on(last));
  }

  @Test
  void T11_a_window_that_was_over_before_it_began_ended_on_the_sixteenth() {
    Buyer buyer = since(2);

    assertThat(((ForceMajeureNoted) buyer.granted(ended()).getFirst()).extensions()).isEmpty();

    assertLastDay(buyer, LocalDate.of(2026, 11, 16));
  }

  @Test
  void T11_a_window_that_it_fell_into_ends_on_the_first_of_December() {
    Buyer buyer = since(10);

    assertThat(((ForceMajeureNoted) buyer.granted(ended()).getFirst()).extensions())
        .containsExactly(
            new TermExtension(
                TermExtension.Term.RETURN_WINDOW,
                "S-" + morningOf(LocalDate.of(2026, 11, 10)),
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2026, 12, 1),
                List.of(new Share("fm-1", 7))));

    assertThat(buyer.granted(ended())).isEmpty();
    assertLastDay(buyer, LocalDate.of(2026, 12, 1));
  }

  @Test
  void T11_a_window_that_began_in_it_ends_on_the_seventh_whether_it_was_known_before_or_not() {
    Buyer after = since(20);
    after.granted(ended());
    assertLastDay(after, LocalDate.of(2026, 12, 7));

    Buyer before = Buyer.ordered(0, line(1, 1, 5_000, 5_000));
    before.granted(ended());
    before.handedOver(morningOf(LocalDate.of(2026, 11, 20)), pieces(1, 1));
    assertLastDay(before, LocalDate.of(2026, 12, 7));
  }

  @Test
  void no_window_ends_while_it_goes_on_and_a_withdrawn_one_is_as_if_never_declared() {
    Buyer buyer = since(10);
    buyer.granted(noted(null));
    buyer.granted(on(LocalDate.of(2027, 1, 20)));

    Buyer other = since(10);
    other.granted(ended());
    other.granted(new NoteForceMajeure(List.of(), true, NOTED));
    assertLastDay(other, LocalDate.of(2026, 11, 24));
  }

  @Test
  @Clause(ClauseId.A_6_2)
  void an_edition_that_knows_no_extension_keeps_its_days() {
    Buyer buyer = since(10);
    buyer.granted(new NoteForceMajeure(ended().circumstances(), false, NOTED));

    assertLastDay(buyer, LocalDate.of(2026, 11, 24));
  }
}
