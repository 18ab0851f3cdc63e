package io.orderledger.simulator.journal;

/** Where entries are kept, in the order in which they were handed in. */
public interface Journal<E> extends AutoCloseable {

  /** Hands one entry in; callers hold the lock that gives entries their order. */
  Durable append(E entry);

  @Override
  void close();

  /** The promise that an entry will outlive the process. */
  interface Durable {
    /** Returns when the entry is safe. */
    void await();
  }
}
