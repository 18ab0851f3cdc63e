package io.orderledger.servicekit.request;

import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads the texts of requests' bodies without the card numbers that people write into them. */
public final class MaskedText extends StringDeserializer {

  /** For the mapper that reads requests, and for no other. */
  public static JacksonModule module() {
    return new SimpleModule("masked-text")
        .addDeserializer(String.class, new MaskedText())
        .addDeserializer(PersonalText.class, new OfAPerson());
  }

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
    String text = super.deserialize(parser, context);
    return text == null ? null : CardNumbers.masked(text);
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return property == null || property.getAnnotation(Identifier.class) == null
        ? this
        : StringDeserializer.instance;
  }

  /** A person's text is made from the string itself, past any reader of strings. */
  private static final class OfAPerson extends StdScalarDeserializer<PersonalText> {

    OfAPerson() {
      super(PersonalText.class);
    }

    @Override
    public PersonalText deserialize(JsonParser parser, DeserializationContext context) {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? PersonalText.of(CardNumbers.masked(parser.getString()))
          : (PersonalText) context.handleUnexpectedToken(getValueType(context), parser);
    }
  }
}
