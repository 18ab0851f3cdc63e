package io.orderledger.eventstore.aggregate;

import io.orderledger.eventstore.command.CommandInHand;
import io.orderledger.shared.decision.Decision;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * A thin Axon shell around a pure decider. A subclass names its type and has two one-line handlers:
 *
 * <pre>{@code
 * @AggregateRoot(type = ParcelAggregate.TYPE)
 * final class ParcelAggregate extends DecidedAggregate<Parcel, ParcelCommand, ParcelEvent> {
 *   static final String TYPE = "parcel";
 *
 *   ParcelAggregate() {
 *     super(Parcel.NOT_YET);
 *   }
 *
 *   @CommandHandler(commandName = TYPE)
 *   @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
 *   Decision<ParcelEvent> handle(ParcelCommand command) {
 *     return decideAndApply(command);
 *   }
 *
 *   @EventSourcingHandler
 *   void on(ParcelEvent event) {
 *     evolveWith(event);
 *   }
 *
 *   // and decide(state, command), evolve(state, event), which ask the model
 * }
 * }</pre>
 *
 * The command's name is the aggregate's type, so that commands need no annotation; the stream comes
 * with the command's metadata.
 *
 * @param <S> state, immutable
 */
public abstract class DecidedAggregate<S, C, E> {

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it
  private @Nullable String streamId;

  private S state;

  /** With the state of a stream that has no events yet. */
  protected DecidedAggregate(S initial) {
    this.state = initial;
  }

  protected abstract Decision<E> decide(S state, C command);

  protected abstract S evolve(S state, E event);

  /** Asks the decider and applies what it grants; a refusal is returned, never thrown. */
  protected final Decision<E> decideAndApply(C command) {
    Decision<E> decision = decide(state, command);
    CommandInHand.decided(decision, versionBefore());
    if (decision instanceof Decision.Accepted<E>(var events)) {
      for (E event : events) {
        AggregateLifecycle.apply(event);
      }
    }
    return decision;
  }

  protected final void evolveWith(E event) {
    state = evolve(state, event);
  }

  public final S state() {
    return state;
  }

  /** Called once, by the factory: the stream is known before its first event. */
  final void belongsTo(String stream) {
    streamId = stream;
  }

  final void restore(S snapshot) {
    state = snapshot;
  }

  private static long versionBefore() {
    Long version = AggregateLifecycle.getVersion();
    return version == null ? -1 : version;
  }
}
