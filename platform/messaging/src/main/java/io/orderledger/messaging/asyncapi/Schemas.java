package io.orderledger.messaging.asyncapi;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON schemas of the public language's records, each once, by simple name. */
final class Schemas {

  private final Map<String, Map<String, Object>> named = new TreeMap<>();

  /** All that were referred to, in order of their names. */
  Map<String, Map<String, Object>> all() {
    return named;
  }

  /** A reference to a type's schema, or the schema itself where it is a plain JSON type. */
  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return ordered("type", "array", "items", of(list.getActualTypeArguments()[0]));
    }
    if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    throw new IllegalArgumentException("The public language has no JSON for " + type);
  }

  private Map<String, Object> ofClass(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return json("integer", "int32");
    }
    if (type == long.class) {
      return json("integer", "int64");
    }
    if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type == String.class) {
      return Map.of("type", "string");
    }
    if (type == Instant.class) {
      return json("string", "date-time");
    }
    if (type == LocalDate.class) {
      return json("string", "date");
    }
    return reference(type);
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!named.containsKey(name)) {
      named.put(name, Map.of()); // A record may enclose itself.
      named.put(name, describe(type));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> describe(Class<?> type) {
    if (type == Tenge.class) {
      return tenge();
    }
    if (type == OrderNumber.class) {
      Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "string"));
      schema.put("pattern", "^[0-9A-HJKMNP-TV-Y]{3}-[0-9A-HJKMNP-TV-Y]{3}-[0-9A-HJKMNP-TV-Y]{3}$");
      schema.put("description", "The last character is a check character.");
      return schema;
    }
    if (type == PersonalText.class) {
      return Map.of("type", "string");
    }
    if (type.isEnum()) {
      List<String> names =
          Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
      return ordered("type", "string", "enum", names);
    }
    if (type.isRecord()) {
      return object(type);
    }
    throw new IllegalArgumentException("The public language has no JSON for " + type);
  }

  private Map<String, Object> object(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), property(component));
      if (!nullable(component)) {
        required.add(component.getName());
      }
    }
    Map<String, Object> schema = ordered("type", "object", "properties", properties);
    schema.put("required", required);
    return schema;
  }

  private Map<String, Object> property(RecordComponent component) {
    if (component.isAnnotationPresent(Personal.class)) {
      return ordered(
          "type",
          List.of("string", "null"),
          "description",
          "Sealed under a key that expires; unreadable afterwards.");
    }
    Map<String, Object> schema = of(component.getGenericType());
    return nullable(component) ? Map.of("oneOf", List.of(schema, Map.of("type", "null"))) : schema;
  }

  private static boolean nullable(RecordComponent component) {
    return component.isAnnotationPresent(Personal.class)
        || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Map<String, Object> tenge() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("amount", json("integer", "int64"));
    properties.put("currency", Map.of("const", Tenge.CURRENCY));
    Map<String, Object> schema = ordered("type", "object", "properties", properties);
    schema.put("required", List.of("amount", "currency"));
    schema.put("description", "Whole tenge; there are no fractions.");
    return schema;
  }

  private static Map<String, Object> json(String type, String format) {
    return ordered("type", type, "format", format);
  }

  private static Map<String, Object> ordered(
      String first, Object firstValue, String second, Object secondValue) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(first, firstValue);
    map.put(second, secondValue);
    return map;
  }
}
