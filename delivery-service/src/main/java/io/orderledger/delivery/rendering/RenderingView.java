package io.orderledger.delivery.rendering;

import io.orderledger.delivery.model.Rendering;
import io.orderledger.delivery.model.Rendering.Standing;
import io.orderledger.delivery.model.RenderingEvent.ObjectionAnswered;
import io.orderledger.delivery.model.RenderingEvent.ObjectionRaised;
import io.orderledger.delivery.model.RenderingEvent.Outcome;
import io.orderledger.delivery.model.RenderingEvent.ServicesRendered;
import io.orderledger.delivery.model.Services;
import io.orderledger.delivery.store.Delivery;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was rendered of an order of services, and what the client says to it.
 *
 * @param accepted whether all that the order has was rendered and accepted
 * @param toRender what is still to be rendered
 * @param renderings the first first
 * @param objections the first first
 */
record RenderingView(
    OrderNumber orderNumber,
    boolean accepted,
    List<Items> toRender,
    List<Rendered> renderings,
    List<Objected> objections) {

  /**
   * Services that were rendered together.
   *
   * @param byThirdParty whether somebody else than the seller did it; the seller stays responsible
   *     (A-4.2.3)
   * @param thirdParty who; null when the seller did it, and after the client was erased
   * @param documentNumber of the act of rendered services; null when there is none
   */
  record Rendered(
      String renderingId,
      Instant renderedAt,
      boolean byThirdParty,
      @Nullable PersonalText thirdParty,
      @Nullable String documentNumber,
      List<LineView> lines) {}

  /**
   * One line of it.
   *
   * @param objectionsUntil last Almaty day for objections; silence then means accepted in full
   */
  record LineView(int line, int quantity, LocalDate objectionsUntil, Standing standing) {}

  /**
   * What the client has against lines of a rendering, and the answer.
   *
   * @param grounds in the client's words; null after the client was erased
   * @param outcome null while the seller has not answered
   * @param words the seller's; null when there are none, and after the client was erased
   */
  record Objected(
      int objection,
      String renderingId,
      List<Integer> lines,
      @Nullable PersonalText grounds,
      Instant raisedAt,
      @Nullable Outcome outcome,
      @Nullable PersonalText words) {}

  static RenderingView of(Delivery delivery) {
    Services services = delivery.services();
    return new RenderingView(
        delivery.consignment().orderNumber(),
        services.isAccepted(),
        services.toRender(),
        delivery.all(ServicesRendered.class).stream()
            .map(event -> rendered(event, services))
            .toList(),
        delivery.all(ObjectionRaised.class).stream()
            .map(event -> objected(event, delivery))
            .toList());
  }

  private static Rendered rendered(ServicesRendered event, Services services) {
    return new Rendered(
        event.renderingId(),
        event.renderedAt(),
        event.byThirdParty(),
        event.thirdParty(),
        event.documentNumber(),
        services.renderings().stream()
            .filter(each -> each.renderingId().equals(event.renderingId()))
            .map(Rendering::parts)
            .flatMap(List::stream)
            .map(
                part ->
                    new LineView(
                        part.line(), part.quantity(), part.objectionsUntil(), part.standing()))
            .toList());
  }

  private static Objected objected(ObjectionRaised event, Delivery delivery) {
    Optional<ObjectionAnswered> answer =
        delivery.all(ObjectionAnswered.class).stream()
            .filter(each -> each.objection() == event.objection())
            .findFirst();
    return new Objected(
        event.objection(),
        event.renderingId(),
        event.lines(),
        event.grounds(),
        event.at(),
        answer.map(ObjectionAnswered::outcome).orElse(null),
        answer.map(ObjectionAnswered::words).orElse(null));
  }
}
