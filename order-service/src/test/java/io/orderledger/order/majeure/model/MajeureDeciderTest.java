package io.orderledger.order.majeure.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.majeure.model.Declaration.Channel;
import io.orderledger.order.majeure.model.MajeureCommand.Declare;
import io.orderledger.order.majeure.model.MajeureCommand.End;
import io.orderledger.order.majeure.model.MajeureCommand.Prove;
import io.orderledger.order.majeure.model.MajeureCommand.Withdraw;
import io.orderledger.order.majeure.model.MajeureState.Declared;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause({ClauseId.B_12_1, ClauseId.A_6_2})
class MajeureDeciderTest {

  private static final LocalDate BEGAN = LocalDate.of(2026, 11, 17);
  private static final LocalDate ENDED = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Almaty.startOf(LocalDate.of(2026, 11, 20));

  private final List<MajeureEvent> events = new ArrayList<>();

  private static Declare declare(Scope scope, LocalDate began, @Nullable LocalDate ended) {
    return new Declare(
        "fm-1",
        new Declaration(
            scope,
            Side.SELLER,
            Kind.FIRE,
            began,
            ended,
            0,
            new Declaration.Notice(Side.SELLER, Channel.EMAIL, NOW),
            null),
        "operator-1",
        NOW);
  }

  private static Declare declared(@Nullable LocalDate ended) {
    return declare(Scope.seller("goods"), BEGAN, ended);
  }

  private Decision<MajeureEvent> when(MajeureCommand command) {
    Decision<MajeureEvent> decision = MajeureDecider.decide(MajeureState.replay(events), command);
    if (decision instanceof Decision.Accepted<MajeureEvent>(var accepted)) {
      events.addAll(accepted);
    }
    return decision;
  }

  private Declared state() {
    return (Declared) MajeureState.replay(events);
  }

  private void assertRefused(MajeureCommand command, String code) {
    assertThat(when(command))
        .isInstanceOfSatisfying(
            Decision.Refused.class, it -> assertThat(it.refusal().code()).isEqualTo(code));
  }

  @Test
  void a_circumstance_goes_on_until_its_end_is_recorded_with_its_aftermath() {
    when(declared(null));
    assertThat(state().circumstance().hasEnded()).isFalse();

    when(new End(ENDED, 2, "operator-2", NOW));

    assertThat(state().circumstance())
        .isEqualTo(new Circumstance("fm-1", Side.SELLER, Kind.FIRE, BEGAN, ENDED, 2));
    assertThat(when(new End(ENDED, 2, "operator-2", NOW))).isEqualTo(Decision.nothing());
    assertRefused(new End(ENDED.plusDays(1), 2, "operator-2", NOW), "already-ended");
  }

  @Test
  void what_was_recorded_in_error_is_taken_back_and_its_record_stays() {
    when(declared(ENDED));
    when(new Withdraw("another seller", "operator-1", NOW));

    assertThat(state().withdrawn()).isTrue();
    assertThat(events).hasSize(2);
    assertThat(when(new Withdraw("again", "operator-1", NOW))).isEqualTo(Decision.nothing());
    assertRefused(new End(ENDED, 0, "operator-1", NOW), "circumstance-withdrawn");
  }

  @Test
  void the_document_that_proves_it_may_come_later() {
    when(declared(null));
    when(new Prove("Certificate 17/26", "operator-1", NOW));

    assertThat(state().document()).isEqualTo("Certificate 17/26");
  }

  @Test
  void what_cannot_be_is_refused() {
    assertRefused(new End(ENDED, 0, "operator-1", NOW), "unknown-circumstance");
    assertRefused(declare(new Scope(null, null, null), BEGAN, null), "scope-not-one");
    assertRefused(
        declare(new Scope(OrderNumber.ofIndex(1), null, "goods"), BEGAN, null), "scope-not-one");
    assertRefused(declare(Scope.seller("goods"), ENDED, null), "not-begun");
    assertRefused(declared(BEGAN.minusDays(1)), "ends-before-it-began");
    when(declared(null));
    assertRefused(declared(null), "circumstance-exists");
    assertRefused(new End(BEGAN.minusDays(1), 0, "operator-1", NOW), "ends-before-it-began");
    assertRefused(new End(ENDED, -1, "operator-1", NOW), "no-such-aftermath");
    assertRefused(new End(ENDED, 367, "operator-1", NOW), "no-such-aftermath");
  }

  @Test
  void an_order_is_touched_by_itself_through_its_seller_or_where_it_goes() {
    OrderNumber number = OrderNumber.ofIndex(1);
    List<Place> almaty = List.of(new Place("KZ", "Almaty region", "Almaty"));

    assertThat(Scope.order(number).touches(number, "goods", List.of())).isTrue();
    assertThat(Scope.order(OrderNumber.ofIndex(2)).touches(number, "goods", almaty)).isFalse();
    assertThat(Scope.seller("goods").touches(number, "goods", List.of())).isTrue();
    assertThat(Scope.seller("services").touches(number, "goods", almaty)).isFalse();
    assertThat(region("KZ", null, null).touches(number, "goods", almaty)).isTrue();
    assertThat(region("KZ", null, " ALMATY").touches(number, "goods", almaty)).isTrue();
    assertThat(region("KZ", "Almaty region", null).touches(number, "goods", almaty)).isTrue();
    assertThat(region("KZ", null, "Astana").touches(number, "goods", almaty)).isFalse();
    assertThat(region("KG", null, null).touches(number, "goods", almaty)).isFalse();
    assertThat(region("KZ", null, "Almaty").touches(number, "goods", List.of())).isFalse();
  }

  private static Scope region(String country, @Nullable String region, @Nullable String city) {
    return Scope.region(new Place(country, region, city));
  }
}
