package io.orderledger.servicekit.sample.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;

public sealed interface SampleEvent {

  record SampleOpened(
      OrderNumber number, @PersonId String owner, @Personal PersonalText contact, long quantity)
      implements SampleEvent {}

  record QuantityChanged(long quantity) implements SampleEvent {}
}
