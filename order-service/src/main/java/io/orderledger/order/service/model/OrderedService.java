package io.orderledger.order.service.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What an order for services names beside its lines.
 *
 * @param kind of service, in the seller's own name for it
 * @param client whom it is for and where; null after the person was erased
 */
@Clause(ClauseId.A_3_2)
public record OrderedService(String kind, @Personal @Nullable Client client) {

  /**
   * The client's details. The place is among them, since services are rendered at clients' homes,
   * too.
   *
   * @param place where the service is rendered
   */
  public record Client(PersonalText name, PersonalText phone, PersonalText place) {}
}
