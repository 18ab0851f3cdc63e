package io.orderledger.delivery.publishing;

import io.orderledger.delivery.model.RenderingEvent;
import io.orderledger.delivery.model.RenderingEvent.ObjectionAnswered;
import io.orderledger.delivery.model.RenderingEvent.ObjectionRaised;
import io.orderledger.delivery.model.RenderingEvent.ServicesAccepted;
import io.orderledger.delivery.model.RenderingEvent.ServicesConceded;
import io.orderledger.delivery.model.RenderingEvent.ServicesExpected;
import io.orderledger.delivery.model.RenderingEvent.ServicesPaid;
import io.orderledger.delivery.model.RenderingEvent.ServicesReleased;
import io.orderledger.delivery.model.RenderingEvent.ServicesRendered;
import io.orderledger.delivery.model.RenderingEvent.ServicesStopped;
import io.orderledger.delivery.model.RenderingEvent.StopAsked;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.RenderingFact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the other services are told of services that are rendered; never who objects to what. */
final class RenderingNews {

  private RenderingNews() {}

  static List<IntegrationEvent> of(RenderingEvent event) {
    return switch (event) {
      case ServicesReleased(var number, _, var at) ->
          List.of(new RenderingFact.ServicesReleased(number, at));
      case ServicesRendered it ->
          List.of(
              new RenderingFact.ServicesRendered(
                  it.orderNumber(),
                  it.renderingId(),
                  it.items(),
                  it.documentNumber(),
                  it.objectionsUntil(),
                  it.renderedAt()));
      case ObjectionAnswered it -> anew(it, it.objectionsUntil());
      case ServicesAccepted(var number, var rendering, var items, var acceptance, var at) ->
          List.of(new RenderingFact.ServicesAccepted(number, rendering, items, acceptance, at));
      case ServicesConceded(var number, var rendering, var items, var at) ->
          List.of(new RenderingFact.ServicesConceded(number, rendering, items, at));
      case ServicesStopped(var number, var documented, var at) ->
          List.of(new RenderingFact.ServicesStopped(number, documented, at));
      case ServicesExpected _, ServicesPaid _, ObjectionRaised _, StopAsked _ -> List.of();
    };
  }

  /** Other answers than a rendering anew are told by what follows from them. */
  private static List<IntegrationEvent> anew(
      ObjectionAnswered answer, @Nullable LocalDate objectionsUntil) {
    return objectionsUntil == null
        ? List.of()
        : List.of(
            new RenderingFact.ServicesRendered(
                answer.orderNumber(),
                answer.renderingId(),
                answer.items(),
                answer.documentNumber(),
                objectionsUntil,
                answer.at()));
  }
}
