package io.orderledger.local.launcher.history;

import io.orderledger.local.launcher.history.OrderHistory.Entry;
import io.orderledger.local.launcher.terminal.Colour;
import io.orderledger.shared.time.Almaty;
import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints a history for a person. */
public final class TimelinePage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(Almaty.ZONE);
  private static final Map<String, Colour> COLOURS =
      Map.of(
          "order", Colour.CYAN,
          "payment", Colour.GREEN,
          "delivery", Colour.YELLOW,
          "returns", Colour.MAGENTA);
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final int ID_SHOWN = 8;

  private final PrintStream out;

  public TimelinePage(PrintStream out) {
    this.out = out;
  }

  public void timeline(String orderNumber, List<Entry> entries) {
    out.println(
        Colour.BOLD.of("Order " + orderNumber)
            + Colour.DIM.of("  times Asia/Almaty; # is the place in that service's log"));
    for (Entry entry : entries) {
      Colour colour = COLOURS.getOrDefault(entry.service(), Colour.BLUE);
      out.printf(
          "  %s  %s %s %s%n",
          MOMENT.format(entry.occurredAt()),
          colour.of("%-8s".formatted(entry.service())),
          "%-34s".formatted(entry.type()),
          Colour.DIM.of(
              "#%-6d %s  by %s"
                  .formatted(entry.logIndex(), amounts(entry.payload()), actor(entry))));
    }
    out.println(
        Colour.DIM.of(
            "  correlation "
                + entries.stream()
                    .map(Entry::correlation)
                    .distinct()
                    .collect(Collectors.joining(", "))));
  }

  public void states(Map<String, JsonNode> states) {
    states.forEach(
        (stage, state) -> {
          out.println(COLOURS.getOrDefault(stage, Colour.BLUE).of(stage));
          out.println(PRETTY.writeValueAsString(state.path("streams")));
        });
  }

  private static String actor(Entry entry) {
    String actor = entry.actor();
    boolean isSubject = actor.length() == 36 && actor.charAt(ID_SHOWN) == '-';
    return isSubject ? actor.substring(0, ID_SHOWN) : actor;
  }

  /** Sums named directly in an event, such as {@code total 18000}. */
  private static String amounts(JsonNode payload) {
    return payload
        .propertyStream()
        .filter(field -> field.getValue().has("amount") && field.getValue().has("currency"))
        .map(field -> field.getKey() + ' ' + field.getValue().path("amount").asLong() + " ₸")
        .collect(Collectors.joining(", "));
  }
}
