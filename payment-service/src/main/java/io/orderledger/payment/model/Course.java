package io.orderledger.payment.model;

import io.orderledger.shared.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/** What happens under one command: each event is decided on the state that the last one left. */
final class Course {

  private Payment.Opened state;
  private final List<PaymentEvent> events = new ArrayList<>();

  Course(Payment.Opened state) {
    this.state = state;
  }

  Payment.Opened state() {
    return state;
  }

  Account account() {
    return state.account();
  }

  void happens(PaymentEvent event) {
    events.add(event);
    if (PaymentEvolution.evolve(state, event) instanceof Payment.Opened next) {
      state = next;
    }
  }

  Decision<PaymentEvent> decision() {
    return Decision.accept(events);
  }
}
