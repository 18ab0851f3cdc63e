package io.orderledger.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Given events or granted commands, when a command, then a decision. */
final class GivenOrder {

  private final List<OrderEvent> events = new ArrayList<>();
  private Decision<OrderEvent> decision = Decision.nothing();

  static GivenOrder nothing() {
    return new GivenOrder();
  }

  static GivenOrder placed() {
    return new GivenOrder().and(Orders.place());
  }

  /** A command that must be granted. */
  GivenOrder and(OrderCommand command) {
    when(command);
    assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
    events.addAll(((Decision.Accepted<OrderEvent>) decision).events());
    return this;
  }

  GivenOrder when(OrderCommand command) {
    decision = OrderDecider.decide(state(), Hindrances.in(events), command);
    return this;
  }

  void then(OrderEvent... expected) {
    assertThat(decision).isEqualTo(Decision.accept(List.of(expected)));
  }

  void thenRefused(String code, @Nullable ClauseId clause) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo(code);
              assertThat(refused.refusal().clause()).isEqualTo(clause);
            });
  }

  void thenRefusedAt(String code, String field) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo(code);
              assertThat(refused.refusal().field()).isEqualTo(field);
            });
  }

  OrderState state() {
    return OrderEvolution.replay(events);
  }

  OrderState.Existing existing() {
    return (OrderState.Existing) state();
  }

  OrderStatus status() {
    return OrderStatus.of(existing());
  }

  List<OrderEvent> events() {
    return List.copyOf(events);
  }
}
