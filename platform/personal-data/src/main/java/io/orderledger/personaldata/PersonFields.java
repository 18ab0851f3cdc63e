package io.orderledger.personaldata;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Fields under a person's own key: {@code enc:1:<key id>:<base64url>}. */
final class PersonFields implements FieldSealer {

  private static final String PREFIX = "enc:1:";
  private static final int UUID_LENGTH = 36;

  private final PersonKeys keys;

  PersonFields(PersonKeys keys) {
    this.keys = keys;
  }

  @Override
  public String seal(Subject subject, byte[] plain, String position, String field) {
    DataKey key = keys.of(subject.personId(), subject.purpose());
    try {
      byte[] sealed = key.aead().encrypt(plain, bind(position, field, key.id()));
      return PREFIX + key.id() + ':' + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A person's key cannot encrypt.", e);
    }
  }

  @Override
  public Optional<byte[]> open(String sealed, String position, String field) {
    int bodyAt = PREFIX.length() + UUID_LENGTH + 1;
    if (!sealed.startsWith(PREFIX) || sealed.length() < bodyAt) {
      throw new UnreadablePersonalData("A personal field is not in the form enc:1:key:bytes.", null);
    }
    UUID keyId = UUID.fromString(sealed.substring(PREFIX.length(), bodyAt - 1));
    return keys.find(keyId).map(key -> open(key, sealed.substring(bodyAt), position, field));
  }

  private static byte[] open(DataKey key, String body, String position, String field) {
    try {
      return key.aead()
          .decrypt(Base64.getUrlDecoder().decode(body), bind(position, field, key.id()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnreadablePersonalData(
          "The personal field " + field + " was not written at " + position + ".", e);
    }
  }

  private static byte[] bind(String position, String field, UUID keyId) {
    return AssociatedData.of(position, field, keyId.toString());
  }
}
