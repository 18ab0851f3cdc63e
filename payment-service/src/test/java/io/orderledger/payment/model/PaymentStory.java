package io.orderledger.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One payment told command by command: given what happened, when asked, then this. */
final class PaymentStory {

  static final OrderNumber ORDER = OrderNumber.ofIndex(4711);
  static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

  private Payment state = Payment.NOT_OPENED;
  private final List<PaymentEvent> history = new ArrayList<>();
  private List<PaymentEvent> last = List.of();

  static PaymentStory opened(long owed) {
    return new PaymentStory()
        .when(new PaymentCommand.OpenPayment(ORDER, "buyer", "goods", Tenge.of(owed)));
  }

  /** Opened, attempt 1 requested and its intent pi_1 created. */
  static PaymentStory attempted(long owed) {
    return opened(owed)
        .when(new PaymentCommand.RequestAttempt())
        .when(new PaymentCommand.RecordIntentCreated(1, "pi_1"));
  }

  static PaymentStory captured(long owed) {
    return attempted(owed).when(authorized(owed)).when(capturedFact(owed, owed));
  }

  static PaymentCommand authorized(long amount) {
    return new PaymentCommand.RecordAuthorized(1, "pi_1", Tenge.of(amount), AT);
  }

  static PaymentCommand capturedFact(long authorized, long captured) {
    return new PaymentCommand.RecordCaptured(
        1, "pi_1", Tenge.of(authorized), Tenge.of(captured), AT);
  }

  static PaymentCommand refunded(String refundId, long amount) {
    return new PaymentCommand.RecordRefundSucceeded(
        refundId, 1, "re_" + refundId, Tenge.of(amount), AT);
  }

  static PaymentCommand refundFailed(String refundId, long amount) {
    return new PaymentCommand.RecordRefundFailed(
        refundId, 1, "re_" + refundId, Tenge.of(amount), "expired_or_canceled_card", AT);
  }

  PaymentStory when(PaymentCommand command) {
    last =
        switch (PaymentDecider.decide(state, command)) {
          case Decision.Accepted<PaymentEvent>(var events) -> events;
          case Decision.Refused<PaymentEvent>(var refusal) ->
              throw new AssertionError(command + " was refused: " + refusal);
        };
    for (PaymentEvent event : last) {
      state = PaymentEvolution.evolve(state, event);
      history.add(event);
    }
    return this;
  }

  Refusal refusalOf(PaymentCommand command) {
    return switch (PaymentDecider.decide(state, command)) {
      case Decision.Accepted<PaymentEvent>(var events) ->
          throw new AssertionError(command + " was granted: " + events);
      case Decision.Refused<PaymentEvent>(var refusal) -> refusal;
    };
  }

  /** The kinds of the last command's events, in order. */
  PaymentStory then(Class<?>... kinds) {
    assertThat(last.stream().<Class<?>>map(Object::getClass).toList()).containsExactly(kinds);
    return this;
  }

  <E extends PaymentEvent> E happened(Class<E> kind) {
    return last.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  List<PaymentEvent> last() {
    return last;
  }

  Payment state() {
    return state;
  }

  Account account() {
    return ((Payment.Opened) state).account();
  }

  List<PaymentEvent> history() {
    return history;
  }
}
