package io.orderledger.order.notice.model;

import io.orderledger.order.notice.model.MarketingCommand.GiveConsent;
import io.orderledger.order.notice.model.MarketingCommand.RequestMessage;
import io.orderledger.order.notice.model.MarketingCommand.WithdrawConsent;
import io.orderledger.order.notice.model.MarketingEvent.ConsentGiven;
import io.orderledger.order.notice.model.MarketingEvent.ConsentWithdrawn;
import io.orderledger.order.notice.model.MarketingEvent.MessageRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;

/** Advertising goes to those alone who agreed to it, apart from all else they agreed to. */
@Clause({ClauseId.B_10_1, ClauseId.B_10_7})
public final class MarketingDecider {

  private MarketingDecider() {}

  public static Decision<MarketingEvent> decide(Consents consents, MarketingCommand command) {
    return switch (command) {
      case GiveConsent(var person, var purpose, var source, var contact, var at) ->
          Decision.accept(new ConsentGiven(person, purpose, source, contact, at));
      case WithdrawConsent(var person, var purpose, var source, var at) ->
          consents.given().contains(purpose)
              ? Decision.accept(new ConsentWithdrawn(person, purpose, source, at))
              : Decision.nothing();
      case RequestMessage it -> message(consents, it);
    };
  }

  public static Consents evolve(Consents consents, MarketingEvent event) {
    return switch (event) {
      case ConsentGiven it -> consents.with(it.purpose());
      case ConsentWithdrawn it -> consents.without(it.purpose());
      case MessageRequested it -> consents.told(it.message());
    };
  }

  private static Decision<MarketingEvent> message(Consents consents, RequestMessage it) {
    if (consents.messages().contains(it.message())) {
      return Decision.nothing();
    }
    if (!consents.given().contains(it.purpose())) {
      return Decision.refuse(
          "no-marketing-consent",
          ClauseId.B_10_7,
          "The person has not agreed to be written to about this.");
    }
    return Decision.accept(
        new MessageRequested(it.personId(), it.message(), it.purpose(), it.wording(), it.at()));
  }
}
