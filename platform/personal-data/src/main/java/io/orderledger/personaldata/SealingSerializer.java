package io.orderledger.personaldata;

import io.orderledger.personaldata.FieldSealer.Place;
import io.orderledger.personaldata.FieldSealer.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes a value as ciphertext of its own JSON. */
final class SealingSerializer extends ValueSerializer<Object> {

  private final JsonMapper plain;
  private final FieldSealer sealer;
  private final String purpose;

  SealingSerializer(JsonMapper plain, FieldSealer sealer, String purpose) {
    this.plain = plain;
    this.sealer = sealer;
    this.purpose = purpose;
  }

  @Override
  public void serialize(Object value, JsonGenerator out, SerializationContext context) {
    TokenStreamContext here = out.streamWriteContext();
    Place place =
        new Place(
            position(context),
            here.pathAsPointer().toString(),
            (Instant) context.getAttribute(PersonalDataJson.MOMENT));
    Subject subject = new Subject(personAround(here), purpose);
    out.writeString(sealer.seal(subject, plain.writeValueAsBytes(value), place));
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator out, SerializationContext context, TypeSerializer type) {
    // The type goes inside, written by the plain mapper.
    serialize(value, out, context);
  }

  private static String position(SerializationContext context) {
    if (context.getAttribute(PersonalDataJson.POSITION) instanceof String position) {
      return position;
    }
    throw new IllegalStateException(
        "Personal data is bound to where it is written: set the attribute "
            + PersonalDataJson.POSITION
            + " on the writer.");
  }

  private static @Nullable String personAround(TokenStreamContext innermost) {
    for (TokenStreamContext at = innermost; at != null; at = at.getParent()) {
      if (at.currentValue() instanceof Record around) {
        String personId = PersonalRecords.personId(around);
        if (personId != null) {
          return personId;
        }
      }
    }
    return null;
  }
}
