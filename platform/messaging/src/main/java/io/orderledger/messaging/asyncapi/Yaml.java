package io.orderledger.messaging.asyncapi;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes maps, lists and texts as YAML: the little of it that a document of ours needs. */
final class Yaml {

  /** Safe without quotes: starts with a letter, is no other type's word. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");

  private static final List<String> WORDS =
      List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final StringBuilder out = new StringBuilder();

  private Yaml() {}

  static String of(Map<String, ?> document) {
    Yaml yaml = new Yaml();
    yaml.map(document, 0);
    return yaml.out.toString();
  }

  private void map(Map<?, ?> map, int indent) {
    map.forEach(
        (key, value) -> {
          out.append("  ".repeat(indent)).append(text(key.toString())).append(':');
          value(value, indent + 1);
        });
  }

  private void list(List<?> list, int indent) {
    for (Object each : list) {
      out.append("  ".repeat(indent)).append('-');
      value(each, indent + 1);
    }
  }

  private void value(Object value, int indent) {
    switch (value) {
      case Map<?, ?> map when map.isEmpty() -> out.append(" {}\n");
      case Map<?, ?> map -> {
        out.append('\n');
        map(map, indent);
      }
      case List<?> list when list.isEmpty() -> out.append(" []\n");
      case List<?> list -> {
        out.append('\n');
        list(list, indent);
      }
      default -> out.append(' ').append(text(value.toString())).append('\n');
    }
  }

  private static String text(String text) {
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text)) {
      return text;
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
