package io.orderledger.order.majeure.model;

import io.orderledger.order.majeure.model.MajeureCommand.Declare;
import io.orderledger.order.majeure.model.MajeureCommand.End;
import io.orderledger.order.majeure.model.MajeureCommand.Prove;
import io.orderledger.order.majeure.model.MajeureCommand.Withdraw;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceDeclared;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceEnded;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceProven;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceWithdrawn;
import io.orderledger.order.majeure.model.MajeureState.Declared;
import io.orderledger.order.majeure.model.MajeureState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;

/** A circumstance is declared once, ends once, and may be taken back (B-12.1). */
@Clause({ClauseId.B_12_1, ClauseId.A_6_2})
public final class MajeureDecider {

  /** Longer than any aftermath; a slip of the pen is refused. */
  private static final int LONGEST_AFTERMATH = 366;

  private MajeureDecider() {}

  public static Decision<MajeureEvent> decide(MajeureState state, MajeureCommand command) {
    return switch (state) {
      case Unknown _ ->
          command instanceof Declare declare
              ? declare(declare)
              : Decision.refuse("unknown-circumstance", "Nothing was declared under this id.");
      case Declared declared when declared.withdrawn() ->
          command instanceof Withdraw ? Decision.nothing() : withdrawn();
      case Declared declared ->
          switch (command) {
            case Declare _ ->
                Decision.refuse("circumstance-exists", "The id is another circumstance's.");
            case End end -> end(declared, end);
            case Prove prove ->
                Decision.accept(
                    new CircumstanceProven(
                        declared.circumstanceId(),
                        prove.document(),
                        prove.recordedBy(),
                        prove.at()));
            case Withdraw withdraw ->
                Decision.accept(
                    new CircumstanceWithdrawn(
                        declared.circumstanceId(),
                        withdraw.reason(),
                        withdraw.recordedBy(),
                        withdraw.at()));
          };
    };
  }

  private static Decision<MajeureEvent> declare(Declare declare) {
    Declaration declaration = declare.declaration();
    if (!declaration.scope().isOne()) {
      return refused("scope-not-one", "Name an order, or a region, or a seller.", "scope");
    }
    if (declaration.beganOn().isAfter(Almaty.dateOf(declare.at()))) {
      return refused("not-begun", "What has not begun keeps nobody from anything yet.", "beganOn");
    }
    LocalDate ended = declaration.endedOn();
    if (ended != null && ended.isBefore(declaration.beganOn())) {
      return endsBefore(declaration.beganOn());
    }
    return isLength(declaration.aftermathDays())
        ? Decision.accept(
            new CircumstanceDeclared(
                declare.circumstanceId(), declaration, declare.recordedBy(), declare.at()))
        : noLength();
  }

  private static Decision<MajeureEvent> end(Declared declared, End end) {
    LocalDate known = declared.endedOn();
    if (known != null) {
      return known.equals(end.endedOn()) && declared.aftermathDays() == end.aftermathDays()
          ? Decision.nothing()
          : Decision.refuse(
              "already-ended",
              ClauseId.B_12_1,
              "It ended on " + known + ": if that is wrong, withdraw it and declare it anew.");
    }
    if (end.endedOn().isBefore(declared.declaration().beganOn())) {
      return endsBefore(declared.declaration().beganOn());
    }
    return isLength(end.aftermathDays())
        ? Decision.accept(
            new CircumstanceEnded(
                declared.circumstanceId(),
                end.endedOn(),
                end.aftermathDays(),
                end.recordedBy(),
                end.at()))
        : noLength();
  }

  private static boolean isLength(int aftermathDays) {
    return aftermathDays >= 0 && aftermathDays <= LONGEST_AFTERMATH;
  }

  private static Decision<MajeureEvent> noLength() {
    return refused(
        "no-such-aftermath",
        "An aftermath has 0 to " + LONGEST_AFTERMATH + " calendar days.",
        "aftermathDays");
  }

  private static Decision<MajeureEvent> endsBefore(LocalDate beganOn) {
    return refused("ends-before-it-began", "It began on " + beganOn + '.', "endedOn");
  }

  private static Decision<MajeureEvent> withdrawn() {
    return Decision.refuse(
        "circumstance-withdrawn",
        ClauseId.B_12_1,
        "It was recorded in error: declare what there is anew.");
  }

  private static Decision<MajeureEvent> refused(String code, String message, String field) {
    return Decision.refuse(Refusal.of(code, ClauseId.B_12_1, message).at(field));
  }

  public static MajeureState evolve(MajeureState state, MajeureEvent event) {
    return switch (event) {
      case CircumstanceDeclared(var id, var declaration, _, _) ->
          new Declared(
              id,
              declaration,
              declaration.endedOn(),
              declaration.aftermathDays(),
              declaration.document(),
              false);
      case CircumstanceEnded it -> {
        Declared before = declared(state);
        yield new Declared(
            before.circumstanceId(),
            before.declaration(),
            it.endedOn(),
            it.aftermathDays(),
            before.document(),
            false);
      }
      case CircumstanceProven it -> {
        Declared before = declared(state);
        yield new Declared(
            before.circumstanceId(),
            before.declaration(),
            before.endedOn(),
            before.aftermathDays(),
            it.document(),
            false);
      }
      case CircumstanceWithdrawn _ -> {
        Declared before = declared(state);
        yield new Declared(
            before.circumstanceId(),
            before.declaration(),
            before.endedOn(),
            before.aftermathDays(),
            before.document(),
            true);
      }
    };
  }

  private static Declared declared(MajeureState state) {
    return switch (state) {
      case Declared declared -> declared;
      case Unknown _ -> throw new IllegalStateException("A stream begins with its declaration.");
    };
  }
}
