package io.orderledger.personaldata;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Fields of what travels between services: {@code wire:1:<base64url>}, under the expiring key of
 * the month in which the fact happened, so that publishing an event again gives the same bytes.
 */
final class WireFields implements FieldSealer {

  private static final String PREFIX = "wire:1:";

  private final WireSealer sealer;

  WireFields(WireSealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public String seal(Subject subject, byte[] plain, Place place) {
    Instant moment = place.moment();
    if (moment == null) {
      throw new IllegalStateException(
          "The moment of the fact is needed to choose the key it travels under: set the attribute "
              + PersonalDataJson.MOMENT
              + " on the writer.");
    }
    byte[] sealed = sealer.seal(plain, bind(place), moment);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  @Override
  public Optional<byte[]> open(String sealed, Place place) {
    if (!sealed.startsWith(PREFIX)) {
      throw new UnreadablePersonalData(
          "The personal field " + place.field() + " is not in the form wire:1:bytes.", null);
    }
    try {
      return sealer.open(
          Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length())), bind(place));
    } catch (IllegalArgumentException e) {
      throw new UnreadablePersonalData(
          "The personal field " + place.field() + " is not base64url.", e);
    }
  }

  private static byte[] bind(Place place) {
    return AssociatedData.of(place.position(), place.field());
  }
}
