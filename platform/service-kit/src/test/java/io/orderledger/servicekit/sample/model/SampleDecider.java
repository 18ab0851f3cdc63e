package io.orderledger.servicekit.sample.model;

import io.orderledger.servicekit.sample.model.SampleCommand.ChangeQuantity;
import io.orderledger.servicekit.sample.model.SampleCommand.OpenSample;
import io.orderledger.servicekit.sample.model.SampleEvent.QuantityChanged;
import io.orderledger.servicekit.sample.model.SampleEvent.SampleOpened;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;

public final class SampleDecider {

  private SampleDecider() {}

  public static Decision<SampleEvent> decide(Sample sample, SampleCommand command) {
    return switch (command) {
      case OpenSample(var number, var owner, var contact, var quantity) ->
          switch (sample) {
            case Sample.Unknown() ->
                Decision.accept(new SampleOpened(number, owner, contact, quantity));
            case Sample.Open open -> Decision.refuse("already-open", "The sample is open already.");
          };
      case ChangeQuantity(var quantity) ->
          switch (sample) {
            case Sample.Unknown() -> Decision.refuse("not-open", "Open the sample first.");
            case Sample.Open open when quantity > 10 ->
                Decision.refuse(
                    Refusal.of("too-many", ClauseId.B_9_1, "At most ten.").at("quantity"));
            case Sample.Open open when quantity == open.quantity() -> Decision.nothing();
            case Sample.Open open -> Decision.accept(new QuantityChanged(quantity));
          };
    };
  }

  public static Sample evolve(Sample sample, SampleEvent event) {
    return switch (event) {
      case SampleOpened(var number, var owner, var contact, var quantity) ->
          new Sample.Open(number, owner, quantity);
      case QuantityChanged(var quantity) ->
          switch (sample) {
            case Sample.Unknown() -> throw new IllegalStateException("Changed before opened.");
            case Sample.Open open -> new Sample.Open(open.number(), open.owner(), quantity);
          };
    };
  }
}
