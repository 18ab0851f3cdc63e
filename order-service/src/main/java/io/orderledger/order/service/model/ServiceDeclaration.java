package io.orderledger.order.service.model;

import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of the service that is ordered; nothing in it may be left out.
 *
 * @param kind of service, in the seller's own name for it
 * @param place where it is rendered
 * @param client whom it is for
 */
public record ServiceDeclaration(
    @Nullable String kind, @Nullable PersonalText place, @Nullable Client client) {

  /** The client's own details; the e-mail address is the order's contact. */
  public record Client(@Nullable PersonalText name, @Nullable PersonalText phone) {}
}
