package io.orderledger.order.details.model;

import java.util.List;

/**
 * What a seller's details became.
 *
 * @param changes the first first; none while the editions' details hold
 */
public record SellerDetailsState(List<SellerDetailsChanged> changes) {

  public static final SellerDetailsState NONE = new SellerDetailsState(List.of());

  public SellerDetailsState {
    changes = List.copyOf(changes);
  }
}
