package io.orderledger.delivery.model;

import io.orderledger.delivery.model.RenderingEvent.Outcome;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of an order of services. */
public sealed interface RenderingCommand extends DeliveryCommand.OfServices {

  /** When it was asked. */
  Instant at();

  /**
   * Services were rendered.
   *
   * @param renderingId what it is called from now on
   * @param items which; null for all that were still to come
   * @param renderedAt when
   * @param thirdParty who rendered them in the seller's place; null when the seller did
   * @param documentNumber of the act of rendered services; null when there is none
   */
  record RenderServices(
      String renderingId,
      @Nullable List<Items> items,
      Instant renderedAt,
      @Nullable PersonalText thirdParty,
      @Nullable String documentNumber,
      Instant at)
      implements RenderingCommand {}

  /**
   * The client objects to lines of a rendering.
   *
   * @param grounds in the client's words
   */
  record RaiseObjection(String renderingId, List<Integer> lines, PersonalText grounds, Instant at)
      implements RenderingCommand {
    public RaiseObjection {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The seller answers an objection.
   *
   * @param words to the client; a rejection has some
   * @param documentNumber of an act of what was rendered anew; null when there is none
   */
  record AnswerObjection(
      int objection,
      Outcome outcome,
      @Nullable PersonalText words,
      @Nullable String documentNumber,
      Instant at)
      implements RenderingCommand {}

  /**
   * The client accepts what was rendered.
   *
   * @param renderingId which; null for all that can be accepted
   */
  record AcceptServices(@Nullable String renderingId, Instant at) implements RenderingCommand {}

  /** Notice what silence has accepted by now. */
  record CheckAcceptance(Instant at) implements RenderingCommand {}
}
