package io.orderledger.personaldata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/**
 * Fields of what travels between services: {@code wire:1:<base64url>}, under the expiring key of
 * the month in the position's last part, so that publishing an event again gives the same bytes.
 */
final class WireFields implements FieldSealer {

  private static final String PREFIX = "wire:1:";

  private final WireSealer sealer;

  WireFields(WireSealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public String seal(Subject subject, byte[] plain, String position, String field) {
    byte[] sealed = sealer.seal(plain, AssociatedData.of(position, field), occurred(position));
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  @Override
  public Optional<byte[]> open(String sealed, String position, String field) {
    if (!sealed.startsWith(PREFIX)) {
      throw new UnreadablePersonalData("A personal field is not in the form wire:1:bytes.", null);
    }
    byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length()));
    return sealer.open(bytes, AssociatedData.of(position, field));
  }
}
