package io.orderledger.servicekit.sample.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;

public sealed interface SampleCommand {

  record OpenSample(OrderNumber number, String owner, PersonalText contact, long quantity)
      implements SampleCommand {}

  record ChangeQuantity(long quantity) implements SampleCommand {}
}
