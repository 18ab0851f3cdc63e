package io.orderledger.simulator.resources;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of one request in Stripe's form encoding: {@code metadata[order]=A1}. */
public record Parameters(Map<String, String> values) {

  /** Reads a query string or form body; null or empty gives none. */
  public static Parameters parse(@Nullable String encoded) {
    Map<String, String> values = new LinkedHashMap<>();
    if (encoded != null && !encoded.isEmpty()) {
      for (String pair : encoded.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.put(decode(name), decode(value));
      }
    }
    return new Parameters(values);
  }

  /** The value, null when absent or empty. */
  public @Nullable String text(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The value. */
  public String required(String name) {
    String value = text(name);
    if (value == null) {
      throw StripeFailure.invalid(
          "parameter_missing", name, "Missing required param: " + name + ".");
    }
    return value;
  }

  /** A positive integer, or {@code otherwise} when absent. */
  public long positive(String name, long otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw StripeFailure.invalid("parameter_invalid_integer", name, "Invalid integer: " + value);
    }
    throw StripeFailure.invalid(
        "parameter_invalid_integer", name, "This value must be greater than or equal to 1.");
  }

  /** True or false, or {@code otherwise} when absent. */
  public boolean flag(String name, boolean otherwise) {
    String value = text(name);
    return value == null ? otherwise : value.equals("true");
  }

  /** One of the values, null when absent. */
  public @Nullable String oneOf(String name, List<String> allowed) {
    String value = text(name);
    if (value != null && !allowed.contains(value)) {
      throw StripeFailure.invalid(
          "parameter_invalid", name, "Invalid " + name + ": must be one of " + allowed);
    }
    return value;
  }

  /** The entries of {@code name[key]}; empty values are there, since they delete a key. */
  public Map<String, String> map(String name) {
    Map<String, String> entries = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(name + "[") && key.endsWith("]")) {
            entries.put(key.substring(name.length() + 1, key.length() - 1), value);
          }
        });
    return entries;
  }

  /** The items of {@code name[]} or {@code name[0]}. */
  public List<String> list(String name) {
    return List.copyOf(indexed(name).values());
  }

  /** The metadata after this request: keys set, keys with an empty value removed. */
  public Map<String, String> metadata(Map<String, String> before) {
    Map<String, String> after = new LinkedHashMap<>();
    if (!"".equals(values.get("metadata"))) {
      after.putAll(before);
    }
    map("metadata")
        .forEach(
            (key, value) -> {
              if (value.isEmpty()) {
                after.remove(key);
              } else {
                after.put(key, value);
              }
            });
    return after;
  }

  /** The same for the same parameters, whatever their order. */
  public String fingerprint() {
    return new TreeMap<>(values).toString();
  }

  private Map<String, String> indexed(String name) {
    Map<String, String> items = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(name + "[")) {
            items.put(key, value);
          }
        });
    return items;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
