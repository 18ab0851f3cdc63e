package io.orderledger.payment.card.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A saved card as its events made it. */
public sealed interface SavedCard {

  SavedCard NONE = new None();

  /** Nobody consented to anything under this id. */
  record None() implements SavedCard {}

  /** Somebody consented. */
  sealed interface Known extends SavedCard {
    Terms terms();

    /** Whether this attempt was let charge it, whatever happened since. */
    boolean admitted(OrderNumber order, int attempt);
  }

  /** Whose card it is, and what was agreed to. */
  record Terms(CardId id, String customerId, String sellerId, Consent consent) {}

  /** The consent is there, the card has paid nothing yet. */
  record Awaited(Terms terms) implements Known {
    @Override
    public boolean admitted(OrderNumber order, int attempt) {
      return false;
    }
  }

  /**
   * The provider keeps it.
   *
   * @param charges attempts that were let charge it
   */
  record Live(Terms terms, OnFile onFile, Set<Charge> charges) implements Known {

    public Live {
      charges = Collections.unmodifiableSet(charges);
    }

    @Override
    public boolean admitted(OrderNumber order, int attempt) {
      return charges.contains(new Charge(order, attempt));
    }

    Live charging(OrderNumber order, int attempt) {
      Set<Charge> more = new HashSet<>(charges);
      more.add(new Charge(order, attempt));
      return new Live(terms, onFile, more);
    }
  }

  /**
   * The consent was taken back.
   *
   * @param onFile null when the provider had kept nothing
   * @param charges as in {@link Live}: they may have reached the provider before
   */
  record Revoked(
      Terms terms, @Nullable OnFile onFile, Set<Charge> charges, Instant at, boolean forgotten)
      implements Known {

    public Revoked {
      charges = Collections.unmodifiableSet(charges);
    }

    @Override
    public boolean admitted(OrderNumber order, int attempt) {
      return charges.contains(new Charge(order, attempt));
    }

    Revoked gone() {
      return new Revoked(terms, onFile, charges, at, true);
    }
  }

  /**
   * What the provider keeps; as in {@link CardEvent.CardSaved}.
   *
   * @param savedAt since when
   */
  record OnFile(
      String provider,
      String brand,
      YearMonth expires,
      @Nullable CardDetails details,
      Instant savedAt) {

    /** Whether its last month is over on an Almaty date. */
    public boolean isExpired(LocalDate today) {
      return YearMonth.from(today).isAfter(expires);
    }
  }

  /** One attempt to pay an order. */
  record Charge(OrderNumber order, int attempt) {}

  /** What the provider keeps or kept of it; empty when there never was anything. */
  static Optional<OnFile> onFile(Known card) {
    return switch (card) {
      case Awaited c -> Optional.empty();
      case Live c -> Optional.of(c.onFile());
      case Revoked c -> Optional.ofNullable(c.onFile());
    };
  }
}
