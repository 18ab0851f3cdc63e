package io.orderledger.eventstore.projection;

/** One replay of a projection at a time: they share the shadow schema. */
public final class ReplayUnderWay extends RuntimeException {
  ReplayUnderWay(String projection) {
    super("A replay of projection " + projection + " is under way: wait for its end.");
  }
}
