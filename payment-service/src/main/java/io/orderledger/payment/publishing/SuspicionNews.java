package io.orderledger.payment.publishing;

import io.orderledger.payment.model.FraudEvent.SuspicionFound;
import io.orderledger.payment.model.FraudEvent.SuspicionReleased;
import io.orderledger.payment.model.PaymentEvent.Watched;
import io.orderledger.shared.event.AntiFraudTerms.Consequence;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PaymentFact.PaymentSuspected;
import java.util.List;

/** Of signs of fraud the order is told what a person is to look at; a refusal ends here. */
final class SuspicionNews {

  private SuspicionNews() {}

  static List<IntegrationEvent> of(Watched event) {
    return switch (event) {
      case SuspicionFound e when e.consequence() == Consequence.HOLD ->
          List.of(
              new PaymentSuspected(
                  e.orderNumber(),
                  e.attempt(),
                  e.ground(),
                  e.counted(),
                  e.threshold(),
                  e.windowMinutes(),
                  e.at()));
      case SuspicionFound e -> List.of();
      case SuspicionReleased e -> List.of();
    };
  }
}
