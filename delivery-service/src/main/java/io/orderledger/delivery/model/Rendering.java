package io.orderledger.delivery.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Services that were rendered together, line by line.
 *
 * @param at when it was recorded
 */
public record Rendering(String renderingId, List<Part> parts, Instant at) {

  public Rendering {
    parts = List.copyOf(parts);
  }

  /** How far the acceptance of rendered services is. */
  public enum Standing {
    /** The client may object, until the term ends. */
    OPEN,
    OBJECTED,
    ACCEPTED,
    NOT_ACCEPTED
  }

  /**
   * Pieces of one line.
   *
   * @param objectionsUntil last Almaty day for objections
   * @param hasDocument whether an act of rendered services names them
   */
  public record Part(
      int line, int quantity, LocalDate objectionsUntil, boolean hasDocument, Standing standing) {

    boolean isOpen() {
      return standing == Standing.OPEN;
    }

    /** Whether the last day for objections has ended. */
    boolean isOver(Instant now) {
      return !now.isBefore(Almaty.endOf(objectionsUntil));
    }

    Items items() {
      return new Items(line, quantity);
    }

    Part with(Standing another) {
      return new Part(line, quantity, objectionsUntil, hasDocument, another);
    }

    Part anew(LocalDate last, boolean withDocument) {
      return new Part(line, quantity, last, hasDocument || withDocument, Standing.OPEN);
    }

    /** Whether its value is the seller's when the rest is not rendered. */
    boolean isProven() {
      return standing == Standing.ACCEPTED || (hasDocument && standing != Standing.NOT_ACCEPTED);
    }
  }

  /** Those of its parts, as what was rendered. */
  List<Items> items(Predicate<Part> which) {
    return parts.stream().filter(which).map(Part::items).toList();
  }

  /** Those of its lines, as what was rendered. */
  List<Items> items(Collection<Integer> lines) {
    return items(part -> lines.contains(part.line()));
  }

  Rendering with(Collection<Integer> lines, Standing standing) {
    return new Rendering(
        renderingId,
        parts.stream()
            .map(part -> lines.contains(part.line()) ? part.with(standing) : part)
            .toList(),
        at);
  }

  Rendering anew(Collection<Integer> lines, LocalDate last, boolean withDocument) {
    return new Rendering(
        renderingId,
        parts.stream()
            .map(part -> lines.contains(part.line()) ? part.anew(last, withDocument) : part)
            .toList(),
        at);
  }
}
