package io.orderledger.payment.provider.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.payment.provider.UndecodableNotification;
import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A notification's fields, from the form that is sent by default or from JSON. */
record NotificationBody(Map<String, String> fields) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  static NotificationBody read(byte[] raw) {
    try {
      return new NotificationBody(raw.length > 0 && raw[0] == '{' ? json(raw) : form(raw));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new UndecodableNotification("Neither a form nor a JSON object.");
    }
  }

  private static Map<String, String> form(byte[] raw) {
    Map<String, String> fields = new HashMap<>();
    for (String field : new String(raw, UTF_8).split("&", -1)) {
      String[] pair = field.split("=", 2);
      String value = pair.length == 2 ? URLDecoder.decode(pair[1], UTF_8) : "";
      if (fields.put(URLDecoder.decode(pair[0], UTF_8), value) != null) {
        throw new UndecodableNotification("A field is there twice.");
      }
    }
    return fields;
  }

  private static Map<String, String> json(byte[] raw) {
    Map<String, String> fields = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : JSON.readTree(raw).properties()) {
      String text = TipTopReading.text(field.getValue());
      if (text != null) {
        fields.put(field.getKey(), text);
      }
    }
    return fields;
  }

  /** Null when it is absent or empty. */
  @Nullable String text(String name) {
    String value = fields.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  boolean has(String name) {
    return text(name) != null;
  }

  boolean is(String name, String value) {
    return value.equals(text(name));
  }

  /** A number the provider promises. */
  long number(String name) {
    String value = text(name);
    try {
      return Long.parseLong(value == null ? "" : value);
    } catch (NumberFormatException e) {
      throw new UndecodableNotification("There is no " + name + '.');
    }
  }

  /** {@code DateTime}, which is in UTC. */
  Instant at() {
    try {
      String moment = text("DateTime");
      return LocalDateTime.parse(moment == null ? "" : moment, MOMENT).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new UndecodableNotification("There is no DateTime.");
    }
  }
}
