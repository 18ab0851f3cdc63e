package io.orderledger.personaldata;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Fields under a person's own key: {@code enc:1:<key id>:<base64url>}. */
final class PersonFields implements FieldSealer {

  private static final String PREFIX = "enc:1:";
  private static final int BODY_AT = PREFIX.length() + 36 + 1;

  private final PersonKeys keys;

  PersonFields(PersonKeys keys) {
    this.keys = keys;
  }

  @Override
  public String seal(Subject subject, byte[] plain, Place place) {
    if (subject.personId() == null) {
      throw new IllegalStateException(
          "Nobody owns the personal field "
              + place.field()
              + ": mark a String component of its"
              + " record, or of one around it, with @PersonId, and give it a value.");
    }
    DataKey key = keys.of(subject.personId(), subject.purpose());
    try {
      byte[] sealed = key.aead().encrypt(plain, bind(place, key.id()));
      return PREFIX
          + key.id()
          + ':'
          + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A person's key cannot encrypt.", e);
    }
  }

  @Override
  public Optional<byte[]> open(String sealed, Place place) {
    if (!sealed.startsWith(PREFIX) || sealed.length() < BODY_AT) {
      throw new UnreadablePersonalData(
          "The personal field " + place.field() + " is not in the form enc:1:key:bytes.", null);
    }
    UUID keyId = UUID.fromString(sealed.substring(PREFIX.length(), BODY_AT - 1));
    return keys.find(keyId).map(key -> decrypt(key, sealed.substring(BODY_AT), place));
  }

  private static byte[] decrypt(DataKey key, String body, Place place) {
    try {
      return key.aead().decrypt(Base64.getUrlDecoder().decode(body), bind(place, key.id()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnreadablePersonalData(
          "The personal field " + place.field() + " was not written at " + place.position() + ".",
          e);
    }
  }

  private static byte[] bind(Place place, UUID keyId) {
    return AssociatedData.of(place.position(), place.field(), keyId.toString());
  }
}
