package io.orderledger.eventstore.aggregate;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * An aggregate that a store serves.
 *
 * @param empty makes one without events
 * @param snapshotEvery events between snapshots; 0 for none, and then no snapshot is ever read
 */
public record ServedAggregate<A extends DecidedAggregate<?, ?, ?>>(
    Class<A> type, Supplier<A> empty, int snapshotEvery) {

  public ServedAggregate {
    if (type.getSuperclass() != DecidedAggregate.class) {
      throw new IllegalArgumentException(type.getName() + " must extend DecidedAggregate itself.");
    }
  }

  /** The aggregate's type on disk, which is also its command's name. */
  public String name() {
    AggregateRoot root = type.getAnnotation(AggregateRoot.class);
    if (root == null || root.type().isBlank()) {
      throw new IllegalArgumentException(
          type.getName() + " needs @AggregateRoot(type = \"…\"): the stream's type on disk.");
    }
    return root.type();
  }

  /** One without events that knows its stream. */
  public A emptyOf(String stream) {
    A aggregate = empty.get();
    aggregate.belongsTo(stream);
    return aggregate;
  }

  /** One with the state of a snapshot; the state must be of {@link #stateType()}. */
  @SuppressWarnings("unchecked") // A's state is what stateType() says
  public A restored(String stream, Object state) {
    A aggregate = emptyOf(stream);
    ((DecidedAggregate<Object, ?, ?>) aggregate).restore(state);
    return aggregate;
  }

  /** The class that stands for the state in {@code extends DecidedAggregate<State, …>}. */
  public Class<?> stateType() {
    Type[] arguments = ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments();
    return switch (arguments[0]) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> throw new IllegalArgumentException(type.getName() + " has no state type.");
    };
  }
}
