package io.orderledger.order.majeure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.majeure.model.Declaration;
import io.orderledger.order.majeure.model.MajeureEvent;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceDeclared;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceEnded;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceProven;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceWithdrawn;
import io.orderledger.order.majeure.model.MajeureState;
import io.orderledger.order.majeure.model.MajeureState.Declared;
import io.orderledger.order.majeure.model.Scope;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance of force majeure, and who recorded what of it.
 *
 * @param endedOn its last Almaty day; absent while it goes on
 * @param document what proves it; absent while nothing does
 * @param records the first first
 */
@Schema(name = "ForceMajeure")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CircumstanceView(
    @Schema(example = "fm-4f0c2a9b7d31") String circumstanceId,
    Status status,
    @Schema(name = "ForceMajeureScope") Scope scope,
    Side side,
    Kind kind,
    LocalDate beganOn,
    @Nullable LocalDate endedOn,
    int aftermathDays,
    Declaration.Notice notice,
    @Nullable String document,
    List<Recorded> records) {

  /** How far it is. */
  enum Status {
    GOES_ON,
    ENDED,
    /** It was recorded in error. */
    WITHDRAWN
  }

  /**
   * One entry.
   *
   * @param reason why it was withdrawn; else absent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Recorded(What what, String by, Instant at, @Nullable String reason) {

    /** What was recorded. */
    enum What {
      DECLARED,
      ENDED,
      PROVEN,
      WITHDRAWN
    }

    static Recorded of(MajeureEvent event) {
      return switch (event) {
        case CircumstanceDeclared it -> new Recorded(What.DECLARED, it.recordedBy(), it.at(), null);
        case CircumstanceEnded it -> new Recorded(What.ENDED, it.recordedBy(), it.at(), null);
        case CircumstanceProven it -> new Recorded(What.PROVEN, it.recordedBy(), it.at(), null);
        case CircumstanceWithdrawn it ->
            new Recorded(What.WITHDRAWN, it.recordedBy(), it.at(), it.reason());
      };
    }
  }

  /**
   * What its events tell.
   *
   * @param events at least the declaration
   */
  static CircumstanceView of(List<MajeureEvent> events) {
    if (!(MajeureState.replay(events) instanceof Declared declared)) {
      throw new IllegalStateException("A stream begins with its declaration.");
    }
    Declaration declaration = declared.declaration();
    return new CircumstanceView(
        declared.circumstanceId(),
        status(declared),
        declaration.scope(),
        declaration.side(),
        declaration.kind(),
        declaration.beganOn(),
        declared.endedOn(),
        declared.aftermathDays(),
        declaration.notice(),
        declared.document(),
        events.stream().map(Recorded::of).toList());
  }

  private static Status status(Declared declared) {
    if (declared.withdrawn()) {
      return Status.WITHDRAWN;
    }
    return declared.endedOn() == null ? Status.GOES_ON : Status.ENDED;
  }
}
