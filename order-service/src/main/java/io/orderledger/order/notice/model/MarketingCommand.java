package io.orderledger.order.notice.model;

import io.orderledger.order.model.Contact;
import io.orderledger.order.model.Language;
import io.orderledger.order.notice.model.MarketingEvent.Wording;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import java.util.Map;

/** What is asked about advertising to one person. */
public sealed interface MarketingCommand {

  record GiveConsent(
      @PersonId String personId,
      MarketingPurpose purpose,
      String source,
      @Personal(purpose = "marketing") Contact contact,
      Instant at)
      implements MarketingCommand {}

  record WithdrawConsent(
      @PersonId String personId, MarketingPurpose purpose, String source, Instant at)
      implements MarketingCommand {}

  record RequestMessage(
      @PersonId String personId,
      String message,
      MarketingPurpose purpose,
      Map<Language, Wording> wording,
      Instant at)
      implements MarketingCommand {

    public RequestMessage {
      wording = Map.copyOf(wording);
    }
  }
}
