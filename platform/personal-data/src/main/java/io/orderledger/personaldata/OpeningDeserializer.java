package io.orderledger.personaldata;

import io.orderledger.personaldata.FieldSealer.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads ciphertext back into the value whose JSON it is; null when its key is gone. */
final class OpeningDeserializer extends ValueDeserializer<Object> {

  private final JsonMapper plain;
  private final FieldSealer sealer;
  private final @Nullable JavaType type;

  OpeningDeserializer(JsonMapper plain, FieldSealer sealer) {
    this(plain, sealer, null);
  }

  private OpeningDeserializer(JsonMapper plain, FieldSealer sealer, @Nullable JavaType type) {
    this.plain = plain;
    this.sealer = sealer;
    this.type = type;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    JavaType wanted = property == null ? context.getContextualType() : property.getType();
    return new OpeningDeserializer(plain, sealer, wanted);
  }

  @Override
  @SuppressWarnings("NullAway") // Jackson's base class does not say that null is a value here.
  public Object deserialize(JsonParser in, DeserializationContext context) {
    Place place =
        new Place(position(context), in.streamReadContext().pathAsPointer().toString(), null);
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw new UnreadablePersonalData(
          "The personal field " + place.field() + " is not encrypted.", null);
    }
    return sealer
        .open(in.getString(), place)
        .map(bytes -> plain.<Object>readValue(bytes, type))
        .orElse(null);
  }

  @Override
  public Object deserializeWithType(
      JsonParser in, DeserializationContext context, TypeDeserializer typed) {
    return deserialize(in, context);
  }

  private static String position(DeserializationContext context) {
    if (context.getAttribute(PersonalDataJson.POSITION) instanceof String position) {
      return position;
    }
    throw new IllegalStateException(
        "Personal data is bound to where it was written: set the attribute "
            + PersonalDataJson.POSITION
            + " on the reader.");
  }
}
