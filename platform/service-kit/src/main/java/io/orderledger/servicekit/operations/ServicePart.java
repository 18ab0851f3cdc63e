package io.orderledger.servicekit.operations;

import org.jspecify.annotations.Nullable;

/** A part of a service's own that an operator wants to see in its status: a bean. */
public interface ServicePart {

  String name();

  /** In a word or two. */
  String state();

  /** What keeps it from going on, and what to do; null when nothing does. */
  @Nullable String problem();
}
