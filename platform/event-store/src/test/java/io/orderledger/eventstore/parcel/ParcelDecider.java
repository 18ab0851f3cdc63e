package io.orderledger.eventstore.parcel;

import io.orderledger.eventstore.parcel.Parcel.Gone;
import io.orderledger.eventstore.parcel.Parcel.NotYet;
import io.orderledger.eventstore.parcel.Parcel.Packed;
import io.orderledger.eventstore.parcel.ParcelCommand.HandOver;
import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelCommand.Weigh;
import io.orderledger.eventstore.parcel.ParcelCommand.WeighOften;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelHandedOver;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelPacked;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelWeighed;
import io.orderledger.shared.decision.Decision;
import java.util.Collections;

/**
 * Packed once, weighed at will with another weight, handed over once. Broken on purpose beyond what
 * a scale can show: the event is applied, then everything fails.
 */
final class ParcelDecider {

  static final int MORE_THAN_THE_SCALE_SHOWS = 2_000_000_000;

  private ParcelDecider() {}

  static Decision<ParcelEvent> decide(Parcel parcel, ParcelCommand command) {
    return switch (parcel) {
      case NotYet none ->
          command instanceof Pack(int grams)
              ? Decision.accept(new ParcelPacked(grams))
              : Decision.refuse("not-packed", "There is no parcel yet.");
      case Gone gone -> Decision.refuse("gone", "The parcel was handed over.");
      case Packed packed ->
          switch (command) {
            case Pack again -> Decision.refuse("packed", "The parcel is packed already.");
            case Weigh(int grams) when grams == packed.grams() -> Decision.nothing();
            case Weigh(int grams) -> Decision.accept(new ParcelWeighed(grams));
            case WeighOften(int times) ->
                Decision.accept(
                    Collections.<ParcelEvent>nCopies(times, new ParcelWeighed(packed.grams() + 1)));
            case HandOver(Courier to) -> Decision.accept(new ParcelHandedOver(to, "warehouse"));
          };
    };
  }

  static Parcel evolve(Parcel parcel, ParcelEvent event) {
    int weighings =
        switch (parcel) {
          case NotYet none -> 0;
          case Packed packed -> packed.weighings();
          case Gone gone -> gone.weighings();
        };
    return switch (event) {
      case ParcelPacked(int grams) -> new Packed(grams, 0);
      case ParcelWeighed(int grams) when grams > MORE_THAN_THE_SCALE_SHOWS ->
          throw new IllegalStateException("The scale broke.");
      case ParcelWeighed(int grams) -> new Packed(grams, weighings + 1);
      case ParcelHandedOver over ->
          new Gone(parcel instanceof Packed packed ? packed.grams() : 0, weighings);
    };
  }
}
