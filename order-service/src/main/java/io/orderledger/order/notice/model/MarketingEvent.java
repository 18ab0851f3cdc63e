package io.orderledger.order.notice.model;

import io.orderledger.order.model.Contact;
import io.orderledger.order.model.Language;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person said of being advertised to, and what was sent on the strength of it. */
public sealed interface MarketingEvent {

  String personId();

  Instant at();

  /**
   * The person agreed, or agreed again.
   *
   * @param source where they said so: a page, a form
   * @param contact where they want it; null after the person was erased
   */
  record ConsentGiven(
      @PersonId String personId,
      MarketingPurpose purpose,
      String source,
      @Personal(purpose = "marketing") @Nullable Contact contact,
      Instant at)
      implements MarketingEvent {}

  record ConsentWithdrawn(
      @PersonId String personId, MarketingPurpose purpose, String source, Instant at)
      implements MarketingEvent {}

  /**
   * A message is to go to the person.
   *
   * @param message the message's name, one for all who get it
   * @param wording in every language
   */
  record MessageRequested(
      @PersonId String personId,
      String message,
      MarketingPurpose purpose,
      Map<Language, Wording> wording,
      Instant at)
      implements MarketingEvent {

    public MessageRequested {
      wording = Map.copyOf(wording);
    }
  }

  /** What a marketing message says in one language; plain text, empty lines between paragraphs. */
  record Wording(String subject, String body) {}
}
